/// A file's text as clean UTF-8: no byte order mark, no NUL, no malformed sequence, every line end a single `\n`.
///
/// Columns in it are the file's, because each replaced byte sequence was one character before and is one after.
struct DecodedText: Sendable {
    let bytes: [UInt8]
    /// Offset of the first byte of every line.
    let lineStarts: [Int]
    let notes: [ReadingNote]

    init(_ raw: [UInt8]) {
        var notes: [ReadingNote] = []
        let utf8 = TextEncoding.utf8(of: raw, notes: &notes)
        let bytes = Self.withPlainLineEnds(utf8)
        self.bytes = bytes
        self.notes = notes
        self.lineStarts = Self.starts(in: bytes)
    }

    /// The lines without their line ends; a last line end doesn't begin another line.
    var lines: [String] {
        lineStarts.indices.map { String(decoding: bytes[range(ofLine: $0)], as: UTF8.self) }
    }

    /// The bytes of a line (0-based) without its line end.
    func range(ofLine index: Int) -> Range<Int> {
        guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
        let start = lineStarts[index]
        guard index + 1 < lineStarts.count else {
            return start..<(bytes.last == 0x0A && bytes.count > start ? bytes.count - 1 : bytes.count)
        }
        return start..<(lineStarts[index + 1] - 1)
    }

    /// Where the first run of lines with words at or after an offset ends.
    func endOfPassage(from offset: Int) -> Int {
        var index = offset
        while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x20 { index += 1 }
        while index + 1 < bytes.count, bytes[index] != 0x0A || bytes[index + 1] != 0x0A { index += 1 }
        return bytes.count - index <= 1 ? bytes.count : index
    }

    private static func starts(in bytes: [UInt8]) -> [Int] {
        guard !bytes.isEmpty else { return [] }
        var starts = [0]
        for index in bytes.indices.dropLast() where bytes[index] == 0x0A { starts.append(index + 1) }
        return starts
    }

    private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x0D) else { return bytes }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D {
                plain.append(0x0A)
            } else if byte != 0x0A || previous != 0x0D {
                plain.append(byte)
            }
            previous = byte
        }
        return plain
    }
}
