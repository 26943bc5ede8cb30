/// The name and attributes of an XML tag.
struct XMLTag {
    /// With its prefix, as written.
    let name: String
    private let attributes: ArraySlice<UInt8>

    init(_ tag: ArraySlice<UInt8>) {
        let word = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        name = String(decoding: word, as: UTF8.self)
        attributes = tag.dropFirst(word.count)
    }

    /// An attribute's value; nil when the tag hasn't got it.
    func value(_ attribute: StaticString) -> String? {
        var rest = attributes
        while let start = rest.firstIndex(where: { $0 > 0x20 }) {
            let name = rest[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
            guard let open = rest[name.endIndex...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
                let close = rest[(open + 1)...].firstIndex(of: rest[open])
            else { return nil }
            if Self.matches(name, attribute) { return XMLText.string(rest[(open + 1)..<close]) }
            rest = rest[(close + 1)...]
        }
        return nil
    }

    /// A whole number within bounds; nil when the attribute is missing or no number.
    func number(_ attribute: StaticString, upTo limit: Int) -> Int? {
        value(attribute).flatMap(Int.init).map { min(max($0, 0), limit) }
    }

    private static func matches(_ name: ArraySlice<UInt8>, _ wanted: StaticString) -> Bool {
        guard name.count == wanted.utf8CodeUnitCount else { return false }
        return zip(name, 0...).allSatisfy { $0 == wanted.utf8Start[$1] }
    }
}
