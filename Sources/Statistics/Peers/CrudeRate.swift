/// A rate for so many people, with its confidence limits by three methods.
public struct CrudeRate: Hashable, Sendable {
    /// Which method the public health rule took.
    public enum Method: String, Hashable, Sendable {
        case exact, byar
    }

    /// Events for each `multiplier` people.
    public let rate: Double
    /// Limits on the same scale.
    public let byar, exact, publicHealth: CountInterval
    /// Which of the two `publicHealth` is.
    public let method: Method

    /// `population` and `multiplier` (1,000 or 100,000) are above 0; `confidence` is two-sided, between 0 and 1.
    public init(count: Int, population: Double, multiplier: Double, confidence: Double) throws(StatisticsError) {
        try Check.positive([population, multiplier])
        let scale = multiplier / population
        byar = try CountInterval.byar(count, confidence: confidence).times(scale)
        exact = try CountInterval.exact(count, confidence: confidence).times(scale)
        rate = Double(count) * scale
        method = CountInterval.isExact(count) ? .exact : .byar
        publicHealth = method == .exact ? exact : byar
    }
}
