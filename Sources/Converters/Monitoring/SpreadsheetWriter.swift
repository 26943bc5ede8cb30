internal import CXLSXWriter
internal import Foundation

/// Writes a spreadsheet for Excel and its like: real dates, words as words, a head row that stays, filters, columns wide enough.
package struct SpreadsheetWriter: Sendable {
    package let spreadsheet: Spreadsheet

    package init(_ spreadsheet: Spreadsheet) { self.spreadsheet = spreadsheet }

    /// The most characters that a cell holds.
    static let longest = 32_767

    /// The file. Throws `noWorkspace` where no temporary file can be written.
    package func bytes() async throws(ConversionError) -> [UInt8] {
        try await Workspace.with { folder throws(ConversionError) in
            let file = folder.appendingPathComponent("table.xlsx")
            try write(to: file.path, temporary: folder.path)
            do { return [UInt8](try Data(contentsOf: file)) } catch { throw .noWorkspace }
        }
    }

    private func write(to path: String, temporary folder: String) throws(ConversionError) {
        let result = folder.withCString { place in
            var options = lxw_workbook_options()
            options.tmpdir = UnsafeMutablePointer(mutating: place)
            guard let book = workbook_new_opt(path, &options) else { return LXW_ERROR_CREATING_XLSX_FILE }
            describe(book)
            let formats = SheetFormats(book)
            for sheet in spreadsheet.sheets {
                guard let page = workbook_add_worksheet(book, Self.name(sheet.name)) else { continue }
                fill(page, sheet, formats)
            }
            return workbook_close(book)
        }
        guard result == LXW_NO_ERROR else { throw .noWorkspace }
    }

    private func describe(_ book: UnsafeMutablePointer<lxw_workbook>) {
        spreadsheet.title.withCString { title in
            spreadsheet.author.withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = spreadsheet.day.midday
                // The library copies what it is given.
                workbook_set_properties(book, &properties)
            }
        }
    }

    private func fill(
        _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Spreadsheet.Sheet, _ formats: SheetFormats
    ) {
        for (index, column) in sheet.columns.enumerated() {
            let place = lxw_col_t(index)
            worksheet_set_column(page, place, place, column.width, nil)
            worksheet_write_string(page, 0, place, column.name, formats.head)
        }
        for (index, row) in sheet.rows.enumerated() {
            for (column, cell) in row.prefix(sheet.columns.count).enumerated() {
                write(cell, page, lxw_row_t(index + 1), lxw_col_t(column), formats)
            }
        }
        worksheet_freeze_panes(page, 1, 0)
        worksheet_repeat_rows(page, 0, 0)
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)
        worksheet_fit_to_pages(page, 1, 0)
        guard !sheet.columns.isEmpty, !sheet.rows.isEmpty else { return }
        worksheet_autofilter(page, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
    }

    private func write(
        _ cell: SheetCell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
        _ formats: SheetFormats
    ) {
        switch cell {
        case .empty: return
        case .text(let words):
            guard !words.isEmpty else { return }
            worksheet_write_string(page, row, column, String(words.prefix(Self.longest)), formats.words)
        case .number(let number): worksheet_write_number(page, row, column, Double(number), formats.number)
        case .day(let day):
            var moment = lxw_datetime()
            (moment.year, moment.month, moment.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
            worksheet_write_datetime(page, row, column, &moment, formats.day)
        }
    }

    private static func name(_ words: String) -> String {
        String(words.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
    }
}

/// How cells look.
private struct SheetFormats {
    let head, words, number, day: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func made(_ style: (UnsafeMutablePointer<lxw_format>) -> Void) -> UnsafeMutablePointer<lxw_format>? {
            let format = workbook_add_format(book)
            if let format {
                format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
                style(format)
            }
            return format
        }
        head = made { format in
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        words = made { format_set_text_wrap($0) }
        number = made { format_set_num_format($0, "#,##0") }
        day = made { format_set_num_format($0, "d mmmm yyyy") }
    }
}

extension SheetDay {
    /// Its midday as the system counts time: a file says when it was made, and a day is all that is known.
    fileprivate var midday: time_t {
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday, parts.tm_hour) = (
            Int32(year - 1900), Int32(month - 1), Int32(day), 12
        )
        return timegm(&parts)
    }
}
