/// What can be done with the partners' votes on an assessment.
public enum BallotDeed: String, Sendable, Hashable, CaseIterable {
    /// Ask for votes.
    case open
    /// Ask somebody else while votes are taken.
    case invite
    case vote
    case remind
    case close, reopen
    /// See who has voted and who hasn't; never what anybody gave.
    case readTurnout
    /// See what the votes came to.
    case readSpread
    /// Make the middle of the votes the issues' scores.
    case take

    /// Who may do it at all; when, ``BallotStanding`` says.
    public var roles: Set<BallotRole> {
        switch self {
        case .open, .invite, .remind, .close, .reopen: [.manager]
        case .take: [.manager, .scorer]
        case .vote: [.voter]
        case .readTurnout, .readSpread: [.manager, .scorer, .reader]
        }
    }
}
