/// Reads what an office publishes as comma-, semicolon- or tab-separated values: as large as it comes.
package enum SeparatedValues {
    /// The grid of a file; every cell is text as it stands there, or empty.
    package static func grid(of bytes: [UInt8], name: String) -> SheetGrid {
        var notes: [ReadingNote] = []
        let utf8 = TextEncoding.utf8(of: bytes, notes: &notes)
        var scanner = DelimitedScanner(separator: DelimitedScanner.separator(of: utf8)) { cell in
            cell.isEmpty ? .empty : .text(String(decoding: cell, as: UTF8.self))
        }
        utf8.withUnsafeBufferPointer { scanner.read($0) }
        return SheetGrid(name: name, rows: scanner.rows)
    }
}
