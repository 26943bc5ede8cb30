internal import Storage

/// Throws a prepared table away, cells and mapping.
package struct DiscardTable: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures. Throws `notFound` when it no longer waits.
    package func run(id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        let environment = context.environment
        try await context.write { transaction in
            guard try transaction.removePrepared(RecordID(id)) else { throw ServiceError.notFound(.proposal(id: id)) }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .loadDiscarded,
                    subject: AuditSubject(kind: "prepared_load", id: id), at: environment.now(), payload: AuditPayload()
                ))
        }
    }
}
