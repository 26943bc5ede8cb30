/// Rows as comma-separated values (RFC 4180): every cell quoted where it must be, lines ended by CR LF, UTF-8 with a mark
/// at the start so that spreadsheets read it as such.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
package struct CSVFile: Sendable {
    package let bytes: [UInt8]

    package init(header: [String], rows: some Sequence<[String]>) {
        var writer = CSVWriter(isMarked: true)
        writer.append(header.map(CSVWriter.Cell.words))
        for row in rows { writer.append(row.map(CSVWriter.Cell.words)) }
        bytes = writer.bytes
    }
}
