"""Reads a spreadsheet (XLSX, XLS, ODS) and prints its sheets as JSON: sheet-read.py FILE [--published].

What a statistics office publishes may be larger than a partner's table: `--published` allows for that.

Only values are read: formulas, macros and links to other files are never run or followed. A cell is a text whose first
letter says what it is: `t` text, `n` number, `d` date, `b` truth, `e` the sign of a formula that failed; an empty cell is
an empty text. What can't be read is
answered as {"error": …} with a plain reason; what the library itself says goes to standard error.
"""
import datetime
import json
import os
import re
import sys
import zipfile
from xml.parsers import expat

MOST_ROWS = 60_000
MOST_COLUMNS = 512
MOST_CELLS = 600_000
if "--published" in sys.argv[2:]:
    MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 400_000, 16_384, 4_000_000
LONGEST = 2_000
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$")
COLUMN = re.compile(r"([A-Z]{1,3})([0-9]{1,7})$")


sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))


class Refused(Exception):
    """A file that isn't read; its words are one of the reasons that the program knows."""


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def parse(stream, start, end=None, text=None):
    """Walks XML without building a tree; a document type of its own is never honest here."""
    parser = expat.ParserCreate()

    def doctype(*_):
        raise Refused("doctype")

    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = doctype
    parser.StartElementHandler = start
    if end:
        parser.EndElementHandler = end
    if text:
        parser.CharacterDataHandler = text
    while piece := stream.read(1 << 16):
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def require_size(rows, columns, cells):
    if rows > MOST_ROWS:
        raise Refused("rows")
    if columns > MOST_COLUMNS:
        raise Refused("columns")
    if cells > MOST_CELLS:
        raise Refused("cells")


class ExcelSheet:
    """What one sheet's XML says beside its values: how far it goes, what is hidden, and where a formula failed."""

    def __init__(self, stream):
        self.hidden_rows, self.hidden_columns, self.failures = [], [], {}
        self.row, self.column, self.cells, self.widest = 0, 0, 0, 0
        self.failed, self.is_value = None, False
        parse(stream, self.start, self.end, self.text)

    def start(self, name, attributes):
        name = name.rsplit(":", 1)[-1]
        if name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
            if attributes.get("hidden") in ("1", "true") and len(self.hidden_rows) < MOST_ROWS:
                self.hidden_rows.append(self.row - 1)
        elif name == "c":
            place = COLUMN.match(attributes.get("r", ""))
            self.column = column_number(place.group(1)) if place else self.column + 1
            row = int(place.group(2)) if place else self.row
            self.cells += 1
            self.widest = max(self.widest, self.column)
            require_size(row, self.column, self.cells)
            self.failed = (row - 1, self.column - 1) if attributes.get("t") == "e" else None
            if self.failed:
                self.failures[self.failed] = ""
        elif name == "v":
            self.is_value = True
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes["min"]), int(attributes["max"])
            self.hidden_columns += range(first - 1, min(last, MOST_COLUMNS))

    def text(self, data):
        if self.is_value and self.failed and len(self.failures[self.failed]) < 20:
            self.failures[self.failed] += data

    def end(self, name):
        if name.rsplit(":", 1)[-1] == "v":
            self.is_value = False


class OpenSheets:
    """The same for all sheets of an OpenDocument file: repeated cells are counted, not made."""

    def __init__(self, stream):
        self.sheets, self.within = [], []
        parse(stream, self.start, self.end, self.text)

    def start(self, name, attributes):
        count = attributes.get
        if name == "table:table":
            self.sheets.append({"name": count("table:name", ""), "rows": [], "columns": [], "merged": [], "failures": {}})
            self.row = self.heading = self.cells = 0
        elif name == "table:table-column":
            times = int(count("table:number-columns-repeated", "1"))
            if count("table:visibility") in ("collapse", "filter"):
                self.sheets[-1]["columns"] += range(self.heading, min(self.heading + times, MOST_COLUMNS))
            self.heading += times
        elif name == "table:table-row":
            self.times = int(count("table:number-rows-repeated", "1"))
            self.column = 0
            self.row_end = 0
            if count("table:visibility") in ("collapse", "filter") and self.row < MOST_ROWS:
                self.sheets[-1]["rows"] += range(self.row, min(self.row + self.times, MOST_ROWS))
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self.wide = int(count("table:number-columns-repeated", "1"))
            self.full = "office:value-type" in attributes
            self.failed = "" if count("calcext:value-type") == "error" else None
            spans = int(count("table:number-rows-spanned", "1")), int(count("table:number-columns-spanned", "1"))
            if spans != (1, 1) and len(self.sheets[-1]["merged"]) < 10_000:
                last = (min(self.row + spans[0] - 1, MOST_ROWS), min(self.column + spans[1] - 1, MOST_COLUMNS))
                self.sheets[-1]["merged"].append([self.row, self.column, *last])

    def text(self, data):
        if self.sheets and hasattr(self, "wide") and data.strip():
            self.full = True
            if self.failed is not None and len(self.failed) < 20:
                self.failed += data.strip()

    def end(self, name):
        if name in ("table:table-cell", "table:covered-table-cell"):
            self.column += self.wide
            if self.full:
                self.row_end = self.column
                self.cells += self.wide * self.times
                require_size(self.row + self.times, self.column, self.cells)
                if self.failed is not None:
                    self.sheets[-1]["failures"].update(
                        {(row, column): self.failed for row in range(self.row, self.row + self.times)
                         for column in range(self.column - self.wide, self.column)})
            self.full = False
        elif name == "table:table-row":
            self.row += self.times


def read_excel_parts(archive):
    """Hidden rows and columns by sheet name, where the workbook says which part holds which sheet."""
    names = archive.namelist()
    parts, relations, found = {}, {}, {}
    with archive.open("xl/workbook.xml") as stream:
        parse(stream, lambda name, attributes: parts.update({attributes.get("r:id"): attributes.get("name")})
              if name.rsplit(":", 1)[-1] == "sheet" else None)
    if "xl/_rels/workbook.xml.rels" in names:
        with archive.open("xl/_rels/workbook.xml.rels") as stream:
            parse(stream, lambda name, attributes: relations.update({attributes.get("Target", ""): attributes.get("Id")})
                  if name.rsplit(":", 1)[-1] == "Relationship" else None)
    for entry in names:
        if entry == "xl/sharedStrings.xml" or entry == "xl/styles.xml":
            with archive.open(entry) as stream:
                parse(stream, lambda *_: None)
    total = 0
    for entry in filter(SHEET.match, names):
        with archive.open(entry) as stream:
            sheet = ExcelSheet(stream)
        total += sheet.cells
        require_size(0, 0, total)
        target = entry.removeprefix("xl/")
        ident = relations.get(target) or relations.get("/" + entry)
        if ident in parts:
            found[parts[ident]] = (sheet.hidden_rows, sheet.hidden_columns, None, sheet.failures)
    return found


def looked_into(path):
    """What must be known before anything is read, and what the reading library doesn't say."""
    with open(path, "rb") as file:
        head = file.read(8)
    if head == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        import old_sheets

        with open(path, "rb") as file:
            content = file.read()
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Refused("encrypted")
        return old_sheets.beside_values(content, MOST_ROWS)
    if head[:2] != b"PK":
        raise Refused("format")
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if "xl/workbook.xml" in names:
            return read_excel_parts(archive)
        if "content.xml" not in names:
            raise Refused("format")
        if "META-INF/manifest.xml" in names:
            with archive.open("META-INF/manifest.xml") as stream:
                if b"encryption-data" in stream.read(1 << 20):
                    raise Refused("encrypted")
        with archive.open("content.xml") as stream:
            sheets = OpenSheets(stream).sheets
        return {sheet["name"]: (sheet["rows"], sheet["columns"], sheet["merged"], sheet["failures"]) for sheet in sheets}


def cell(value):
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "btrue" if value else "bfalse"
    if isinstance(value, (int, float)):
        return "n" + repr(value).removesuffix(".0")
    if isinstance(value, (datetime.datetime, datetime.date)):
        return "d" + value.strftime("%Y-%m-%d").rjust(10, "0")
    text = "".join(letter if letter >= " " and letter != "\x7f" else " " for letter in str(value))[:LONGEST]
    return "t" + text if text.strip() else ""


def trimmed(row):
    while row and row[-1] == "":
        row.pop()
    return row


def mark(failures, rows):
    """Puts the sign of each failed formula in its cell, which the reading library leaves empty."""
    for (row, column), sign in failures.items():
        require_size(row + 1, column + 1, 0)
        rows.extend([] for _ in range(len(rows), row + 1))
        rows[row].extend("" for _ in range(len(rows[row]), column + 1))
        rows[row][column] = "e" + (sign.strip() or "#ERROR")[:LONGEST]
    if failures:
        require_size(0, 0, sum(map(len, rows)))


def read(path):
    import python_calamine

    extras = looked_into(path)
    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
    except python_calamine.PasswordError as fault:
        raise Refused("encrypted") from fault
    sheets, cells = [], 0
    for entry in book.sheets_metadata:
        if entry.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(entry.name)
        require_size(sheet.total_height, sheet.total_width, 0)
        rows = []
        for row in sheet.to_python(skip_empty_area=False):
            rows.append(trimmed([cell(value) for value in row]))
            cells += len(rows[-1])
            require_size(0, 0, cells)
        hidden_rows, hidden_columns, merged, failures = extras.get(entry.name, ([], [], None, {}))
        mark(failures, rows)
        while rows and not rows[-1]:
            rows.pop()
        if merged is None:
            merged = [[*first, *last] for first, last in (sheet.merged_cell_ranges or [])][:10_000]
        sheets.append({
            "name": cell(entry.name)[1:], "isHidden": entry.visible != python_calamine.SheetVisibleEnum.Visible,
            "rows": rows, "merged": merged, "hiddenRows": hidden_rows, "hiddenColumns": hidden_columns})
    return {"sheets": sheets}


def main():
    try:
        answer = read(sys.argv[1])
    except Refused as reason:
        answer = {"error": str(reason)}
    except MemoryError:
        answer = {"error": "memory"}
    except Exception as fault:  # A file of somebody else's making: whatever breaks, it is the file that can't be read.
        print(f"sheet-read: {type(fault).__name__}: {fault}"[:500], file=sys.stderr)
        answer = {"error": "damaged"}
    json.dump(answer, sys.stdout, ensure_ascii=False, separators=(",", ":"))


main()
