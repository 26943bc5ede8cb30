import CommunitySafety

/// Finds the priority that a heading, a group row or a cell means, through drifting names: "ASB incl Environmental Crime &
/// Rogue Trading" is the priority "Anti-Social Behaviour incl Environmental Crime".
struct PriorityMatcher {
    private struct Entry {
        var core: [String]
        var full: [String]
        var coreWords: Set<String>
        var fullWords: Set<String>
        var initials: Set<String>
        var number: Int?
    }

    private var entries: [Entry]

    init(names: [String], numbers: [Int?] = []) {
        entries = names.enumerated().map { index, name in
            let words = Self.words(name)
            let core = Self.core(words)
            let letters = [
                Wording.initials(name), Wording.initials(name, skipping: ["and"]),
                core.compactMap(\.first).map { String($0).uppercased() }.joined(),
            ]
            let form = Form(core: Self.meaning(core), full: Self.meaning(words))
            return Entry(
                core: form.core, full: form.full, coreWords: form.coreWords, fullWords: form.fullWords,
                initials: Set(letters.filter { $0.count > 1 }),
                number: numbers.indices.contains(index) ? numbers[index] : nil)
        }
    }

    var isEmpty: Bool { entries.isEmpty }
    var count: Int { entries.count }

    /// The priority's index, nil when none or several come near. Loose matching takes a name that goes on or breaks off too.
    func match(_ text: String, loosely: Bool = false) -> Int? {
        let heading = HeadingText(text)
        if heading.saysPriority, heading.title.isEmpty { return index(ofNumber: heading.number) }
        let title = PriorityName.withoutFootnotes(heading.title)
        guard !title.isEmpty, title.utf8.count <= 400 else { return nil }
        let candidates = forms(of: title)
        var best: (index: Int, score: Double)?
        var isTied = false
        for index in entries.indices {
            let score =
                candidates.map { self.score($0, entries[index], loosely: loosely || heading.number != nil) }.max() ?? 0
            if score > (best?.score ?? 0) {
                best = (index, score)
                isTied = false
            } else if score == best?.score, score > 0 {
                isTied = true
            }
        }
        guard let best, best.score >= 0.6, !isTied else {
            return heading.saysPriority ? index(ofNumber: heading.number) : nil
        }
        return best.index
    }

    func index(ofNumber number: Int?) -> Int? {
        guard let number else { return nil }
        return entries.firstIndex { $0.number == number }
    }

    /// The priority whose initials these letters are: "ASB" of the reference "ASB1".
    func index(ofInitials letters: String) -> Int? {
        let found = entries.indices.filter { entries[$0].initials.contains(letters.uppercased()) }
        return found.count == 1 ? found.first : nil
    }

    private struct Form {
        let core: [String]
        let full: [String]
        let coreWords: Set<String>
        let fullWords: Set<String>

        init(core: [String], full: [String]) {
            self.core = core
            self.full = full
            coreWords = Set(core)
            fullWords = core == full ? coreWords : Set(full)
        }
    }

    /// The title whole, without its brackets, and each of two languages.
    private func forms(of title: String) -> [Form] {
        var texts = [title]
        if title.utf8.contains(0x28), let open = title.firstIndex(of: "("), open > title.startIndex {
            texts.append(String(title[..<open]))
        }
        if title.utf8.contains(0x2F), title.contains(" / ") {
            texts += title.split(separator: "/").map { Wording.squeezed(String($0)) }
        }
        return texts.map { text in
            let words = expanded(Self.words(text))
            return Form(core: Self.meaning(Self.core(words)), full: Self.meaning(words))
        }
    }

    private func score(_ form: Form, _ entry: Entry, loosely: Bool) -> Double {
        guard !form.core.isEmpty, !entry.core.isEmpty else { return 0 }
        if form.full == entry.full { return 1 }
        if form.coreWords == entry.coreWords { return 0.95 }
        var score =
            max(Self.overlap(form.fullWords, entry.fullWords), Self.overlap(form.coreWords, entry.coreWords)) * 0.9
        if loosely, form.full.starts(with: entry.core) || entry.core.starts(with: form.full) {
            score = max(score, 0.75)
        }
        return score
    }

    /// Short forms of priorities are written out: "ASB", "VAWG".
    private func expanded(_ words: [String]) -> [String] {
        words.flatMap { word -> [String] in
            guard (2...6).contains(word.count), let index = index(ofInitials: word), word.count > 2 || words.count == 1
            else {
                return [word]
            }
            return entries[index].core
        }
    }

    private static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let shared = left.count { right.contains($0) }
        let union = left.count + right.count - shared
        return union == 0 ? 0 : Double(shared) / Double(union)
    }

    private static func words(_ text: String) -> [String] {
        Wording.words(text).flatMap { $0 == "antisocial" ? ["anti", "social"] : [$0] }
    }

    /// The words before "including".
    private static func core(_ words: [String]) -> [String] {
        let cut = words.firstIndex { ["incl", "including", "inc", "include"].contains($0) } ?? words.endIndex
        return cut == words.startIndex ? words : Array(words[..<cut])
    }

    /// Words with a meaning, plurals as singulars.
    private static func meaning(_ words: [String]) -> [String] {
        words.filter { !Wording.weak.contains($0) && !linking.contains($0) }
            .map(singular)
    }

    private static func singular(_ word: String) -> String {
        guard word.utf8.last == 0x73, word.count > 3, !word.hasSuffix("ss") else { return word }
        return String(word.dropLast())
    }

    private static let linking: Set<String> = ["from", "against", "across", "within", "at", "towards"]
}
