extension Markup {
    /// `<name …>content</name>`. One allocation of the right size; the content is copied once for each level above it.
    static func element(_ name: StaticString, _ attributes: [Attribute], _ content: Markup) -> Markup {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * name.utf8CodeUnitCount + 40 * attributes.count + content.bytes.count + 8)
        bytes.appendTag(name, attributes)
        bytes.append(contentsOf: content.bytes)
        bytes.append("</")
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
        return Markup(bytes: bytes)
    }

    /// `<name …>` for an element that holds nothing and has no end tag.
    static func void(_ name: StaticString, _ attributes: [Attribute]) -> Markup {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8CodeUnitCount + 40 * attributes.count + 4)
        bytes.appendTag(name, attributes)
        return Markup(bytes: bytes)
    }
}

extension [UInt8] {
    fileprivate mutating func appendTag(_ name: StaticString, _ attributes: [Attribute]) {
        append(UInt8(ascii: "<"))
        append(name)
        for attribute in attributes { append(attribute) }
        append(UInt8(ascii: ">"))
    }
}
