/// Areas compared with what their population would lead one to expect, with limits that allow for the differences that
/// areas always have (Spiegelhalter, 2005: square-root scale, winsorised, additive random effects).
///
/// The adjusted limits are squared back to the ratio scale.
public struct FunnelPlot: Hashable, Sendable {
    /// All events over all population.
    public let overallRate: Double
    /// One entry an area: expected count, observed over expected, and z before the adjustment.
    public let expected, ratio, z: [Double]
    /// Mean square of the winsorised z; above 1 areas differ more than chance alone explains.
    public let dispersion: Double
    /// Variance between areas on the square-root scale.
    public let betweenVariance: Double
    /// (√ratio − 1)/√(s² + τ²), s being 1/(2√expected).
    public let adjustedZ: [Double]
    /// Limits that allow for the differences that areas always have.
    public let adjusted: [FunnelLimits]
    /// By the adjusted z.
    public let flags: [FunnelFlag]

    /// Whether the variance between areas was taken from a larger group: a chart has to say so.
    public let isVarianceBorrowed: Bool

    /// One entry an area in both lists. A dozen areas are too few to tell how much areas differ: `betweenVariance`, 0 or
    /// more, is then that of a plot of all English districts, or of the whole peer group. Throws when all counts are 0.
    public init(
        observed: [Int], population: [Double], betweenVariance: Double? = nil
    ) throws(StatisticsError) {
        try Check.notEmpty(observed.count)
        try Check.sameLength(observed.count, population.count)
        try Check.counts(observed)
        try Check.positive(population)
        let rate = Double(observed.reduce(0, +)) / Moments.sum(population)
        guard rate > 0 else { throw .undefined }
        let expected = population.map { $0 * rate }
        let ratio = zip(observed, expected).map { Double($0) / $1 }
        let error = expected.map { 1 / (2 * $0.squareRoot()) }
        let z = zip(ratio, error).map { ($0.squareRoot() - 1) / $1 }
        let phi = try Self.dispersion(z)
        try Check.notNegative([betweenVariance ?? 0])
        let tau2 = betweenVariance ?? Self.betweenVariance(phi, error)
        isVarianceBorrowed = betweenVariance != nil
        let spread = error.map { ($0 * $0 + tau2).squareRoot() }
        let adjustedZ = zip(ratio, spread).map { ($0.squareRoot() - 1) / $1 }
        (overallRate, dispersion, self.betweenVariance) = (rate, phi, tau2)
        (self.expected, self.ratio, self.z, self.adjustedZ) = (expected, ratio, z, adjustedZ)
        adjusted = spread.map(FunnelLimits.adjusted)
        flags = adjustedZ.map(FunnelFlag.init)
    }

    /// Limits by chance alone, one entry an area: worked out anew at every call.
    public var poisson: [FunnelLimits] { expected.map(FunnelLimits.poisson) }

    /// The adjusted limits for any expected count above 0, to draw the funnel between the areas.
    public func limits(expected: Double) -> FunnelLimits {
        FunnelLimits.adjusted(spread: (1 / (4 * max(expected, .leastNormalMagnitude)) + betweenVariance).squareRoot())
    }

    /// z beyond its own 10 % and 90 % quantiles counts as those.
    private static func dispersion(_ z: [Double]) throws(StatisticsError) -> Double {
        let low = try Quantile.type7(z, at: 0.1)
        let high = try Quantile.type7(z, at: 0.9)
        return Moments.mean(z.map { min(max($0, low), high).squared })
    }

    private static func betweenVariance(_ phi: Double, _ error: [Double]) -> Double {
        let n = Double(error.count)
        guard n * phi >= n - 1, n > 1 else { return 0 }
        let weights = error.map { 1 / $0.squared }
        let total = Moments.sum(weights)
        return (n * phi - (n - 1)) / (total - Moments.sum(weights.map(\.squared)) / total)
    }
}
