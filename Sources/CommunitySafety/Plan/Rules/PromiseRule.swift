import Proofreading

/// Sentences that promise something of every priority or action, where the plan's tables show one without it. Advice only.
struct PromiseRule: PlanRule {
    let rule = Rule.structurePromise

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let tables = Set(evidence.places.actionTables.map(\.table.block))
        return evidence.allPassages.filter { !tables.contains($0.place.block) }.flatMap { passage in
            Self.sentences(passage.text.string).compactMap { finding($0, passage, evidence) }
        }
    }

    private func finding(_ sentence: (text: String, offset: Int), _ passage: Passage, _ evidence: PlanEvidence)
        -> Finding?
    {
        let words = Wording.words(sentence.text)
        guard let start = words.indices.first(where: { Self.isUniversal(words, at: $0) }) else { return nil }
        let topics = Self.topics(Array(words[start...].prefix(30)))
        guard !topics.isEmpty else { return nil }
        let actions = Dictionary(grouping: evidence.plan.actions, by: { $0.priority ?? "" })
        let lacking = evidence.plan.priorities.filter { priority in
            guard let own = actions[priority.slug] else { return false }
            let stems = own.reduce(into: MeasurableRule.stems(priority.printed)) {
                $0.formUnion(MeasurableRule.stems($1.text))
            }
            return topics.allSatisfy { stems.isDisjoint(with: $0) }
        }
        guard !lacking.isEmpty, lacking.count < evidence.plan.priorities.count else { return nil }
        var place = passage.place
        if let position = passage.text.position(at: sentence.offset) {
            place.line = position.line
            place.column = position.column
        }
        return Finding(
            rule: rule, place: place, quote: sentence.text,
            message:
                "“\(Excerpt.short(sentence.text))” doesn't hold throughout: no action of \(Excerpt.list(lacking.map { "“\($0.name)”" })) seems to be of that kind"
        )
    }

    /// "all priorities include", "every priority has", "each of the priorities contains".
    private static func isUniversal(_ words: [String], at index: Int) -> Bool {
        guard ["all", "every", "each"].contains(words[index]) else { return false }
        let rest = words[index...].prefix(7)
        return rest.contains { $0.hasPrefix("priorit") }
            && rest.contains {
                ["include", "includes", "contain", "contains", "has", "have", "address", "addresses"].contains($0)
            }
    }

    /// What is promised: the words behind "around", "on", "about" or "to", parted at "and".
    private static func topics(_ words: [String]) -> [Set<String>] {
        guard
            let start = words.firstIndex(where: { ["around", "on", "about", "to", "for", "addressing"].contains($0) })
        else { return [] }
        return words[(start + 1)...].split(separator: "and").map { MeasurableRule.stems($0.joined(separator: " ")) }
            .filter { !$0.isEmpty }
    }

    private static func sentences(_ text: String) -> [(text: String, offset: Int)] {
        var found: [(text: String, offset: Int)] = []
        var offset = 0
        for piece in text.split(separator: ".", omittingEmptySubsequences: false) {
            let blanks = piece.utf8.prefix { $0 == 0x20 || $0 == 0x0A }.count
            let words = String(piece.drop { $0 == " " || $0 == "\n" })
            if !words.isEmpty { found.append((words, offset + blanks)) }
            offset += piece.utf8.count + 1
        }
        return found
    }
}
