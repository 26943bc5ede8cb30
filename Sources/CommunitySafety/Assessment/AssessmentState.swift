/// How far an assessment is. Raw values are stable: they stand in the store.
public enum AssessmentState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Issues are scored, and everything can still change.
    case scoring
    /// The strategy group has signed it off; it never changes, and amendments are numbered.
    case agreed

    public var words: String {
        switch self {
        case .scoring: "Being scored"
        case .agreed: "Agreed"
        }
    }
}
