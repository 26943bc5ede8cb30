/// How sure whoever gave a score is of it. Raw values are stable: they stand in the store.
public enum ScoreConfidence: String, Sendable, Hashable, Codable, CaseIterable {
    case high, medium, low

    public var words: String {
        switch self {
        case .high: "High: good figures, or everybody agrees"
        case .medium: "Medium: some figures, or most agree"
        case .low: "Low: little is known, or views differ"
        }
    }

    /// For a table.
    public var brief: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
