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
        let facts = merged.values.sorted { $0.name < $1.name }
        let places = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.name, $0) })
        byName = merged
        self.facts = facts
        self.sums = try Set(sums).map { sum throws(DisclosureError) in try Self.terms(sum, merged, places) }
            .sorted { $0.map(\.fact).lexicographicallyPrecedes($1.map(\.fact)) }
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

    private static func terms(
        _ sum: FactSum, _ facts: [FactName: PublishedFact], _ places: [FactName: Int]
    ) throws(DisclosureError) -> [LinkedFacts.Term] {
        let names = [sum.total] + sum.parts
        guard names.count > 1, Set(names).count == names.count else { throw .malformedSum(sum.total) }
        for name in names where facts[name] == nil { throw .unknownFact(name) }
        let parts = sum.parts.reduce(0) { $0 + (facts[$1]?.value ?? 0) }
        let value = facts[sum.total]?.value ?? 0
        if parts != value { throw .partsDoNotAddUp(total: sum.total, value: value, parts: parts) }
        return names.compactMap { name in
            places[name].map { LinkedFacts.Term(fact: $0, sign: name == sum.total ? -1 : 1) }
        }.sorted { $0.fact < $1.fact }
    }
}
