/// Weights that bring a sample to known totals of several variables (Deming and Stephan, 1940).
///
/// Each variable's levels in turn are multiplied up to their totals, until nothing changes.
public struct Raking: Hashable, Sendable {
    /// The usual bounds of trimming, as multiples of the mean weight.
    public static let usualBounds = 0.3...3.0

    /// One entry a respondent.
    public let weights: [Double]
    /// How far the sum of any level is from its total, as a share of the total: next to 0, but for trimmed weights and for
    /// totals that contradict each other.
    public let greatestGap: Double

    /// - Parameters:
    ///   - rows: the respondents' levels by variable.
    ///   - baseWeights: one above 0 for each respondent.
    ///   - bounds: the smallest and the largest weight, as multiples of the mean weight; weights beyond are cut to them and
    ///     the rest raked again, until none is beyond, at most 50 times. Nothing is trimmed if nil.
    ///
    /// A raking stops when no weight changes by more than 1e-10 of itself in a cycle, at most after 500. Throws for a level
    /// of the sample without a target and a target that nobody in the sample has: merge such a level with another.
    public init(
        rows: [[String: String]], baseWeights: [Double], targets: [SurveyTarget], bounds: ClosedRange<Double>? = nil
    ) throws(StatisticsError) {
        try Check.notEmpty(rows.count)
        try Check.sameLength(rows.count, baseWeights.count)
        try Check.positive(baseWeights)
        if let bounds, !(bounds.lowerBound > 0 && bounds.lowerBound <= 1 && bounds.upperBound >= 1) {
            throw .outOfRange(bounds.lowerBound)
        }
        let groups = try targets.map { target throws(StatisticsError) in try Self.groups(rows, target) }
        var weights = Self.raked(baseWeights, groups)
        if let bounds { weights = Self.trimmed(weights, groups, bounds) }
        self.weights = weights
        greatestGap = groups.joined().map { abs($0.sum(weights) - $0.total) / $0.total }.max() ?? 0
    }

    /// n·Σw²/(Σw)²: how much the weighting widens errors (Kish, 1965).
    public var designEffect: Double { Double(weights.count) / effectiveSize }

    /// (Σw)²/Σw².
    public var effectiveSize: Double { Moments.sum(weights).squared / weights.reduce(0) { $0 + $1.squared } }

    private static func raked(_ base: [Double], _ groups: [[Group]]) -> [Double] {
        var weights = base
        for _ in 0..<500 {
            let before = weights
            for group in groups.joined() {
                let factor = group.total / group.sum(weights)
                for member in group.members { weights[member] *= factor }
            }
            if isNear(weights, before) { break }
        }
        return weights
    }

    /// Cuts and rakes in turn; ends with a cut.
    private static func trimmed(_ weights: [Double], _ groups: [[Group]], _ bounds: ClosedRange<Double>) -> [Double] {
        var weights = weights
        for _ in 0..<50 {
            let cut = cut(weights, bounds)
            if isNear(cut, weights) { return weights }
            weights = raked(cut, groups)
        }
        return cut(weights, bounds)
    }

    /// Cuts until no weight is beyond the bounds of the mean, which a cut moves.
    private static func cut(_ weights: [Double], _ bounds: ClosedRange<Double>) -> [Double] {
        var weights = weights
        for _ in 0..<200 {
            let mean = Moments.mean(weights)
            let cut = weights.map { min(max($0, bounds.lowerBound * mean), bounds.upperBound * mean) }
            if isNear(cut, weights) { return cut }
            weights = cut
        }
        return weights
    }

    private static func isNear(_ first: [Double], _ second: [Double]) -> Bool {
        zip(first, second).allSatisfy { abs($0 - $1) <= 1e-10 * $1 }
    }

    /// The respondents of one level and what they should add up to.
    private struct Group {
        let members: [Int]
        let total: Double

        func sum(_ weights: [Double]) -> Double { members.reduce(0) { $0 + weights[$1] } }
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
