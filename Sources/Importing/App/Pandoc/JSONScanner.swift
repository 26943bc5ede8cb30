/// Scans a JSON text into the values of a `JSONTape`, without recursion.
struct JSONScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var values: [JSONTape.Value] = []
    /// The containers that are open, innermost last.
    private var open: [Int] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The values in order. Punctuation between them is taken on trust: the text comes from a converter, and what isn't
    /// JSON at all fails at its first byte.
    mutating func scan() throws(JSONFault) -> [JSONTape.Value] {
        values.reserveCapacity(bytes.count / 6)
        while index < bytes.count {
            try step(bytes[index])
        }
        guard open.isEmpty, !values.isEmpty else { throw JSONFault(offset: index) }
        return values
    }

    private mutating func step(_ byte: UInt8) throws(JSONFault) {
        switch byte {
        case UInt8(ascii: "{"): begin(.object)
        case UInt8(ascii: "["): begin(.array)
        case UInt8(ascii: "}"): try end(.object)
        case UInt8(ascii: "]"): try end(.array)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x09, 0x0A, 0x0D: index += 1
        case UInt8(ascii: "-"), 0x30...0x39: word(.number)
        case 0x61...0x7A: word(.literal)
        default: throw JSONFault(offset: index)
        }
    }

    private mutating func begin(_ kind: JSONTape.Kind) {
        open.append(values.count)
        values.append(.init(kind: kind, start: index, end: index, next: 0))
        index += 1
    }

    private mutating func end(_ kind: JSONTape.Kind) throws(JSONFault) {
        guard let container = open.popLast(), values[container].kind == kind else { throw JSONFault(offset: index) }
        index += 1
        values[container].end = index
        values[container].next = values.count
    }

    private mutating func string() throws(JSONFault) {
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < bytes.count else { throw JSONFault(offset: start - 1) }
        values.append(.init(kind: .string, start: start, end: index, next: values.count + 1))
        index += 1
    }

    private mutating func word(_ kind: JSONTape.Kind) {
        let start = index
        while index < bytes.count, Self.isWordPart(bytes[index]) { index += 1 }
        values.append(.init(kind: kind, start: start, end: index, next: values.count + 1))
    }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
        default: false
        }
    }
}
