internal import CommunitySafety
internal import Storage

/// Gives oneself a new password and ends one's sessions everywhere else.
package struct ChangePassword: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For oneself, once signed in completely. Answers this session's new token. Throws `invalid` for a wrong old password
    /// or a new one that won't do.
    package func run(
        from old: String, to new: String, for session: OpenSession
    ) async throws(ServiceError) -> String {
        guard session.standing == .complete else { throw .notPermitted(.readPlan) }
        return try await ServiceError.answering {
            let environment = context.environment
            let account = session.actor.id
            let person = try await context.write { try $0.person(of: account) }
            let problems = PasswordRule.problems(new, name: person?.name ?? "", email: person?.email ?? "")
            guard problems.isEmpty else { throw ServiceError.invalid(problems) }
            try await context.requirePassword(old, of: session)
            let credential = try await environment.passwords.hash(new, salt: environment.secrets.bytes(16))
            let token = environment.secrets.token()
            try await context.write { transaction in
                let now = environment.now()
                try transaction.set(credential, of: account, at: now)
                try transaction.useAccountLinks(of: account, at: now)
                let ended = try transaction.endSessions(of: account, except: session.id, at: now)
                try transaction.renew(session.id, tokenHash: Secrets.hash(of: token), isProved: true, at: now)
                try transaction.record(
                    .of(
                        account, by: session.auditName, .passwordSet, at: now,
                        AuditPayload(after: ["sessions ended": String(ended)])))
            }
            return token
        }
    }
}

extension ServiceContext {
    /// Throws `invalid` unless it is the account's password; slowed down like signing in.
    func requirePassword(_ password: String, of session: OpenSession) async throws {
        let account = session.actor.id
        let guessing = try Guessing([.device(account, device: "session \(session.id.text)")], in: self)
        try await guessing.enter()
        let credential = try await read { try $0.credential(of: account) }
        guard try await environment.passwords.holds(password, for: credential) else {
            throw ServiceError.invalid([.access("old", "This isn’t your present password.")])
        }
        try await write { try guessing.forgive(in: &$0) }
    }
}
