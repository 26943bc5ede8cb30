package import CommunitySafety
internal import Storage

/// Changes how a prepared import is read.
package struct CorrectProposal: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// `version` is that of the proposal as it was shown. Throws `conflict` when somebody changed it since, `notFound`
    /// when it no longer waits.
    package func run(
        id: String, version: Int, as party: ActingParty,
        _ change: @escaping @Sendable (inout ReadingCorrections) -> Void
    ) async throws(ServiceError) {
        try party.require(.importPlan)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.proposal(RecordID(id)) else {
                throw ServiceError.notFound(.proposal(id: id))
            }
            guard stored.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            var corrections = stored.corrections
            change(&corrections)
            guard corrections != stored.corrections else { return }
            try transaction.change(stored, to: corrections)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .importCorrected,
                    subject: AuditSubject(kind: "import_proposal", id: id), at: environment.now(),
                    payload: AuditPayload(
                        before: stored.corrections.counts, after: corrections.counts)))
        }
    }
}

extension ReadingCorrections {
    /// How many corrections of each kind: what they say can name people, so it stays out of the trail.
    fileprivate var counts: [String: String] {
        [
            "tables": String(columns.count), "mergedRows": String(mergedRows.count), "rows": String(parties.count),
            "names": String(names.count),
        ]
    }
}
