"""Spreadsheets as partners' programs write them: old Excel by xlwt, Excel by openpyxl, OpenDocument as LibreOffice writes it.

A cell is a text, a number, a date, None, or `Failed("#REF!")` for a formula that failed. Rows and columns count from 0.
"""
import datetime
import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape


@dataclass(frozen=True)
class Failed:
    sign: str


@dataclass
class Sheet:
    name: str
    rows: list
    #: Top, left, bottom, right of each joined stretch, which hold what stands in their first cell.
    merged: list = field(default_factory=list)
    hidden_rows: list = field(default_factory=list)
    hidden_columns: list = field(default_factory=list)

    def cells(self):
        for row, line in enumerate(self.rows):
            for column, value in enumerate(line):
                if value is not None:
                    yield row, column, value


def xls(sheet):
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    made = book.add_sheet(sheet.name)
    day = xlwt.easyxf(num_format_str="D-MMM-YY")
    for row, column, value in sheet.cells():
        if isinstance(value, Failed):
            made.row(row).set_cell_error(column, value.sign)
        else:
            made.write(row, column, value, *([day] if isinstance(value, datetime.date) else []))
    for top, left, bottom, right in sheet.merged:
        made.merge(top, bottom, left, right)
    for row in sheet.hidden_rows:
        made.row(row).hidden = True
    for column in sheet.hidden_columns:
        made.col(column).hidden = True
    answer = io.BytesIO()
    book.save(answer)
    return answer.getvalue()


def xlsx(sheet):
    import openpyxl
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    made = book.active
    made.title = sheet.name
    for row, column, value in sheet.cells():
        cell = made.cell(row + 1, column + 1, value.sign if isinstance(value, Failed) else value)
        if isinstance(value, Failed):
            cell.data_type = "e"
        elif isinstance(value, datetime.date):
            cell.number_format = "d-mmm-yy"
        elif isinstance(value, str):
            cell.data_type = "s"
    for top, left, bottom, right in sheet.merged:
        made.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    for row in sheet.hidden_rows:
        made.row_dimensions[row + 1].hidden = True
    for column in sheet.hidden_columns:
        made.column_dimensions[get_column_letter(column + 1)].hidden = True
    answer = io.BytesIO()
    book.save(answer)
    return answer.getvalue()


NAMES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"}.items())


def open_cell(value, name, spans):
    if value is None:
        return f"<table:{name}{spans}/>"
    if isinstance(value, Failed):
        kind, words = 'table:formula="of:=[.A1]/0" office:value-type="string" office:string-value="" calcext:value-type="error"', value.sign
    elif isinstance(value, datetime.date):
        kind, words = f'office:value-type="date" office:date-value="{value.isoformat()}" calcext:value-type="date"', value.strftime("%d/%m/%y")
    elif isinstance(value, (int, float)):
        kind, words = f'office:value-type="float" office:value="{value}" calcext:value-type="float"', str(value)
    else:
        kind, words = 'office:value-type="string" calcext:value-type="string"', value
    return f"<table:{name} {kind}{spans}><text:p>{escape(words)}</text:p></table:{name}>"


def ods(sheet):
    covered = {(row, column) for top, left, bottom, right in sheet.merged
               for row in range(top, bottom + 1) for column in range(left, right + 1)} - {m[:2] for m in sheet.merged}
    spans = {(top, left): f' table:number-columns-spanned="{right - left + 1}" table:number-rows-spanned="{bottom - top + 1}"'
             for top, left, bottom, right in sheet.merged}
    width = max(map(len, sheet.rows))
    columns = "".join(f'<table:table-column{" table:visibility=" + chr(34) + "collapse" + chr(34) if column in sheet.hidden_columns else ""}/>'
                      for column in range(width))
    lines = ""
    for row, line in enumerate(sheet.rows):
        padded = list(line) + [None] * (width - len(line))
        cells = "".join(open_cell(value, "covered-table-cell" if (row, column) in covered else "table-cell", spans.get((row, column), ""))
                        for column, value in enumerate(padded))
        hidden = ' table:visibility="collapse"' if row in sheet.hidden_rows else ""
        lines += f'<table:table-row{hidden}>{cells}<table:table-cell table:number-columns-repeated="{16384 - width}"/></table:table-row>'
    lines += ('<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>'
              "</table:table-row>")
    content = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES} office:version="1.3"><office:body>'
               f'<office:spreadsheet><table:table table:name="{escape(sheet.name)}">{columns}{lines}</table:table>'
               "</office:spreadsheet></office:body></office:document-content>")
    answer = io.BytesIO()
    with zipfile.ZipFile(answer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return answer.getvalue()


WRITERS = {"xls": xls, "xlsx": xlsx, "ods": ods}
