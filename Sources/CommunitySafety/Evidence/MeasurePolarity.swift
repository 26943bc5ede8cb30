/// Which way a measure should go. Raw values are stable.
public enum MeasurePolarity: String, Sendable, Hashable, CaseIterable, Codable {
    case lowerIsBetter = "lower"
    case higherIsBetter = "higher"
    /// Neither way is good by itself: more reports may be more trust.
    case neither
}
