/// How values of several periods or areas become one. Raw values are stable.
public enum MeasureAggregation: String, Sendable, Hashable, CaseIterable, Codable {
    /// They add up: events.
    case sum
    /// The latest stands: people in a caseload on a day.
    case latest
    /// They are made anew from numerator and denominator: percentages.
    case ratio
    /// They can't be made into one: distinct people, who may come back.
    case none
}
