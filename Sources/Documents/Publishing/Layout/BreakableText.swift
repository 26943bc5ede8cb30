/// Words that can always be broken before they leave the page.
enum BreakableText {
    /// The longest run of characters that must stay on one line.
    static let longest = 34

    /// The words with an invisible place to break after every `longest` characters without a blank.
    static func broken(_ words: String) -> String {
        guard words.utf8.count > longest else { return words }
        var result = ""
        var run = 0
        for character in words {
            run = character.isWhitespace ? 0 : run + 1
            if run > longest {
                result.append("\u{200B}")
                run = 1
            }
            result.append(character)
        }
        return result
    }
}
