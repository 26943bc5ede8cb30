import Proofreading

/// Sentences that count the plan's priorities or actions otherwise than the plan does: "five priorities and 19 actions".
enum StatedCounts {
    static func findings(in evidence: PlanEvidence) -> [Finding] {
        let tables = Set(evidence.places.actionTables.map(\.table.block))
        return evidence.allPassages.filter { $0.cell == nil && !tables.contains($0.place.block) }.flatMap {
            passage -> [Finding] in
            let words = RunningWords(passage.text.string).words
            return words.indices.compactMap { finding(words, at: $0, passage, evidence) }
        }
    }

    private static func finding(
        _ words: [RunningWords.Word], at index: Int, _ passage: Passage, _ evidence: PlanEvidence
    ) -> Finding? {
        guard let stated = number(words[index].text), let noun = noun(words, after: index), isWhole(words, index) else {
            return nil
        }
        let isPriorities = noun == "priorities"
        if !isPriorities, !words.contains(where: { $0.text == "priorities" }) { return nil }
        let counted = isPriorities ? evidence.plan.priorities.count : evidence.plan.actions.count
        guard stated != counted, counted > 0, abs(stated - counted) <= max(2, counted / 5) else { return nil }
        var place = passage.place
        if let position = passage.text.position(at: words[index].start) {
            place.line = position.line
            place.column = position.column
        }
        return Finding(
            rule: .structurePriorities, place: place, quote: passage.text.string,
            message: "The plan lists \(counted) \(noun), not \(words[index].text)", stated: words[index].text,
            recomputed: String(counted),
            suggestion: String(counted))
    }

    /// "priorities" or "actions" behind the number, adjectives passed over.
    private static func noun(_ words: [RunningWords.Word], after index: Int) -> String? {
        for word in words[(index + 1)...].prefix(3) {
            if word.text == "priorities" || word.text == "actions" { return word.text }
            guard adjectives.contains(word.text) else { return nil }
        }
        return nil
    }

    /// Whether the words before the number speak of all: "agreed five", "our five", "and 19".
    private static func isWhole(_ words: [RunningWords.Word], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        return openings.contains(words[index - 1].text) && (index < 2 || words[index - 2].text != "of")
    }

    private static func number(_ word: String) -> Int? { numbers.firstIndex(of: word).map { $0 + 2 } ?? Int(word) }

    private static let numbers = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    private static let adjectives: Set<String> = [
        "key", "main", "strategic", "agreed", "overall", "ranked", "shared", "partnership", "local",
    ]
    private static let openings: Set<String> = [
        "the", "our", "its", "agreed", "identified", "has", "have", "these", "chose", "set", "following", "and", "with",
        "are", "sets", "contains",
    ]
}
