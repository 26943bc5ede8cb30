/// What can be done with a round.
public enum RoundDeed: String, Sendable, Hashable, CaseIterable {
    case open, answer, answerOnBehalf
    /// Let an action's public text go out once the round is cleared.
    case approve
    /// Enter that the strategy group has read it.
    case clear
    case close, reopen
    /// Add a dated note after closing.
    case correct
    case remind, readWorking, readPublic

    /// Who may do it at all; when, the round's state says.
    public var roles: Set<RoundRole> {
        switch self {
        case .open, .approve, .clear, .close, .reopen: [.manager]
        case .answerOnBehalf, .correct, .remind: [.manager, .officer]
        case .answer: [.leadByLink, .partnerLead]
        case .readWorking: [.manager, .officer, .partnerLead, .reader]
        case .readPublic: Set(RoundRole.allCases)
        }
    }
}
