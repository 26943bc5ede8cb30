/// Gives each part of a page an identifier made of its heading, no two alike.
struct Identifiers {
    /// How often each stem was asked for, and what was given out; ids of the page's frame are never given.
    private var counts: [String: Int] = [:]
    private var taken: Set<String> = ["main", "menu", "q", "contents"]

    /// `domestic-abuse`; the next of the same words is `domestic-abuse-2`.
    mutating func next(for heading: String) -> String {
        let stem = Self.stem(of: heading)
        var count = counts[stem, default: 0] + 1
        var id = count == 1 ? stem : "\(stem)-\(count)"
        while taken.contains(id) {
            count += 1
            id = "\(stem)-\(count)"
        }
        counts[stem] = count
        taken.insert(id)
        return id
    }

    private static func stem(of heading: String) -> String {
        let words = heading.lowercased().prefix(80).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "part" : words.joined(separator: "-")
    }
}
