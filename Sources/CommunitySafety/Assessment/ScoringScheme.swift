/// How a partnership scores its issues: the criteria, their scales and weights, and how they combine. A scheme is data; a
/// changed one is another version, and an assessment keeps the version that it was made by.
public struct ScoringScheme: Sendable, Hashable, Codable {
    /// Lower-case letters, digits and hyphens.
    public var key: String
    public var name: String
    /// Where it comes from, and what it isn't.
    public var note: String
    public var combination: ScoreCombination
    public var criteria: [ScoringCriterion]

    public init(
        key: String, name: String, note: String, combination: ScoreCombination, criteria: [ScoringCriterion]
    ) {
        self.key = key
        self.name = name
        self.note = note
        self.combination = combination
        self.criteria = criteria
    }

    public func criterion(_ key: String) -> ScoringCriterion? { criteria.first { $0.key == key } }

    /// Those that make the number; how an organisation stands is shown beside it.
    public var counted: [ScoringCriterion] { criteria.filter { $0.part != .position } }

    /// The share of each weight in all of them, by criterion.
    public var shares: [Double] {
        let total = criteria.reduce(0) { $0 + $1.weight }
        return criteria.map { Double($0.weight) / Double(max(total, 1)) }
    }

    /// The same with other weights, by the criterion's key; those that aren't named stay.
    public func weighted(_ weights: [String: Int]) -> ScoringScheme {
        var scheme = self
        for index in scheme.criteria.indices {
            scheme.criteria[index].weight = weights[criteria[index].key] ?? criteria[index].weight
        }
        return scheme
    }

    /// The same without one criterion; nil where nothing could be scored any more.
    public func without(_ key: String) -> ScoringScheme? {
        var scheme = self
        scheme.criteria.removeAll { $0.key == key }
        return scheme.criteria.count < criteria.count && scheme.faults.isEmpty ? scheme : nil
    }
}
