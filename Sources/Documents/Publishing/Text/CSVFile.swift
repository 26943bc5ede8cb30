/// Rows as comma-separated values (RFC 4180): every cell quoted where it must be, lines ended by CR LF, UTF-8 with a mark
/// at the start so that spreadsheets read it as such.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
package struct CSVFile: Sendable {
    package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init(header: [String], rows: some Sequence<[String]>) {
        append(header)
        for row in rows { append(row) }
    }

    private mutating func append(_ row: [String]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            append(cell)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ cell: String) {
        let cell = Self.harmless(cell)
        guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
            bytes += cell.utf8
            return
        }
        bytes.append(0x22)
        for byte in cell.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    private static func harmless(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return cell }
        return "'" + cell
    }
}
