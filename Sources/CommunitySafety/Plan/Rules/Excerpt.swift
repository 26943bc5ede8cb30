/// Words cut to a length that a message can carry.
enum Excerpt {
    /// The first words, at most so many characters, with an ellipsis where something was left out.
    static func short(_ text: String, limit: Int = 48) -> String {
        let line = Wording.squeezed(text)
        guard line.count > limit else { return line }
        var cut = ""
        for word in line.split(separator: " ") {
            guard cut.count + word.count < limit else { break }
            cut += cut.isEmpty ? String(word) : " " + word
        }
        return (cut.isEmpty ? String(line.prefix(limit)) : cut) + " …"
    }

    /// "1.1, 1.3 and 2.4"; past `limit` items the rest is counted: "1.1, 1.3 and 12 more".
    static func list(_ items: [String], limit: Int = 20) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        guard items.count <= limit else {
            return items.prefix(limit).joined(separator: ", ") + " and \(items.count - limit) more"
        }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// "1 action", "14 actions".
    static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}

extension String {
    /// The UTF-8 offset at which the words stand as whole words, nil where they don't. Linear in the length.
    func offset(of words: String) -> Int? {
        let text = Array(utf8)
        let sought = Array(words.utf8)
        guard !sought.isEmpty, sought.count <= text.count else { return nil }
        for start in 0...(text.count - sought.count) where text[start] == sought[0] {
            guard text[start..<start + sought.count].elementsEqual(sought) else { continue }
            if start > 0, Self.isWordByte(text[start - 1]), Self.isWordByte(sought[0]) { continue }
            let end = start + sought.count
            if end < text.count, Self.isWordByte(text[end]), Self.isWordByte(sought[sought.count - 1]) { continue }
            return start
        }
        return nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0xC3
    }
}
