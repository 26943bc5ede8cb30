internal import CommunitySafety
internal import Storage

/// Sets up somebody's second factor: a secret for their authenticator, then a code that shows it works.
package struct EnrolSecondFactor: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What the authenticator has to be told.
    package struct Enrolment: Sendable, Hashable {
        /// To be typed: base32.
        package let secretText: String
        /// To be scanned: `otpauth://totp/…`.
        package let address: String
    }

    /// What a person gets who has set it up.
    package struct Outcome: Sendable, Hashable {
        package let recoveryCodes: [String]
        package let signedIn: SignedIn
    }

    /// For oneself, while one has no second factor. Asked again before it is confirmed, it gives the same secret.
    package func begin(_ session: OpenSession) async throws(ServiceError) -> Enrolment {
        guard session.standing != .awaitingCode else { throw .notPermitted(.readPlan) }
        let environment = context.environment
        return try await context.write { transaction in
            let account = session.actor.id
            let person = try transaction.person(of: account)
            let issuer = try transaction.partnership()?.partnership.name ?? "Watchward"
            let secret = try Self.secret(of: account, environment, session.auditName, in: &transaction)
            return Enrolment(
                secretText: secret.secretText, address: secret.address(account: person?.email ?? "", issuer: issuer))
        }
    }

    private static func secret(
        of account: RecordID, _ environment: ServiceEnvironment, _ actor: String, in transaction: inout Transaction
    ) throws -> TimedCode {
        if let begun = try transaction.secondFactor(of: account) {
            guard !begun.isConfirmed else { throw ServiceError.conflict(.secondFactorThere) }
            return TimedCode(secret: begun.secret)
        }
        let secret = environment.secrets.bytes(TimedCode.secretLength)
        try transaction.beginSecondFactor(secret, of: account, at: environment.now())
        try transaction.record(.of(account, by: actor, .secondFactorBegun, at: environment.now()))
        return TimedCode(secret: secret)
    }

    /// Confirms the secret by a code of it, ends the person's other sessions, and gives this one a new token.
    package func confirm(
        code: String, for session: OpenSession, from client: Client
    ) async throws(ServiceError) -> Outcome {
        try await ServiceError.answering {
            let environment = context.environment
            let account = session.actor.id
            let guessing = try Guessing([.secondFactor(account)], in: context)
            try await guessing.enter()
            let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.new(environment.secrets) }
            let hashes = try codes.map { try context.recoveryHash(of: $0, for: account) }
            let token = environment.secrets.token()
            try await context.write { transaction in
                let now = environment.now()
                guard let begun = try transaction.secondFactor(of: account), !begun.isConfirmed,
                    let step = TimedCode(secret: begun.secret).step(
                        of: code, at: environment.machine(), after: begun.lastStep),
                    try transaction.useStep(step, of: account, at: now)
                else { throw ServiceError.invalid([.wrongCode]) }
                try guessing.forgive(in: &transaction)
                try transaction.setRecoveryCodes(hashes, of: account, at: now, ids: environment.ids)
                try transaction.endSessions(of: account, except: session.id, at: now)
                try transaction.renew(session.id, tokenHash: Secrets.hash(of: token), isProved: true, at: now)
                try transaction.record(.of(account, by: session.auditName, .secondFactorSet, at: now))
            }
            let device = try KnownDevice.token(for: account, client, in: context)
            return Outcome(
                recoveryCodes: codes, signedIn: SignedIn(token: token, deviceToken: device, standing: .complete))
        }
    }
}

extension AuditEvent {
    /// Something done to an account.
    static func of(
        _ account: RecordID, by actor: String, _ deed: AuditDeed, at now: Instant,
        _ payload: AuditPayload = AuditPayload()
    ) -> AuditEvent {
        AuditEvent(
            actor: actor, deed: deed, subject: AuditSubject(kind: "account", id: account.text), at: now,
            payload: payload)
    }
}
