internal import Storage

/// Ends a session.
package struct SignOut: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever holds its token may end it.
    package func run(_ session: OpenSession) async throws(ServiceError) {
        let now = context.environment.now()
        try await context.write { transaction in
            guard try transaction.end(session.id, at: now) else { return }
            try transaction.record(
                AuditEvent(
                    actor: session.auditName, deed: .signedOut,
                    subject: AuditSubject(kind: "session", id: session.id.text), at: now, payload: AuditPayload()))
        }
    }

    func sessionID(of token: String?) async throws(ServiceError) -> RecordID? {
        guard let token else { return nil }
        let hash = Secrets.hash(of: token)
        return try await context.read { try $0.session(tokenHash: hash)?.session.id }
    }
}
