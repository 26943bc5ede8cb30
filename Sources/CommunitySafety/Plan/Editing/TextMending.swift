/// Puts the recomputed words in place of the stated ones, within the quote that a finding gives.
public enum TextMending {
    /// The text with its first quote mended; nil where the words don't stand there as the finding read them, so that a person
    /// has to do it.
    public static func mended(_ text: String, quote: String, stated: String, suggestion: String) -> String? {
        guard !stated.isEmpty, stated != suggestion else { return nil }
        if !quote.isEmpty, let passage = text.range(of: quote) {
            if let words = wholeWords(stated, in: text[passage]) {
                return text.replacingCharacters(in: words, with: suggestion)
            }
        }
        guard let only = wholeWords(stated, in: text[...]), wholeWords(stated, in: text[only.upperBound...]) == nil
        else {
            return nil
        }
        return text.replacingCharacters(in: only, with: suggestion)
    }

    /// Where the words first stand by themselves: "58%" isn't found in "158%".
    private static func wholeWords(_ words: String, in passage: Substring) -> Range<String.Index>? {
        var rest = passage
        while let found = rest.range(of: words) {
            let before = found.lowerBound > passage.startIndex ? passage[passage.index(before: found.lowerBound)] : " "
            let after = found.upperBound < passage.endIndex ? passage[found.upperBound] : " "
            if !isJoined(before, words.first), !isJoined(words.last, after) { return found }
            rest = passage[passage.index(after: found.lowerBound)...]
        }
        return nil
    }

    private static func isJoined(_ left: Character?, _ right: Character?) -> Bool {
        guard let left, let right else { return false }
        let joins = { (character: Character) in character.isLetter || character.isNumber }
        return joins(left) && joins(right)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with words: String) -> String {
        String(self[..<range.lowerBound]) + words + String(self[range.upperBound...])
    }
}

extension StringProtocol {
    /// Where the words first stand, letter by letter.
    fileprivate func range(of words: String) -> Range<Index>? { self.firstRange(of: words) }
}
