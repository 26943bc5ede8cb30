package import CommunitySafety
internal import Proofreading
internal import Storage

/// Says what was done about a partner's answer. The committee report prints it.
package struct SettleAnswer: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager and officers. Whoever only commented on parts is put down so in the report. Throws `invalid` where the outcome
    /// needs words and has none, `notFound` for a partner who hasn't answered, `changedMeanwhile`.
    package func run(
        _ id: String, _ outcome: ConsultationOutcome, _ details: String, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.consult)
        let details = Wording.squeezed(details)
        guard !outcome.needsWords || !details.isEmpty, details.count <= 2_000 else {
            throw .invalid([
                .form(
                    "done \(id)", "It isn’t said what was done.",
                    "Say it in a sentence: the committee and the partner will read it.")
            ])
        }
        let environment = context.environment
        try await context.write { transaction in
            guard let partner = try transaction.consultationPartner(RecordID(id)), partner.answeredAt != nil else {
                throw ServiceError.notFound(.consultation(id: id))
            }
            guard partner.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            let done = outcome.sentence(details)
            try transaction.keep(
                partner.consultee.settled(done, said: try transaction.said(by: partner)), planID: partner.planID)
            try transaction.settle(partner, as: outcome, by: party.auditName, at: environment.now())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .answerSettled,
                    subject: AuditSubject(kind: "consultation_partner", id: id), at: environment.now(),
                    payload: AuditPayload(before: ["done": partner.consultee.done], after: ["done": done])))
        }
    }
}

extension Querying {
    /// The answer, or else the parts that were commented on.
    fileprivate func said(by partner: StoredConsultationPartner) throws -> String {
        guard partner.consultee.said.isEmpty, let version = try standingVersion(ofPlan: partner.planID) else {
            return partner.consultee.said
        }
        let own = try comments(onVersion: version.id).filter { $0.author == "link:\(partner.linkID.text)" }
        let titles = try own.map { try place($0.subject, $0.recordID, in: version.year).title }
        var seen: Set<String> = []
        return "Commented on: " + titles.filter { seen.insert($0).inserted }.joined(separator: "; ")
    }
}
