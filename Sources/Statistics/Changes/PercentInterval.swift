/// The limits of a change in percent.
public struct PercentInterval: Hashable, Sendable {
    /// At least −100.
    public let low: Double
    /// Nil when there is no upper limit.
    public let high: Double?

    /// Whether all of it lies above, or below, no change at all.
    public var excludesZero: Bool { low > 0 || high.map { $0 < 0 } ?? false }

    init(low: Double, high: Double?) { (self.low, self.high) = (low, high) }

    /// Limits of a rate ratio as percent.
    init(_ ratio: RatioInterval) {
        self.init(low: 100 * (ratio.low - 1), high: ratio.high.map { 100 * ($0 - 1) })
    }
}
