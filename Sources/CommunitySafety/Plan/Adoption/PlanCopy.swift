public import Proofreading

/// A copy of the plan that was sent to somebody who must have one (SI 2012/2660: the local policing body; two-tier areas:
/// the county).
public struct PlanCopy: Sendable, Hashable, Codable {
    public let recipient: String
    /// Whether the recipient is the elected local policing body, by whatever name it has.
    public let isToPolicingBody: Bool
    public let sentOn: CalendarDate
    /// How, and where the proof is: `by e-mail, receipt on file`.
    public let proof: String

    /// Nil without a recipient.
    public init?(recipient: String, isToPolicingBody: Bool, sentOn: CalendarDate, proof: String) {
        let recipient = Wording.squeezed(recipient)
        guard !recipient.isEmpty else { return nil }
        self.recipient = recipient
        self.isToPolicingBody = isToPolicingBody
        self.sentOn = sentOn
        self.proof = Wording.squeezed(proof)
    }
}
