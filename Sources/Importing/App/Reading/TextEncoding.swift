/// Makes valid UTF-8 of a text file's bytes.
enum TextEncoding {
    /// The text as UTF-8 without byte order mark, NUL or malformed sequence; each change is noted.
    static func utf8(of raw: [UInt8], notes: inout [ReadingNote]) -> [UInt8] {
        if let wide = utf16(raw) {
            notes.append(.converted(from: .utf16))
            return withoutNUL(wide, notes: &notes)
        }
        let bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
        if String(validating: bytes, as: UTF8.self) != nil { return withoutNUL(bytes, notes: &notes) }
        if let western = Windows1252.utf8(of: bytes) {
            notes.append(.converted(from: .windows1252))
            return withoutNUL(western, notes: &notes)
        }
        return withoutNUL(repaired(bytes, notes: &notes), notes: &notes)
    }

    private static func utf16(_ raw: [UInt8]) -> [UInt8]? {
        guard raw.count >= 2 else { return nil }
        let low = raw[0] == 0xFF && raw[1] == 0xFE
        guard low || (raw[0] == 0xFE && raw[1] == 0xFF) else { return nil }
        var units: [UInt16] = []
        units.reserveCapacity(raw.count / 2)
        for index in stride(from: 2, to: raw.count - 1, by: 2) {
            let first = UInt16(raw[index])
            let second = UInt16(raw[index + 1])
            units.append(low ? first | second << 8 : first << 8 | second)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func repaired(_ bytes: [UInt8], notes: inout [ReadingNote]) -> [UInt8] {
        let fixed = Array(String(decoding: bytes, as: UTF8.self).utf8)
        let first = zip(bytes, fixed).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
        let before = fixed.prefix(first)
        let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = before[start...].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        notes.append(
            .repairedUTF8(count: replacements(in: fixed) - replacements(in: bytes), line: line, column: column))
        return fixed
    }

    private static func replacements(in bytes: [UInt8]) -> Int {
        var count = 0
        for index in bytes.indices.dropLast(2)
        where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD { count += 1 }
        return count
    }

    private static func withoutNUL(_ bytes: [UInt8], notes: inout [ReadingNote]) -> [UInt8] {
        guard let first = bytes.firstIndex(of: 0) else { return bytes }
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count + 64)
        var count = 0
        for byte in bytes {
            if byte == 0 {
                count += 1
                clean += [0xEF, 0xBF, 0xBD]
            } else {
                clean.append(byte)
            }
        }
        let line = bytes[..<first].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        notes.append(.replacedNUL(count: count, line: line))
        return clean
    }
}
