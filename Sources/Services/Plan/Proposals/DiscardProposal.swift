internal import Storage

/// Throws a prepared import away, file and corrections.
package struct DiscardProposal: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Throws `notFound` when it no longer waits.
    package func run(id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.importPlan)
        let environment = context.environment
        try await context.write { transaction in
            guard try transaction.removeProposal(RecordID(id)) else {
                throw ServiceError.notFound(.proposal(id: id))
            }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .importDiscarded,
                    subject: AuditSubject(kind: "import_proposal", id: id), at: environment.now(),
                    payload: AuditPayload()))
        }
    }
}
