import Proofreading

/// The ranked list of priorities against the plan's sections and references: order, sections that lack, names that drift.
struct PriorityRule: PlanRule {
    let rule = Rule.structurePriorities

    func findings(in evidence: PlanEvidence) -> [Finding] {
        guard evidence.plan.priorities.count > 1, evidence.places.priorities.count == evidence.plan.priorities.count,
            !evidence.reading.diagnostics.contains(where: { $0.rule == "import.noPriorityList" })
        else { return [] }
        return order(evidence) + missing(evidence) + unlisted(evidence) + PriorityNames.drifts(in: evidence)
            + StatedCounts.findings(in: evidence)
    }

    /// One finding where a ranked list and the sections or references stand in different orders.
    private func order(_ evidence: PlanEvidence) -> [Finding] {
        guard isRanked(evidence) else { return [] }
        let priorities = evidence.plan.priorities
        let starts = priorities.map { sectionStart($0, evidence) }
        let positions = Self.positions(starts) ?? Self.positions(priorities.map(\.number))
        let numbers = Self.positions(priorities.map(\.number))
        guard let shifted = [positions, numbers].compactMap({ $0 }).first(where: { $0 != Array(1...priorities.count) })
        else { return [] }
        let moved = priorities.indices.filter { shifted[$0] != $0 + 1 }
        guard let first = moved.first else { return [] }
        let names = moved.map { "“\(priorities[$0].name)” (\($0 + 1) in the list, \(shifted[$0]) in the plan)" }
        let related = moved.dropFirst().map(evidence.place(ofPriority:)) + moved.compactMap { starts[$0] }
        let place = named(first, evidence)
        return [
            Finding(
                rule: rule, place: place.0, quote: place.1,
                message:
                    "The ranked list and the sections stand in different orders: \(Excerpt.list(names, limit: 8)); bring one in line with the other",
                related: related.sorted())
        ]
    }

    /// Priorities in the list that have neither a section nor actions, where most others have.
    private func missing(_ evidence: PlanEvidence) -> [Finding] {
        let headings = PriorityHeadings(evidence)
        let acted = Set(evidence.plan.actions.compactMap(\.priority))
        let lacking = evidence.plan.priorities.indices.filter { index in
            let slug = evidence.plan.priorities[index].slug
            return !acted.contains(slug) && headings.headings(of: slug).isEmpty
        }
        guard lacking.count * 2 < evidence.plan.priorities.count else { return [] }
        return lacking.map { index in
            let (place, quote) = named(index, evidence)
            return Finding(
                rule: rule, place: place, quote: quote,
                message:
                    "“\(evidence.plan.priorities[index].name)” is listed as a priority and has neither a section nor an action; add them, or take it off the list"
            )
        }
    }

    /// Sections and action tables of priorities that the list doesn't have.
    private func unlisted(_ evidence: PlanEvidence) -> [Finding] {
        let listed = Set(evidence.plan.priorities.map(\.slug))
        var seen: Set<String> = []
        return evidence.plan.sections.indices.compactMap { index in
            let section = evidence.plan.sections[index]
            guard section.kind == .priority, let slug = section.priority, !listed.contains(slug),
                seen.insert(slug).inserted,
                evidence.places.sections.indices.contains(index), let place = evidence.places.sections[index]
            else { return nil }
            return Finding(
                rule: rule, place: place, quote: section.heading,
                message: "“\(section.heading)” has a section and isn't in the list of priorities; add it to the list")
        }
    }

    /// Whether the list says that it is in order: it is numbered, or the words before it or its columns speak of rank or score.
    private func isRanked(_ evidence: PlanEvidence) -> Bool {
        let place = evidence.place(ofPriority: 0)
        guard let block = evidence.block(at: place) else { return false }
        if case .listItem(_, .some) = block.kind { return true }
        let before = evidence.document.blocks[..<max(0, min(place.block - 1, evidence.document.blocks.count))].suffix(2)
            .map(\.text.string).joined(separator: " ")
        let header = block.table?.rows.first?.cells.map(\.string).joined(separator: " ") ?? ""
        let words = Wording.words(before + " " + header)
        return words.contains {
            $0.hasPrefix("rank") || $0 == "order" || $0.hasPrefix("scor") || $0.hasPrefix("highest") || $0 == "first"
                || $0.hasPrefix("trefn") || $0 == "pressing"
        }
    }

    /// Where a priority's own part begins: its section, else its actions.
    private func sectionStart(_ priority: Priority, _ evidence: PlanEvidence) -> Place? {
        let sections = evidence.plan.sections.indices.filter {
            evidence.plan.sections[$0].kind == .priority && evidence.plan.sections[$0].priority == priority.slug
        }
        let places = sections.compactMap {
            evidence.places.sections.indices.contains($0) ? evidence.places.sections[$0] : nil
        }
        return places.min() ?? evidence.places.actionTables.first { $0.priority == priority.slug }?.table
    }

    /// The place and the words of a priority in the list.
    private func named(_ index: Int, _ evidence: PlanEvidence) -> (Place, String) {
        let priority = evidence.plan.priorities[index]
        let place = evidence.place(ofPriority: index)
        for words in [priority.name, priority.printed] {
            if let found = evidence.find(words, at: place) { return (found, words) }
        }
        return (place, evidence.quote(at: place, for: priority.printed))
    }

    /// 1 for the least, 2 for the next …; nil when a value lacks or two are equal.
    static func positions<Value: Comparable & Hashable>(_ values: [Value?]) -> [Int]? {
        let present = values.compactMap { $0 }
        guard present.count == values.count, Set(present).count == present.count else { return nil }
        let ranks = Dictionary(
            present.sorted().enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        return present.compactMap { ranks[$0] }
    }
}
