/// The settings by which verdicts are given. The defaults are the product's; each can be changed by a partnership.
public struct VerdictRules: Hashable, Sendable {
    /// The largest q-value of a clear change.
    public var level = 0.05
    /// Two-sided confidence of the intervals.
    public var confidence = 0.95
    /// At this total of both counts or fewer nothing is said: with equal periods the mid-p value is at least 0.5ⁿ.
    public var fewest = 4
    /// A percentage is hidden for a smaller earlier count, as in tables of the Office for National Statistics.
    public var smallestBase = 50
    /// Months that both periods must hold for the test that allows for clustering.
    public var monthsForClustering = 12

    /// The defaults of the product.
    public init() {}

    func check() throws(StatisticsError) {
        try Check.fraction(level)
        try Check.fraction(confidence)
        try Check.counts([fewest, smallestBase])
        if monthsForClustering < 2 { throw .outOfRange(Double(monthsForClustering)) }
    }
}
