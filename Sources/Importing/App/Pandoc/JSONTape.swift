/// A JSON text read once into a flat list of its values, each knowing where its own ends.
///
/// A list rather than a tree: no depth of nesting can exhaust the stack, and what stands too deep can still be read
/// through in order. Linear in the text.
struct JSONTape: Sendable {
    enum Kind: Sendable, Hashable {
        case object, array, string, number, literal
    }

    struct Value: Sendable {
        var kind: Kind
        /// The value's bytes; of a string, those between its quotes.
        var start: Int
        var end: Int
        /// The tape's index after the value and all that it holds.
        var next: Int
    }

    let bytes: [UInt8]
    private(set) var values: [Value] = []

    /// Reads one JSON value; nil with the offset where the text stops being JSON.
    init(_ bytes: [UInt8]) throws(JSONFault) {
        self.bytes = bytes
        var scanner = JSONScanner(bytes)
        values = try scanner.scan()
    }

    /// The indices of an array's elements, or of an object's keys and values in turn.
    func children(of index: Int) -> [Int] {
        guard values.indices.contains(index) else { return [] }
        var children: [Int] = []
        var child = index + 1
        while child < values[index].next {
            children.append(child)
            child = values[child].next
        }
        return children
    }

    /// The value of an object's key.
    func value(of key: StaticString, in index: Int) -> Int? {
        guard values.indices.contains(index), values[index].kind == .object else { return nil }
        var child = index + 1
        while child + 1 < values[index].next {
            if isString(child, key) { return child + 1 }
            child = values[child + 1].next
        }
        return nil
    }

    /// Whether a value is this string of ASCII letters.
    func isString(_ index: Int, _ text: StaticString) -> Bool {
        let value = values[index]
        guard value.kind == .string, value.end - value.start == text.utf8CodeUnitCount else { return false }
        for step in 0..<text.utf8CodeUnitCount where bytes[value.start + step] != text.utf8Start[step] { return false }
        return true
    }

    /// A whole number, nil for anything else.
    func integer(_ index: Int) -> Int? {
        guard values.indices.contains(index), values[index].kind == .number else { return nil }
        return Int(String(decoding: bytes[values[index].start..<values[index].end], as: UTF8.self))
    }

    /// A string's UTF-8 with its escapes undone.
    func utf8(_ index: Int) -> [UInt8] {
        guard values.indices.contains(index), values[index].kind == .string else { return [] }
        let slice = bytes[values[index].start..<values[index].end]
        return slice.contains(UInt8(ascii: "\\")) ? JSONEscapes.undone(slice) : Array(slice)
    }

    func isArray(_ index: Int) -> Bool { values.indices.contains(index) && values[index].kind == .array }
}
