/// Reads one JSON text strictly (RFC 8259), so that an analyst's slip is named rather than guessed at.
///
/// Linear in the text. Nesting beyond 64 is refused: no case needs it, and no text can exhaust the stack. Of equal names in
/// one object the last holds. A number too large for a Double is read as infinite, which no method takes.
package struct JSONReader {
    private static let deepest = 64

    private let bytes: [UInt8]
    private var index = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value of a UTF-8 text; a byte order mark before it is passed over.
    package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSON {
        var reader = JSONReader(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.index == bytes.count else { throw reader.fault }
        return value
    }

    private var fault: JSONFault { JSONFault(at: index, of: bytes) }

    /// The next byte; 0, which no JSON holds outside its strings, past the end.
    private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private mutating func value(depth: Int) throws(JSONFault) -> JSON {
        guard depth < Self.deepest else { throw fault }
        skipSpace()
        switch byte {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .truth(true))
        case UInt8(ascii: "f"): return try word("false", .truth(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(_ depth: Int) throws(JSONFault) -> JSON {
        var members: [String: JSON] = [:]
        index += 1
        if takes("}") { return .object(members) }
        repeat {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { throw fault }
            let name = try text()
            guard takes(":") else { throw fault }
            members[name] = try value(depth: depth + 1)
        } while takes(",")
        guard takes("}") else { throw fault }
        return .object(members)
    }

    private mutating func list(_ depth: Int) throws(JSONFault) -> JSON {
        var values: [JSON] = []
        index += 1
        if takes("]") { return .list(values) }
        repeat { values.append(try value(depth: depth + 1)) } while takes(",")
        guard takes("]") else { throw fault }
        return .list(values)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        for step in 0..<word.utf8CodeUnitCount {
            guard byte == word.utf8Start[step] else { throw fault }
            index += 1
        }
        return value
    }

    private mutating func number() throws(JSONFault) -> JSON {
        let start = index
        if byte == UInt8(ascii: "-") { index += 1 }
        if byte == UInt8(ascii: "0") { index += 1 } else { try digits() }
        if byte == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            index += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else { throw fault }
        return .number(number)
    }

    private mutating func digits() throws(JSONFault) {
        guard (0x30...0x39).contains(byte) else { throw fault }
        while (0x30...0x39).contains(byte) { index += 1 }
    }

    private mutating func text() throws(JSONFault) -> String {
        index += 1
        let start = index
        while byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault }
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        let slice = bytes[start..<index]
        index += 1
        let plain = slice.contains(UInt8(ascii: "\\")) ? JSONEscapes.undone(slice) : Array(slice)
        guard let plain, let text = String(validating: plain, as: UTF8.self) else { throw fault }
        return text
    }

    private mutating func skipSpace() {
        while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    /// Moves over a sign and what space stands before it, if it is there.
    private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard byte == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }
}
