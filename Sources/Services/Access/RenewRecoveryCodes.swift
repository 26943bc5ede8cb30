internal import Storage

/// Makes new recovery codes; the old ones are worth nothing from then on.
package struct RenewRecoveryCodes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For oneself, once signed in completely, with one's password. Throws `invalid` for a wrong one.
    package func run(password: String, for session: OpenSession) async throws(ServiceError) -> [String] {
        try await ServiceError.answering {
            let environment = context.environment
            let account = session.actor.id
            try await context.requirePassword(password, of: session)
            let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.new(environment.secrets) }
            let hashes = try codes.map { try context.recoveryHash(of: $0, for: account) }
            try await context.write { transaction in
                guard try transaction.hasSecondFactor(account) else { throw ServiceError.invalid([.wrongCode]) }
                try transaction.setRecoveryCodes(hashes, of: account, at: environment.now(), ids: environment.ids)
                try transaction.record(
                    .of(account, by: session.auditName, .recoveryCodesMade, at: environment.now()))
            }
            return codes
        }
    }
}
