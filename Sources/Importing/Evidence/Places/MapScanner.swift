internal import Foundation

/// Walks through the bytes of a JSON file without making a tree of it.
struct MapScanner {
    enum Fault: Error, Sendable, Hashable {
        case malformed(at: Int, why: String)
        case tooDeep
    }

    /// Nested deeper than this, a file isn't read.
    static let deepest = 64

    /// The file, and a zero after it.
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0

    /// `bytes` ends with a zero that isn't the file's.
    init(terminated bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.count > 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    }

    /// The next byte that isn't white space, without passing it; 0 at the end.
    mutating func peek() -> UInt8 {
        while bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x0D || bytes[offset] == 0x09 {
            offset += 1
        }
        return bytes[offset]
    }

    /// Passes the byte if it is the next.
    mutating func pass(_ byte: UInt8) -> Bool {
        guard peek() == byte, offset < bytes.count - 1 else { return false }
        offset += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(Fault) {
        guard pass(byte) else { throw wrong("“\(Character(Unicode.Scalar(byte)))” is missing") }
    }

    /// Whether nothing but white space is left.
    mutating func isAtEnd() -> Bool { peek() == 0 && offset == bytes.count - 1 }

    /// What is wrong here; at the end of the file it is that the file ends.
    func wrong(_ why: String) -> Fault {
        .malformed(at: offset, why: offset >= bytes.count - 1 ? "it ends in the middle" : why)
    }

    /// Runs the work for each field of an object, which must take or skip the value.
    mutating func object(_ field: (inout MapScanner, String) throws(Fault) -> Void) throws(Fault) {
        try expect(UInt8(ascii: "{"))
        if pass(UInt8(ascii: "}")) { return }
        repeat {
            let name = try string()
            try expect(UInt8(ascii: ":"))
            try field(&self, name)
        } while pass(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    /// Runs the work for each item of a list, which must take or skip it.
    mutating func list(_ item: (inout MapScanner) throws(Fault) -> Void) throws(Fault) {
        try expect(UInt8(ascii: "["))
        if pass(UInt8(ascii: "]")) { return }
        repeat { try item(&self) } while pass(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
    }

    mutating func number() throws(Fault) -> Double {
        let first = peek()
        let start = offset
        guard first == UInt8(ascii: "-") || (48...57).contains(first), let base = bytes.baseAddress else {
            throw wrong("a number is missing")
        }
        while Self.isOfNumber(bytes[offset]) { offset += 1 }
        let bytesOfText = UnsafeRawPointer(base + start)
        let (value, length) = bytesOfText.withMemoryRebound(to: CChar.self, capacity: offset - start + 1) { text in
            var end: UnsafeMutablePointer<CChar>?
            let value = strtod(text, &end)
            return (value, end.map { UnsafePointer($0) - text } ?? 0)
        }
        guard length == offset - start else {
            throw .malformed(at: start, why: "a number can’t be read")
        }
        return value
    }

    mutating func string() throws(Fault) -> String {
        try expect(UInt8(ascii: "\""))
        let start = offset
        while bytes[offset] != UInt8(ascii: "\"") {
            if bytes[offset] == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard bytes[offset] >= 0x20 else { throw wrong("a quotation mark is missing") }
            offset += 1
        }
        defer { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// Passes a value of any kind.
    mutating func skip(_ depth: Int = 0) throws(Fault) {
        guard depth < Self.deepest else { throw .tooDeep }
        switch peek() {
        case UInt8(ascii: "{"):
            try object { (scanner, _) throws(Fault) in try scanner.skip(depth + 1) }
        case UInt8(ascii: "["):
            try list { (scanner) throws(Fault) in try scanner.skip(depth + 1) }
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: _ = try number()
        }
    }

    mutating func word(_ word: StaticString) throws(Fault) {
        _ = peek()
        for index in 0..<word.utf8CodeUnitCount {
            guard bytes[offset] == word.utf8Start[index] else { throw wrong("a value can’t be read") }
            offset += 1
        }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte | 0x20 == UInt8(ascii: "e")
    }

    private mutating func escapedString(from start: Int) throws(Fault) -> String {
        var units = Array(String(decoding: bytes[start..<offset], as: UTF8.self).utf16)
        while bytes[offset] != UInt8(ascii: "\"") {
            guard bytes[offset] >= 0x20 else { throw wrong("a quotation mark is missing") }
            if bytes[offset] == UInt8(ascii: "\\") {
                units.append(try escaped())
            } else {
                let plain = offset
                while bytes[offset] >= 0x20, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
                    offset += 1
                }
                units.append(contentsOf: String(decoding: bytes[plain..<offset], as: UTF8.self).utf16)
            }
        }
        offset += 1
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func escaped() throws(Fault) -> UInt16 {
        offset += 1
        let mark = bytes[offset]
        offset += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(mark)
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "u"): return try fourDigits()
        default:
            offset -= 1
            throw wrong("a backslash stands before something unknown")
        }
    }

    private mutating func fourDigits() throws(Fault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
                throw wrong("four hexadecimal digits are missing")
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }
}
