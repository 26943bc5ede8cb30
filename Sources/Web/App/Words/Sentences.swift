extension String {
    /// With a capital at the beginning.
    var asSentence: String { prefix(1).uppercased() + dropFirst() }

    /// As within a sentence: without a capital at the beginning, unless it is an abbreviation’s.
    var lowercasedFirst: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }

    /// With a full stop, unless it ends with a mark of its own or is empty.
    var ended: String { last.map { ".!?…”".contains($0) } ?? true ? self : self + "." }

    /// As a heading: without the full stop of a single sentence.
    var withoutFullStop: String { last == "." && !dropLast().contains(".") ? String(dropLast()) : self }

    /// Cut at a word near so many characters, with an ellipsis when something was cut.
    func shortened(to length: Int) -> String {
        guard count > length else { return self }
        let cut = prefix(length)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end].trimmingEnd(of: " ,;:.–-") + "…"
    }
}

extension Substring {
    fileprivate func trimmingEnd(of characters: String) -> String {
        var text = self
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}

extension [String] {
    /// `a`, `a and b`, `a, b and c`.
    var asList: String { list(endingWith: "and") }

    /// `a`, `a or b`, `a, b or c`.
    var asChoice: String { list(endingWith: "or") }

    private func list(endingWith word: String) -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
