package import Storage

/// Reads the whole audit chain and says what is wrong with it.
package struct VerifyAudit: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Operator only. `kept` is a head that was written down elsewhere, as `AuditHead.text` gives it.
    package func run(
        against kept: AuditHead? = nil, as party: ActingParty
    ) async throws(ServiceError) -> AuditVerification {
        try party.require(.verifyAudit)
        return try await ServiceError.answering { try await context.store.verifyAudit(against: kept) }
    }
}
