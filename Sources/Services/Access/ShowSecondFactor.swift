internal import Storage

/// Takes the code of somebody's second factor, or a recovery code, and so completes their signing in.
package struct ShowSecondFactor: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For a session that awaits its code. A code is taken once; one step before and after now too. Gives the session a new
    /// token. Throws `invalid`, or `unavailable(.wait)` after too many wrong ones.
    package func run(
        code: String, for session: OpenSession, from client: Client
    ) async throws(ServiceError) -> SignedIn {
        guard session.standing == .awaitingCode else { throw .invalid([.wrongCode]) }
        return try await ServiceError.answering {
            let environment = context.environment
            let guessing = try Guessing([bucket(session, client)], in: context)
            try await guessing.enter()
            let token = environment.secrets.token()
            let recovery = try context.recoveryHash(of: code, for: session.actor.id)
            let device = try KnownDevice.token(for: session.actor.id, client, in: context)
            try await context.write { transaction in
                let deed = try Self.use(code, recovery, of: session, at: environment.machine(), in: &transaction)
                try guessing.forgive(in: &transaction)
                try transaction.renew(
                    session.id, tokenHash: Secrets.hash(of: token), isProved: true, at: environment.now())
                try transaction.record(
                    AuditEvent(
                        actor: session.auditName, deed: deed,
                        subject: AuditSubject(kind: "session", id: session.id.text), at: environment.now(),
                        payload: AuditPayload()))
            }
            return SignedIn(token: token, deviceToken: device, standing: .complete)
        }
    }

    private func bucket(_ session: OpenSession, _ client: Client) throws -> Throttle.Bucket {
        guard let token = client.deviceToken, let device = try KnownDevice(token, in: context.store),
            device.account == session.actor.id
        else { return .secondFactor(session.actor.id) }
        return .device(session.actor.id, device: "code \(device.mark)")
    }

    private static func use(
        _ code: String, _ recovery: [UInt8], of session: OpenSession, at now: Instant, in transaction: inout Transaction
    ) throws -> AuditDeed {
        let account = session.actor.id
        if let factor = try transaction.secondFactor(of: account), factor.isConfirmed,
            let step = TimedCode(secret: factor.secret).step(of: code, at: now, after: factor.lastStep),
            try transaction.useStep(step, of: account, at: now)
        {
            return .secondFactorShown
        }
        guard try transaction.useRecoveryCode(recovery, of: account, at: now) else {
            throw ServiceError.invalid([.wrongCode])
        }
        return .recoveryCodeUsed
    }
}
