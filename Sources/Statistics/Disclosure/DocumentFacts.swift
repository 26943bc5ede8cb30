/// The facts and sums of a document, checked and merged.
struct DocumentFacts {
    let byName: [FactName: PublishedFact]
    private let facts: [PublishedFact]
    private let sums: [[LinkedFacts.Term]]

    init(_ given: [PublishedFact], sums: [FactSum], figures: [DerivedFigure]) throws(DisclosureError) {
        if given.count > 100_000 { throw .tooMany(given.count) }
        let merged = try Self.merged(given)
        for figure in figures {
            for name in figure.facts where merged[name] == nil { throw .unknownFact(name) }
        }
        let facts = Self.sorted(merged)
        let places = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.name, $0) })
        byName = merged
        self.facts = facts
        var terms: [[LinkedFacts.Term]] = []
        for sum in sums { terms.append(try Self.terms(sum, facts, places)) }
        self.sums = Self.unique(terms)
    }

    /// All facts, by what sums link.
    func groups(_ protection: DisclosureProtection, tellsSmall: Bool) -> [LinkedFacts] {
        let members = FactGroups(count: facts.count, sums: sums.map { $0.map(\.fact) }).members
        var group = Array(repeating: 0, count: facts.count)
        var place = group
        for (number, facts) in members.enumerated() {
            for (index, fact) in facts.enumerated() { (group[fact], place[fact]) = (number, index) }
        }
        let bySum = Dictionary(grouping: sums) { group[$0[0].fact] }
        return members.enumerated().map { number, members in
            let sums = (bySum[number] ?? []).map { $0.map { LinkedFacts.Term(fact: place[$0.fact], sign: $0.sign) } }
            return LinkedFacts(
                members.map { facts[$0] }, sums: sums, protection: protection, tellsSmall: tellsSmall)
        }
    }

    private static func merged(_ given: [PublishedFact]) throws(DisclosureError) -> [FactName: PublishedFact] {
        var merged: [FactName: PublishedFact] = [:]
        for fact in given {
            guard (0...1_000_000_000).contains(fact.value) else { throw .outOfRange(fact.name, fact.value) }
            if let known = merged[fact.name], known.value != fact.value {
                throw .valuesDiffer(fact.name, known.value, fact.value)
            }
            merged[fact.name] = merged[fact.name].map { $0.merged(with: fact) } ?? fact
        }
        return merged
    }

    /// By name. Names are compared apart from the facts, of which there may be many.
    private static func sorted(_ merged: [FactName: PublishedFact]) -> [PublishedFact] {
        merged.keys.sorted().compactMap { merged[$0] }
    }

    /// Each sum once, in the order of its facts.
    private static func unique(_ sums: [[LinkedFacts.Term]]) -> [[LinkedFacts.Term]] {
        func comes(_ one: [LinkedFacts.Term], before other: [LinkedFacts.Term]) -> Bool {
            for (left, right) in zip(one, other) {
                if left.fact != right.fact { return left.fact < right.fact }
                if left.sign != right.sign { return left.sign < right.sign }
            }
            return one.count < other.count
        }
        var kept: [[LinkedFacts.Term]] = []
        for sum in sums.sorted(by: comes) {
            if let last = kept.last, !comes(last, before: sum) { continue }
            kept.append(sum)
        }
        return kept
    }

    private static func terms(
        _ sum: FactSum, _ facts: [PublishedFact], _ places: [FactName: Int]
    ) throws(DisclosureError) -> [LinkedFacts.Term] {
        let names = [sum.total] + sum.parts
        guard names.count > 1 else { throw .malformedSum(sum.total) }
        var terms: [LinkedFacts.Term] = []
        var unknown: FactName?
        for name in names {
            guard let place = places[name] else {
                unknown = unknown ?? name
                continue
            }
            terms.append(LinkedFacts.Term(fact: place, sign: terms.isEmpty && unknown == nil ? -1 : 1))
        }
        if unknown == nil {
            let parts = terms.dropFirst().reduce(0) { $0 + facts[$1.fact].value }
            let value = facts[terms[0].fact].value
            terms.sort { $0.fact < $1.fact }
            if zip(terms, terms.dropFirst()).contains(where: { $0.fact == $1.fact }) { throw .malformedSum(sum.total) }
            if parts != value { throw .partsDoNotAddUp(total: sum.total, value: value, parts: parts) }
            return terms
        }
        guard Set(names).count == names.count, let unknown else { throw .malformedSum(sum.total) }
        throw .unknownFact(unknown)
    }
}
