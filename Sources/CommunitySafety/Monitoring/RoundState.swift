/// How far a round is. Raw values are stable: they stand in the store.
public enum RoundState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nobody has been asked.
    case planned
    case open
    /// Frozen, figures included.
    case closed

    public var words: String {
        switch self {
        case .planned: "Not opened yet"
        case .open: "Open"
        case .closed: "Closed"
        }
    }
}
