/// What a word can do in a sentence about figures. A word may have several of these.
struct WordClass: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let up = WordClass(rawValue: 1 << 0)
    static let down = WordClass(rawValue: 1 << 1)
    static let unchanged = WordClass(rawValue: 1 << 2)
    /// "rose", "falling".
    static let verb = WordClass(rawValue: 1 << 3)
    /// "rise", "drop".
    static let noun = WordClass(rawValue: 1 << 4)
    /// "more", "fewer", "higher", "below", "up".
    static let comparative = WordClass(rawValue: 1 << 5)
    static let month = WordClass(rawValue: 1 << 6)
    /// "year", "weeks", "quarter".
    static let timeUnit = WordClass(rawValue: 1 << 7)
    /// Words that may open a clause of its own: "and", "while", "although".
    static let clauseOpener = WordClass(rawValue: 1 << 8)
    /// Nouns that say nothing of the subject: "offences", "number", "figure", "reports".
    static let generic = WordClass(rawValue: 1 << 9)
    /// Articles, prepositions, pronouns, auxiliaries.
    static let function = WordClass(rawValue: 1 << 10)
    /// "section", "page": the number behind it is a name.
    static let referenceWord = WordClass(rawValue: 1 << 11)
    static let numberWord = WordClass(rawValue: 1 << 12)
    static let ordinal = WordClass(rawValue: 1 << 13)
    /// "was", "had", "is".
    static let auxiliary = WordClass(rawValue: 1 << 14)
    /// "this", "it", "that", "which".
    static let anaphor = WordClass(rawValue: 1 << 15)
    static let weekday = WordClass(rawValue: 1 << 16)
    /// "doubled", "halved", "twice".
    static let multiple = WordClass(rawValue: 1 << 17)
    /// A word that moves time back: "previous", "earlier", "before".
    static let earlier = WordClass(rawValue: 1 << 18)
    /// "now", "this", "current", "latest".
    static let later = WordClass(rawValue: 1 << 19)

    static let direction: WordClass = [.up, .down]
}
