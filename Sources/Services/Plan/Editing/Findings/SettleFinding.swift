package import CommunitySafety
package import Storage
internal import Proofreading

/// Takes a finding's recomputed value into the text, lets a finding stand for a reason, or brings it back.
package struct SettleFinding: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit the record. `key` is the finding's. Throws `notFound` when the text has no such finding any more, or
    /// none that can be mended; a save since `version` throws as any edit would.
    package func mend(
        _ kind: RecordKind, _ id: RecordID, key: String, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        let evidence = context.evidence
        let text = try await context.read { reading in
            let found = try reading.proof(kind, id, typed: nil, party, evidence)
            var text = try reading.editedRecord(kind, id).text
            guard let item = found.first(where: { $0.shown.key == key && $0.shown.canBeMended }),
                let words = RecordFinding.mended(text, item.shown.field, item.finding)
            else { throw ServiceError.notFound(.record(id: id.text)) }
            text[item.shown.field] = words
            return text
        }
        return try await EditRecord(context).run(id, text, version: version, deed: .mended, as: party)
    }

    /// Whoever may edit the record, with a reason of at least a word, at most 500 characters. It is back once the sentence
    /// changes.
    package func dismiss(
        _ kind: RecordKind, _ id: RecordID, key: String, reason: String, as party: ActingParty
    ) async throws(ServiceError) {
        let reason = try Diagnostic.reason(reason)
        let (environment, evidence) = (context.environment, context.evidence)
        try await context.write { transaction in
            let version = try transaction.editedVersion(kind, id, party)
            let found = try transaction.proof(kind, id, typed: nil, party, evidence)
            guard let finding = found.first(where: { $0.shown.key == key })?.shown else {
                throw ServiceError.notFound(.record(id: id.text))
            }
            try transaction.dismiss(finding, reason, of: version, party, environment)
        }
    }

    /// Whoever may edit the record; does nothing when it wasn't dismissed.
    package func reopen(
        _ kind: RecordKind, _ id: RecordID, key: String, as party: ActingParty
    ) async throws(ServiceError) {
        let environment = context.environment
        let parts = key.split(separator: " ").map(String.init)
        guard parts.count == 2 else { throw .notFound(.record(id: id.text)) }
        try await context.write { transaction in
            let version = try transaction.editedVersion(kind, id, party)
            guard try transaction.reopen(rule: parts[0], sentenceDigest: parts[1], of: version.planID) else { return }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .findingReopened,
                    subject: AuditSubject(kind: "plan_\(kind.rawValue)", id: id.text), at: environment.now(),
                    payload: AuditPayload(before: ["finding": key])))
        }
    }
}

extension Querying {
    fileprivate func editedVersion(
        _ kind: RecordKind, _ id: RecordID, _ party: ActingParty
    ) throws -> StoredPlanVersion {
        let record = try editedRecord(kind, id)
        try party.requireEditing(record)
        return try draftVersion(record.planVersionID)
    }
}

extension Transaction {
    /// Keeps that a finding may stand, and says so in the audit trail.
    mutating func dismiss(
        _ finding: RecordFinding, _ reason: String, of version: StoredPlanVersion, _ party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws {
        let now = environment.now()
        try keep(
            StoredDismissal(
                planID: version.planID, rule: finding.rule.rawValue, sentenceDigest: finding.digest,
                quote: finding.quote, reason: reason, actor: party.auditName, at: now))
        let subject = AuditSubject(kind: "plan_\(finding.kind.rawValue)", id: finding.recordID.text)
        try record(
            AuditEvent(
                actor: party.auditName, deed: .findingDismissed, subject: subject, at: now,
                payload: AuditPayload(after: ["finding": finding.key], why: reason)))
    }
}

extension Diagnostic {
    /// The reason for letting a finding stand, without needless blanks; throws `invalid`.
    static func reason(_ given: String) throws(ServiceError) -> String {
        let reason = Wording.squeezed(given)
        guard !reason.isEmpty, reason.count <= 500 else { throw .invalid([noReason(reason)]) }
        return reason
    }

    private static func noReason(_ given: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "record.reason", place: nil, quote: String(given.prefix(60)),
            message: given.isEmpty ? "No reason is given." : "The reason is longer than 500 characters.",
            remedy: "Say in a sentence why the text is right as it is.")
    }
}
