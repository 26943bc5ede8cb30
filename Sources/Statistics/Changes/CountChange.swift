/// The plain arithmetic of a change between two counts, without a test.
public struct CountChange: Hashable, Sendable {
    /// Current − prior.
    public let difference: Int
    /// Signed and unrounded; nil when the prior count is 0.
    public let percent: Double?

    /// Throws for a count below zero.
    public init(prior: Int, current: Int) throws(StatisticsError) {
        try Check.counts([prior, current])
        difference = current - prior
        percent = prior == 0 ? nil : 100 * Double(difference) / Double(prior)
    }
}
