/// How far the weight of each criterion may move before another issue overtakes the leader, the other weights keeping their
/// proportions. An issue that ties with the leader today is no switch.
public struct WeightSensitivity: Hashable, Sendable {
    /// A weight, as a share of all, and the issue that leads from there on.
    public struct Switch: Hashable, Sendable {
        /// From 0 to 1.
        public let weight: Double
        /// Its index.
        public let issue: Int
    }

    /// The nearest switches of one criterion, either way, of equal ones the first issue; nil when the leader stays.
    public struct Criterion: Hashable, Sendable {
        /// Its weight now, as a share of all.
        public let current: Double
        /// Above and below today's weight.
        public let up, down: Switch?
    }

    /// Σw·score over Σw, one an issue.
    public let scores: [Double]
    /// Index of the highest score; of ties (to 12 decimals) the first.
    public let leader: Int
    /// One entry a criterion.
    public let criteria: [Criterion]

    /// `scores` are issues × criteria, two criteria or more; one weight above 0 for each criterion.
    public init(_ scores: [[Double]], weights: [Double]) throws(StatisticsError) {
        let shares = try CriterionWeights.shares(weights, of: scores)
        guard shares.count > 1 else { throw .undefined }
        let sums = scores.map { CriterionWeights.score($0, shares) }
        let leader = sums.indices.min { (-sums[$0].tied, $0) < (-sums[$1].tied, $1) } ?? 0
        (self.scores, self.leader) = (sums, leader)
        criteria = shares.indices.map { column in
            let switches = sums.indices.filter { $0 != leader }.compactMap { issue in
                Self.weight(of: column, from: scores[leader], to: scores[issue], shares)
                    .map { Switch(weight: $0, issue: issue) }
            }
            let above = switches.filter { $0.weight > shares[column] }
            let below = switches.filter { $0.weight < shares[column] }
            return Criterion(
                current: shares[column], up: above.min { ($0.weight.tied, $0.issue) < ($1.weight.tied, $1.issue) },
                down: below.min { (-$0.weight.tied, $0.issue) < (-$1.weight.tied, $1.issue) })
        }
    }

    /// Where two issues score the same when the weight of one criterion moves; nil outside 0 to 1 and at today's weight.
    private static func weight(of column: Int, from leader: [Double], to other: [Double], _ shares: [Double]) -> Double?
    {
        let rest = shares.indices.filter { $0 != column }
        let total = rest.reduce(0) { $0 + shares[$1] }
        let others = near(rest.reduce(0) { $0 + shares[$1] * (leader[$1] - other[$1]) } / total)
        let slope = near(others - near(leader[column] - other[column]))
        guard slope != 0 else { return nil }
        let weight = others / slope
        return (0...1).contains(weight) && near(weight - shares[column]) != 0 ? weight : nil
    }

    private static func near(_ value: Double) -> Double { abs(value) <= 1e-12 ? 0 : value }
}
