/// Weights that bring a sample to known totals of several variables (Deming and Stephan, 1940).
public struct Raking: Hashable, Sendable {
    /// One entry a respondent. Nothing is trimmed.
    public let weights: [Double]

    /// `rows` are the respondents' levels by variable, with one base weight above 0 each. It stops when no weight changes
    /// by more than 1e-10 of itself in a cycle, at most after 500. Throws for a level of the sample without a target and a
    /// target that nobody in the sample has.
    public init(rows: [[String: String]], baseWeights: [Double], targets: [SurveyTarget]) throws(StatisticsError) {
        try Check.notEmpty(rows.count)
        try Check.sameLength(rows.count, baseWeights.count)
        try Check.positive(baseWeights)
        let groups = try targets.map { target throws(StatisticsError) in try Self.groups(rows, target) }
        var weights = baseWeights
        for _ in 0..<500 {
            let before = weights
            for group in groups.joined() {
                let factor = group.total / group.members.reduce(0) { $0 + weights[$1] }
                for member in group.members { weights[member] *= factor }
            }
            if zip(weights, before).allSatisfy({ abs($0 - $1) <= 1e-10 * $1 }) { break }
        }
        self.weights = weights
    }

    /// n·Σw²/(Σw)²: how much the weighting widens errors (Kish, 1965).
    public var designEffect: Double { Double(weights.count) / effectiveSize }

    /// (Σw)²/Σw².
    public var effectiveSize: Double { Moments.sum(weights).squared / weights.reduce(0) { $0 + $1.squared } }

    /// The respondents of one level and what they should add up to.
    private struct Group {
        let members: [Int]
        let total: Double
    }

    private static func groups(_ rows: [[String: String]], _ target: SurveyTarget) throws(StatisticsError) -> [Group] {
        try Check.positive(Array(target.totals.values))
        var members: [String: [Int]] = [:]
        for (index, row) in rows.enumerated() {
            let level = row[target.variable] ?? ""
            if target.totals[level] == nil { throw .unmatchedLevel(variable: target.variable, level: level) }
            members[level, default: []].append(index)
        }
        return try target.totals.sorted { $0.key < $1.key }.map { level, total throws(StatisticsError) in
            guard let held = members[level] else { throw .unmatchedLevel(variable: target.variable, level: level) }
            return Group(members: held, total: total)
        }
    }
}
