/// Text of an XML file with its character references undone.
enum XMLText {
    static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "&"), let end = text[index...].prefix(16).firstIndex(of: UInt8(ascii: ";")),
                let scalar = CharacterReference.character(text[index...end])
            {
                plain += Array(String(scalar).utf8)
                index = end + 1
            } else {
                plain.append(text[index])
                index += 1
            }
        }
        return plain
    }

    static func string(_ text: ArraySlice<UInt8>) -> String { String(decoding: bytes(text), as: UTF8.self) }
}
