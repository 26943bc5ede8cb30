/// Where a score comes from. Raw values are stable: they stand in the store.
public enum ScoreOrigin: String, Sendable, Hashable, Codable, CaseIterable {
    /// As the evidence suggested it.
    case evidence
    /// The middle of the partners' votes.
    case votes
    /// What the partnership agreed on, whatever was suggested.
    case judged

    public var words: String {
        switch self {
        case .evidence: "from the figures"
        case .votes: "the middle of the partners’ votes"
        case .judged: "judged by the partnership"
        }
    }
}
