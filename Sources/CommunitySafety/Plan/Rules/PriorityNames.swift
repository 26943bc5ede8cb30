import Proofreading

/// Headings that call a priority something else than the list does.
///
/// Abbreviations, "&" for "and", brackets and case make no difference, nor do words left out: only words that the list
/// doesn't have count.
enum PriorityNames {
    static func drifts(in evidence: PlanEvidence) -> [Finding] {
        let headings = PriorityHeadings(evidence)
        return evidence.plan.priorities.indices.compactMap { index in
            let priority = evidence.plan.priorities[index]
            let drifting = headings.headings(of: priority.slug).filter { !added(by: $0.text, to: priority).isEmpty }
            if let first = drifting.first { return finding(first, drifting, priority, index, evidence) }
            return nil
        }
    }

    private static func finding(
        _ first: PriorityHeadings.Heading, _ drifting: [PriorityHeadings.Heading], _ priority: Priority, _ index: Int,
        _ evidence: PlanEvidence
    ) -> Finding {
        let extra = added(by: first.text, to: priority).map { "“\($0)”" }
        let quote =
            evidence.block(at: first.place)?.text.string.contains(first.text) == true
            ? first.text : evidence.quote(at: first.place, for: first.text)
        return Finding(
            rule: .structurePriorities, place: first.place, quote: quote,
            message:
                "The list calls this priority “\(priority.name)”, which has no \(Excerpt.list(extra, limit: 6)); use one name throughout",
            suggestion: priority.name,
            related: ([evidence.place(ofPriority: index)] + drifting.dropFirst().map(\.place)).sorted())
    }

    /// The words of a heading that the listed name doesn't account for.
    static func added(by heading: String, to priority: Priority) -> [String] {
        let listed = meaningful(priority.printed) + meaningful(priority.name)
        let stems = Set(listed.map(stem))
        let initials = Set(initialRuns(listed))
        let words = meaningful(outsideBrackets(heading))
        let known = initialRuns(words)
        return words.filter { word in
            !stems.contains(stem(word)) && !initials.contains(word)
                && !listed.contains { $0 != word && known.contains($0) }
                && !neutral.contains(word)
        }
    }

    private static func meaningful(_ text: String) -> [String] {
        Wording.significant(Wording.words(text)).filter { !$0.allSatisfy(\.isNumber) }
    }

    /// First letters of every run of two to six words: the abbreviations that could stand for it.
    private static func initialRuns(_ words: [String]) -> [String] {
        let words = words.prefix(40)
        return words.indices.flatMap { start in
            (start + 2...start + 6).filter { $0 <= words.count }.map { end in
                words[start..<end].compactMap(\.first).map(String.init).joined()
            }
        }
    }

    private static func stem(_ word: String) -> String { String(word.prefix(5)) }

    private static func outsideBrackets(_ text: String) -> String {
        var depth = 0
        var kept = ""
        for character in text {
            if character == "(" { depth += 1 }
            if depth == 0 { kept.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return kept
    }

    /// Words of a heading that don't name the priority.
    private static let neutral: Set<String> = [
        "priority", "priorities", "theme", "objective", "aim", "action", "actions", "plan", "table", "section", "what",
        "we", "will", "do",
        "are", "doing", "delivery", "activity", "activities", "year", "key", "overview", "crime", "issue", "issues",
        "tackling",
        "reducing", "preventing", "addressing", "against", "blaenoriaeth", "camau", "i", "ii", "iii", "iv", "v",
    ]
}
