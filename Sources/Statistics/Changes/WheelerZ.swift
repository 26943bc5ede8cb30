/// Wheeler's z for a current count against the mean of earlier periods (Wheeler, 2016), with and without the correction
/// for a baseline that is itself an estimate.
public struct WheelerZ: Hashable, Sendable {
    /// 2·(√current − √baseline): right only if the baseline is known for certain.
    public let knownBaseline: Double
    /// The same over √(1 + 1/k).
    public let corrected: Double

    /// `baseline` is the mean of `periods` (k) earlier counts. Throws for negative counts and k below 1.
    public init(baseline: Double, current: Double, periods: Int = 1) throws(StatisticsError) {
        try Check.notNegative([baseline, current])
        try Check.positive([Double(periods)])
        knownBaseline = 2 * (current.squareRoot() - baseline.squareRoot())
        corrected = knownBaseline / (1 + 1 / Double(periods)).squareRoot()
    }

    /// Two-sided p-value of the uncorrected z.
    public var pKnownBaseline: Double { Normal.twoSided(knownBaseline) }

    /// Two-sided p-value of the corrected z.
    public var pCorrected: Double { Normal.twoSided(corrected) }
}
