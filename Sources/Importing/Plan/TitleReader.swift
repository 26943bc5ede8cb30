import CommunitySafety
import Proofreading

/// Finds a plan's title: a heading, or several short lines at the top.
struct TitleReader {
    private(set) var title = ""
    /// Indices of the passages that hold it.
    private(set) var passages: Set<Int> = []
    private(set) var place: Place?

    init(_ script: Manuscript) {
        if let index = Self.wholeTitle(in: script) {
            title = Self.withoutDraft(script.passages[index].text)
            passages = [index]
            place = script.passages[index].place
            return
        }
        for index in script.passages.indices.prefix(16) {
            let passage = script.passages[index]
            if passage.isEmpty || Self.isDraftMark(passage.text) { continue }
            guard Self.mayBelong(passage, after: title) else { break }
            let words = Self.withoutDraft(passage.text)
            title += title.isEmpty ? words : " " + words
            passages.insert(index)
            place = place ?? passage.place
            if Self.namesPlan(title), Self.namesYear(title) || passages.count >= 5 { break }
        }
    }

    /// The line at the top that says it all by itself: whose plan it is, that it is one, and for which year. What stands
    /// around it on a cover (the partnership's name, a link for keyboards) isn't part of the title.
    private static func wholeTitle(in script: Manuscript) -> Int? {
        let cover = script.passages.prefix(16).prefix { passage in
            passage.table == nil && passage.words.count <= 40 && !SectionVocabulary.isContents(passage)
        }
        return cover.indices.first { index in
            let passage = script.passages[index]
            return mayBelong(passage, after: "") && namesPlan(passage.text) && namesYear(passage.text)
                && namesPlace(passage.words)
        }
    }

    /// Whether a line has a word that any partnership's plan hasn't: the place or the partnership's own name.
    private static func namesPlace(_ words: [String]) -> Bool {
        words.contains { !common.contains($0) && !$0.allSatisfy(\.isNumber) }
            && !Set(words).isDisjoint(with: [
                "partnership", "community", "partneriaeth", "safer", "cymunedol", "diogelwch",
            ])
    }

    private static let common: Set<String> = {
        let months = CalendarDate.monthNames.map { $0.lowercased() }
        return Set(months).union(Wording.weak).union([
            "community", "safety", "safer", "partnership", "plan", "annual", "action", "strategy", "delivery",
            "strategic", "draft", "year",
            "district", "borough", "county", "city", "council", "and", "from", "until", "st", "th", "priorities",
            "agreement", "version",
            "cynllun", "gweithredu", "partneriaeth", "diogelwch", "cymunedol", "final", "communities", "programme",
            "priority",
        ])
    }()

    /// "DRAFT", "Draft v0.3", "FINAL".
    static func isDraftMark(_ text: String) -> Bool {
        let words = Wording.words(text)
        guard let first = words.first, words.count <= 4 else { return false }
        return ["draft", "final", "drafft"].contains(first)
            && words.dropFirst().allSatisfy {
                $0 == "version" || $0 == "draft" || $0.hasPrefix("v") || $0.allSatisfy(\.isNumber)
            }
    }

    private static func withoutDraft(_ text: String) -> String {
        let words = text.split(separator: " ").filter { !["draft", "(draft)", "drafft"].contains($0.lowercased()) }
        return words.joined(separator: " ")
    }

    private static func mayBelong(_ passage: Passage, after title: String) -> Bool {
        guard passage.table == nil, !passage.isListItem, passage.words.count <= 24, !passage.text.hasSuffix("."),
            !passage.text.hasSuffix(":"), !passage.text.contains("@"), !Wording.holds("www.", in: passage.text),
            !SectionVocabulary.isContents(passage)
        else { return false }
        if title.isEmpty { return true }
        if passage.words.count > 12 { return false }
        if passage.level != nil { return namesYear(passage.text) && namesPlan(passage.text) }
        if let kind = SectionVocabulary.kind(of: passage.text), kind != .narrative { return false }
        return namesPlan(passage.text) || namesYear(passage.text) || passage.words.contains("partnership")
            || (!namesPlan(title) && passage.words.count <= 6
                && !["introduction", "foreword"].contains(passage.words.first ?? ""))
    }

    private static func namesPlan(_ text: String) -> Bool {
        let words = Set(Wording.words(text))
        return !words.isDisjoint(with: ["plan", "strategy", "agreement", "cynllun", "strategaeth", "programme"])
    }

    private static func namesYear(_ text: String) -> Bool {
        PeriodReader().periods(in: text).contains { $0.isStretch }
    }
}
