import Proofreading

/// Sentences that promise something of every priority or action, where the plan's tables show one without it. Advice only.
struct PromiseRule: PlanRule {
    let rule = Rule.structurePromise

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let promises = promises(in: evidence)
        guard !promises.isEmpty else { return [] }
        let stems = Self.stems(evidence.plan)
        return promises.compactMap { finding($0, stems, evidence) }
    }

    /// A sentence that promises something of every priority or action.
    private struct Promise {
        var text: String
        var place: Place
        var topics: [Set<String>]
    }

    private func promises(in evidence: PlanEvidence) -> [Promise] {
        let tables = Set(evidence.places.actionTables.map(\.table.block))
        return evidence.allPassages.filter { !tables.contains($0.place.block) }.flatMap { passage in
            Self.sentences(passage.text.string).compactMap { Self.promise($0, passage) }
        }
    }

    private static func promise(_ sentence: (text: String, offset: Int), _ passage: Passage) -> Promise? {
        let words = Wording.words(sentence.text)
        guard let start = words.indices.first(where: { isUniversal(words, at: $0) }) else { return nil }
        let topics = topics(Array(words[start...].prefix(30)))
        guard !topics.isEmpty else { return nil }
        var place = passage.place
        if let position = passage.text.position(at: sentence.offset) {
            place.line = position.line
            place.column = position.column
        }
        return Promise(text: sentence.text, place: place, topics: topics)
    }

    /// The stems of each priority's name and actions; nil for one without actions.
    private static func stems(_ plan: Plan) -> [Set<String>?] {
        let actions = Dictionary(grouping: plan.actions, by: { $0.priority ?? "" })
        return plan.priorities.map { priority in
            actions[priority.slug]?.reduce(into: MeasurableRule.stems(priority.printed)) {
                $0.formUnion(MeasurableRule.stems($1.text))
            }
        }
    }

    private func finding(_ promise: Promise, _ stems: [Set<String>?], _ evidence: PlanEvidence) -> Finding? {
        let lacking = zip(evidence.plan.priorities, stems).compactMap { priority, stems -> Priority? in
            guard let stems, promise.topics.allSatisfy({ stems.isDisjoint(with: $0) }) else { return nil }
            return priority
        }
        guard !lacking.isEmpty, lacking.count < evidence.plan.priorities.count else { return nil }
        return Finding(
            rule: rule, place: promise.place, quote: promise.text,
            message:
                "“\(Excerpt.short(promise.text))” doesn't hold throughout: no action of \(Excerpt.list(lacking.map { "“\($0.name)”" })) seems to be of that kind"
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
        for piece in text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false) {
            let blanks = piece.prefix { $0 == 0x20 || $0 == 0x0A }.count
            let words = String(Substring(piece.dropFirst(blanks)))
            if !words.isEmpty { found.append((words, offset + blanks)) }
            offset += piece.count + 1
        }
        return found
    }
}
