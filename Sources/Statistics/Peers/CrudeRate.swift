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

    /// `population` (people in the middle of the year, or households for burglary), `multiplier` (1,000 or 100,000) and
    /// `years` are above 0; `years` is the length of the period that the count covers, 0.25 for a quarter, so that the rate is
    /// always one for a year. `confidence` is two-sided, between 0 and 1: 0.95, or 0.998 for an alarm.
    public init(
        count: Int, population: Double, multiplier: Double = 1_000, years: Double = 1, confidence: Double = 0.95
    ) throws(StatisticsError) {
        try Check.positive([population, multiplier, years])
        let scale = multiplier / (population * years)
        byar = try CountInterval.byar(count, confidence: confidence).times(scale)
        exact = try CountInterval.exact(count, confidence: confidence).times(scale)
        rate = Double(count) * scale
        method = CountInterval.isExact(count) ? .exact : .byar
        publicHealth = method == .exact ? exact : byar
    }
}
