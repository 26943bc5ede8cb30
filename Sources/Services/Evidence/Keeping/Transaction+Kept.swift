internal import CommunitySafety
internal import Storage

extension Transaction {
    /// Enters in the trail that a record of the evidence was kept.
    mutating func noteKept(
        _ kind: String, _ id: String, before: [String: String], after: [String: String], _ party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws {
        try record(
            AuditEvent(
                actor: party.auditName, deed: .evidenceKept, subject: AuditSubject(kind: kind, id: id),
                at: environment.now(), payload: AuditPayload(before: before, after: after)))
    }
}
