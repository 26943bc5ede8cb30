internal import Storage

/// Throws kept files away.
package struct DiscardPublished: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures. Throws `notFound` when they no longer wait.
    package func run(id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        let now = context.environment.now()
        try await context.write { transaction in
            guard try transaction.removePublished(RecordID(id)) else { throw ServiceError.notFound(.proposal(id: id)) }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .loadDiscarded,
                    subject: AuditSubject(kind: "published_load", id: id), at: now, payload: AuditPayload()))
        }
    }
}
