/// Gives every heading of one document an address of its own, made from its words.
struct Anchors {
    private var taken: [String: Int] = [:]

    /// `priority-issues-2023-24`; a second of the same words gets `-2`. Cost is linear in the words.
    mutating func anchor(for words: String) -> String {
        let stem = Self.slug(words)
        var count = taken[stem, default: 0] &+ 1
        var anchor = count == 1 ? stem : "\(stem)-\(count)"
        while count > 1, taken[anchor] != nil {
            count &+= 1
            anchor = "\(stem)-\(count)"
        }
        taken[stem] = count
        if anchor != stem { taken[anchor] = 1 }
        return anchor
    }

    private static func slug(_ words: String) -> String {
        var slug: [UInt8] = []
        for byte in words.lowercased().utf8.prefix(200) {
            if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                slug.append(byte)
            } else if let last = slug.last, last != 0x2D, byte < 0x80 {
                slug.append(0x2D)
            }
            if slug.count == 60 { break }
        }
        while slug.last == 0x2D { slug.removeLast() }
        guard let first = slug.first else { return "section" }
        let text = String(decoding: slug, as: UTF8.self)
        return (0x30...0x39).contains(first) ? "s-" + text : text
    }
}
