/// A character reference of HTML, such as `&amp;` or `&#8211;`.
enum CharacterReference {
    /// The bytes that a reference beginning at `&` takes up, or nil when none begins there.
    static func length(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
        var index = start + 1
        let end = min(limit, start + 34)
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ";") { return index > start + 1 ? index + 1 - start : nil }
            let isPart =
                (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
                || (byte == UInt8(ascii: "#") && index == start + 1)
            guard isPart else { return nil }
            index += 1
        }
        return nil
    }
}
