/// Which chart fits a series of monthly counts.
public enum ChartChoice: String, Hashable, Sendable {
    /// Five a month or more, with the same exposure throughout: `XmRChart`.
    case individual
    /// Five a month or more, with an exposure that varies: Laney's u′ of `CountCharts`.
    case laney
    /// Under five a month: add the months up to quarters, or count the days since the last.
    case quarters
    /// Under five a quarter: no chart at all, only the count.
    case none

    /// `exposures`, if any, are one for each count; nil counts are months without a return. Throws for no count at all.
    public init(counts: [Int?], exposures: [Double]? = nil) throws(StatisticsError) {
        let held = counts.compactMap(\.self)
        try Check.notEmpty(held.count)
        try Check.counts(held)
        if let exposures {
            try Check.sameLength(exposures.count, counts.count)
            try Check.positive(exposures)
        }
        let mean = Moments.mean(held.map(Double.init))
        let varies = exposures.map { Set($0).count > 1 } ?? false
        self = mean >= 5 ? (varies ? .laney : .individual) : mean * 3 >= 5 ? .quarters : .none
    }
}
