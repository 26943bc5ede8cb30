/// The margin of error of a share in a random sample; fractions, not percentages. A self-selected survey has none.
public struct SurveyMargin: Hashable, Sendable {
    /// No group with fewer respondents is published.
    public static let smallestGroup = 10

    /// count/sample.
    public let share: Double
    /// z·√(p(1 − p)/n), before the corrections.
    public let simple: Double
    /// With the finite population correction and the design effect (Kish, 1965).
    public let corrected: Double
    /// The same for a share of one half, the widest.
    public let widest: Double
    /// Sample size worth as much; nil when everybody answered.
    public let effectiveSize: Double?
    /// Wilson's limits at the effective size, uncut; both are the share when everybody answered.
    public let low, high: Double

    /// `count` of `sample` answered so; `population`, if known, is at least `sample`; `designEffect` is above 0.
    public init(
        count: Int, sample: Int, population: Int? = nil, confidence: Double = 0.95, designEffect: Double = 1
    ) throws(StatisticsError) {
        try Check.counts([count, sample, population ?? 0])
        try Check.positive([Double(sample), designEffect])
        try Check.fraction(confidence)
        if count > sample { throw .outOfRange(Double(count)) }
        if let population, population < sample { throw .outOfRange(Double(population)) }
        let (n, p, z) = (Double(sample), Double(count) / Double(sample), Normal.critical(confidence: confidence))
        let finite = Self.correction(sample, population)
        let factor = finite * designEffect.squareRoot()
        share = p
        simple = z * (p * (1 - p) / n).squareRoot()
        corrected = simple * factor
        widest = z * 0.5 / n.squareRoot() * factor
        effectiveSize = finite > 0 ? n / (finite.squared * designEffect) : nil
        (low, high) = effectiveSize.map { ProportionInterval.wilson(p, size: $0, z: z) } ?? (p, p)
    }

    /// √((N − n)/(N − 1)); 1 for an unknown population.
    private static func correction(_ sample: Int, _ population: Int?) -> Double {
        guard let population else { return 1 }
        if population == sample { return 0 }
        return (Double(population - sample) / Double(population - 1)).squareRoot()
    }
}
