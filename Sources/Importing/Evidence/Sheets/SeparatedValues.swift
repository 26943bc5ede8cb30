/// Reads comma-, semicolon- or tab-separated values.
package enum SeparatedValues {
    /// The grid of a file; every cell is text or empty. It reads quoted cells with line breaks in them, and any kind of line end.
    package static func grid(of bytes: [UInt8], name: String) -> SheetGrid {
        var notes: [ReadingNote] = []
        let utf8 = TextEncoding.utf8(of: bytes, notes: &notes)
        var scanner = Scanner(separator: separator(in: utf8))
        utf8.withUnsafeBufferPointer { scanner.read($0) }
        return SheetGrid(name: name, rows: scanner.rows)
    }

    /// The commonest of the three in the first line.
    private static func separator(in bytes: [UInt8]) -> UInt8 {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let counts = candidates.map { candidate in line.count { $0 == candidate } }
        guard let most = counts.max(), let index = counts.firstIndex(of: most) else { return candidates[0] }
        return candidates[index]
    }

    private struct Scanner {
        let separator: UInt8
        var rows: [[SheetCell]] = []
        private var row: [SheetCell] = []
        private var quoted: [UInt8] = []

        init(separator: UInt8) { self.separator = separator }

        mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
            var offset = 0
            while offset < bytes.count {
                offset = bytes[offset] == UInt8(ascii: "\"") ? readQuoted(bytes, offset + 1) : readPlain(bytes, offset)
                guard offset < bytes.count else { break }
                if bytes[offset] == separator {
                    offset += 1
                    if offset == bytes.count { row.append(.empty) }
                } else {
                    if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
                    offset += 1
                    endRow()
                }
            }
            if !row.isEmpty { endRow() }
        }

        private mutating func endRow() {
            rows.append(row)
            row.removeAll(keepingCapacity: true)
        }

        private mutating func readPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
            var end = start
            while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            return end
        }

        /// Up to the closing quotation mark; what stands between it and the separator belongs to the cell too.
        private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
            quoted.removeAll(keepingCapacity: true)
            var offset = start
            while offset < bytes.count {
                if bytes[offset] == UInt8(ascii: "\"") {
                    guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else { break }
                    offset += 1
                }
                quoted.append(bytes[offset])
                offset += 1
            }
            offset = min(offset + 1, bytes.count)
            while offset < bytes.count, bytes[offset] != separator, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
                quoted.append(bytes[offset])
                offset += 1
            }
            quoted.withUnsafeBufferPointer { append($0) }
            return offset
        }

        private mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
            row.append(cell.isEmpty ? .empty : .text(String(decoding: cell, as: UTF8.self)))
        }
    }
}
