/// What a measure's values are counted in. Raw values are stable.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable, Codable {
    case count
    case people
    case hours
    /// Per cent, 0–100 as printed.
    case percent
    case pence
    case days
}
