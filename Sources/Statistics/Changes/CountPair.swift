/// Two counts of one thing, an earlier and a later, with the exposure of each.
public struct CountPair: Hashable, Sendable {
    /// Counts, from 0 to a thousand million.
    public let earlier, later: Int
    /// Days, person-years, properties: any one unit, from 1e-9 to 1e15.
    public let earlierExposure, laterExposure: Double

    /// Throws for a count below zero or beyond a thousand million, and an exposure that isn't above zero or out of range.
    public init(
        earlier: Int, later: Int, earlierExposure: Double = 1, laterExposure: Double = 1
    ) throws(StatisticsError) {
        try Check.counts([earlier, later])
        for count in [earlier, later] where count > 1_000_000_000 { throw .outOfRange(Double(count)) }
        try Check.positive([earlierExposure, laterExposure])
        for exposure in [earlierExposure, laterExposure] where !(1e-9...1e15).contains(exposure) {
            throw .outOfRange(exposure)
        }
        (self.earlier, self.later) = (earlier, later)
        (self.earlierExposure, self.laterExposure) = (earlierExposure, laterExposure)
    }

    /// Both counts together.
    public var total: Int { earlier + later }

    /// The later rate over the earlier; nil when the earlier count is 0.
    public var rateRatio: Double? {
        earlier == 0 ? nil : Double(later) / laterExposure / (Double(earlier) / earlierExposure)
    }

    /// 100·(rate ratio − 1); nil when the earlier count is 0.
    public var percentChange: Double? { rateRatio.map { 100 * ($0 - 1) } }

    /// The later exposure as a share of both: the chance that an event falls in the later period if nothing changed.
    var laterShare: Double { laterExposure / (earlierExposure + laterExposure) }

    var earlierShare: Double { earlierExposure / (earlierExposure + laterExposure) }
}
