/// Reads partners' tables whose cells are parted by commas, semicolons or tabs, with quotation marks round cells that hold
/// those.
package struct DelimitedReader: Sendable {
    /// More rows than anybody's table has.
    package static let mostRows = 60_000
    package static let mostCells = 600_000

    /// The table in a text file of any of the usual encodings; line ends and spaces round a cell's words are taken out. Throws
    /// ``SheetFault`` for one that is too long or blank.
    package static func grid(_ raw: [UInt8], name: String) throws(SheetFault) -> SheetGrid {
        var notes: [ReadingNote] = []
        let utf8 = TextEncoding.utf8(of: raw, notes: &notes)
        var scanner = DelimitedScanner(
            separator: DelimitedScanner.separator(of: utf8), mostRows: mostRows, mostCells: mostCells, cell: cell)
        utf8.withUnsafeBufferPointer { scanner.read($0) }
        if let fault = scanner.fault { throw fault }
        var rows = scanner.rows
        while rows.last?.allSatisfy(\.isEmpty) == true { rows.removeLast() }
        let grid = SheetGrid(name: name, rows: rows)
        guard !grid.isBlank else { throw .blank }
        return grid
    }

    private static func cell(_ bytes: UnsafeBufferPointer<UInt8>) -> SheetCell {
        guard !bytes.isEmpty else { return .empty }
        let words = String(decoding: bytes, as: UTF8.self).map { $0.isNewline ? " " : $0 }
        let plain = String(words).trimmingSpaces
        return plain.isEmpty ? .empty : .text(String(plain.prefix(2_000)))
    }
}

extension String {
    /// Without spaces of any kind at its ends; those within stay.
    var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
