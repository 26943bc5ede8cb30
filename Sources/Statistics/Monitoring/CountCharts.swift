/// Control charts of counts: c for equal exposure, u for unequal, and Laney's u′ (2002) when counts vary more than chance.
public struct CountCharts: Hashable, Sendable {
    /// Limits of one point, or of all; the low one is never below 0.
    public struct Limits: Hashable, Sendable {
        /// Events for each unit of exposure in u-charts, counts in the c-chart.
        public let low, high: Double

        init(centre: Double, reach: Double) { (low, high) = (max(0, centre - reach), centre + reach) }
    }

    /// Events for each unit of exposure, over all points.
    public let uCentre: Double
    /// One entry a point.
    public let u, uPrime: [Limits]
    /// How much more than chance the points vary, from their moving ranges; 1 for chance.
    public let sigmaZ: Double
    /// The mean count and the limits around it.
    public let cCentre: Double
    /// mean ± 3·√mean.
    public let c: Limits
    /// Sample variance of the counts over their mean.
    public let dispersionIndex: Double

    /// One exposure, above 0, for each count. Throws for fewer than two points and counts that are all 0.
    public init(counts: [Int], exposures: [Double]) throws(StatisticsError) {
        try Check.sameLength(counts.count, exposures.count)
        try Check.counts(counts)
        try Check.positive(exposures)
        let values = counts.map(Double.init)
        let total = Moments.sum(values)
        guard counts.count > 1, total > 0 else { throw .undefined }
        let centre = total / Moments.sum(exposures)
        let errors = exposures.map { (centre / $0).squareRoot() }
        let z = values.indices.map { (values[$0] / exposures[$0] - centre) / errors[$0] }
        let sigma = Moments.mean(zip(z.dropFirst(), z).map { abs($0 - $1) }) / 1.128
        (uCentre, sigmaZ) = (centre, sigma)
        u = errors.map { Limits(centre: centre, reach: 3 * $0) }
        uPrime = errors.map { Limits(centre: centre, reach: 3 * $0 * sigma) }
        cCentre = Moments.mean(values)
        c = Limits(centre: cCentre, reach: 3 * cCentre.squareRoot())
        dispersionIndex = Moments.sampleVariance(values) / cCentre
    }
}
