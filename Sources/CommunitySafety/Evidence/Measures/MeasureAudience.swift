/// Who may see a measure's figures. Raw values are stable.
public enum MeasureAudience: String, Sendable, Hashable, CaseIterable, Codable {
    case everybody = "public"
    /// Whoever works on the partnership's plan or answers for an action.
    case partnership
    /// Manager, officers and analysts only: a number that points at few people.
    case restricted

    /// Whether figures for this audience may be printed for that one.
    public func allows(_ other: MeasureAudience) -> Bool { rank >= other.rank }

    private var rank: Int {
        switch self {
        case .everybody: 0
        case .partnership: 1
        case .restricted: 2
        }
    }
}
