/// What somebody is to the partners' votes.
public enum BallotRole: String, Sendable, Hashable, CaseIterable {
    case manager
    /// Whoever may give issues their scores.
    case scorer
    /// Somebody inside who only reads.
    case reader
    /// Whoever holds the link of one who was asked, for that ballot only.
    case voter
    case everybody
}
