internal import Storage

/// Finds out whose session a browser's token belongs to, and keeps tokens fresh.
package struct ResolveSession: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package enum Answer: Sendable, Hashable {
        case none
        /// It was this account's, and is over: what is sent with it may be kept for that person.
        case ended(account: String)
        case open(OpenSession)
    }

    /// Anybody may ask with a token. Replaces the token after an hour; when one that was replaced comes back later than a
    /// request under way could, somebody else may have it, and the session ends. Costs one row.
    package func run(token: String) async throws(ServiceError) -> Answer {
        let hash = Secrets.hash(of: token)
        let now = context.environment.now()
        guard let (found, hasFactor) = try await find(hash) else { return .none }
        guard SessionRules.isOpen(found.session, at: now), found.account.state == .active else {
            return .ended(account: found.account.id.text)
        }
        var newToken: String?
        switch found.token {
        case .former where now.milliseconds - found.session.rotatedAt.milliseconds > SessionRules.grace:
            try await endStolen(found)
            return .ended(account: found.account.id.text)
        case .former: break
        case .next: try await write { try $0.takeUp(hash, of: found.session.id, at: now) }
        case .current: newToken = try await refresh(found, at: now)
        }
        return .open(try open(found, hasFactor, newToken))
    }

    private func find(_ hash: [UInt8]) async throws(ServiceError) -> (FoundSession, Bool)? {
        try await context.read { reading in
            guard let found = try reading.session(tokenHash: hash) else { return nil }
            return (found, try found.session.isProved || reading.hasSecondFactor(found.account.id))
        }
    }

    private func refresh(_ found: FoundSession, at now: Instant) async throws(ServiceError) -> String? {
        let session = found.session
        let age = now.milliseconds - session.rotatedAt.milliseconds
        if age > (found.isRotating ? SessionRules.grace : SessionRules.rotation) {
            let token = context.environment.secrets.token()
            try await write { try $0.offer(Secrets.hash(of: token), to: session.id, at: now) }
            return token
        }
        if now.milliseconds - session.usedAt.milliseconds > SessionRules.noting {
            try await write { try $0.noteUse(of: session.id, at: now) }
        }
        return nil
    }

    private func endStolen(_ found: FoundSession) async throws(ServiceError) {
        let now = context.environment.now()
        try await write { transaction in
            guard try transaction.end(found.session.id, at: now) else { return }
            try transaction.record(
                AuditEvent(
                    actor: "public", deed: .sessionStolen,
                    subject: AuditSubject(kind: "session", id: found.session.id.text), at: now,
                    payload: AuditPayload()))
        }
    }

    private func open(
        _ found: FoundSession, _ hasFactor: Bool, _ newToken: String?
    ) throws(ServiceError) -> OpenSession {
        let formToken = try ServiceError.answering {
            Secrets.text(of: try context.store.mac(of: found.session.id.text, for: .formToken))
        }
        return OpenSession(
            id: found.session.id, actor: Actor(found.account), name: found.name,
            standing: SessionRules.standing(isProved: found.session.isProved, hasFactor: hasFactor),
            formToken: formToken, newToken: newToken)
    }

    private func write(
        _ work: @escaping @Sendable (inout Transaction) throws -> Void
    ) async throws(ServiceError) { try await context.write(work) }
}
