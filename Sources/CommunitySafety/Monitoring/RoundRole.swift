/// What somebody is to a round.
public enum RoundRole: String, Sendable, Hashable, CaseIterable {
    case manager, officer
    /// Whoever holds the link of one lead, for that lead's actions.
    case leadByLink
    /// Somebody with an account of one agency, for that agency's actions.
    case partnerLead
    /// Somebody inside who only reads.
    case reader
    case administrator, everybody
}
