internal import CommunitySafety
internal import Storage

/// Makes the first account of an installation, an administrator's, on the first-run page.
package struct SetUpFirstAccount: Sendable {
    package let context: ServiceContext
    /// What the server printed where it was started, so that a stranger who finds the page first can't take over.
    package let code: String

    package init(_ context: ServiceContext, code: String) {
        self.context = context
        self.code = code
    }

    /// A new code to print: `k7fm-29xq-ht4c`.
    package static func newCode(_ secrets: Secrets) -> String { RecoveryCode.new(secrets) }

    /// Whether it is still to be done: there is no account at all. Anybody may ask.
    package func isOpen() async throws(ServiceError) -> Bool {
        try await context.read { try $0.accountCount() == 0 }
    }

    /// Whoever has the code, while there is no account. Throws `conflict(.alreadySetUp)`, or `invalid` with every problem.
    package func run(
        code typed: String, name: String, email: String, password: String, from client: Client
    ) async throws(ServiceError) -> SignedIn {
        try await ServiceError.answering {
            guard try await isOpen() else { throw ServiceError.conflict(.alreadySetUp) }
            let guessing = try Guessing([.address(client.address)], in: context)
            try await guessing.enter()
            guard Secrets.areSame(Array(RecoveryCode.folded(typed).utf8), Array(RecoveryCode.folded(code).utf8)) else {
                throw ServiceError.invalid([.wrongSetUpCode])
            }
            let new = NewAccount(name: name, email: email, role: .administrator)
            let problems = new.problems + PasswordRule.problems(password, name: new.name, email: new.email)
            guard problems.isEmpty else { throw ServiceError.invalid(problems) }
            let environment = context.environment
            let credential = try await environment.passwords.hash(password, salt: environment.secrets.bytes(16))
            let lookup = try context.store.mac(of: new.email, for: .accountLookup)
            let token = environment.secrets.token()
            try await context.write { transaction in
                guard try transaction.accountCount() == 0 else { throw ServiceError.conflict(.alreadySetUp) }
                try guessing.forgive(in: &transaction)
                let account = try new.write(lookup: lookup, by: nil, in: &transaction, environment)
                try transaction.set(credential, of: account.id, at: environment.now())
                _ = try SessionRules.begin(
                    account, isProved: false, device: client.device, token: token, in: &transaction, environment)
            }
            return SignedIn(token: token, deviceToken: nil, standing: .awaitingEnrolment)
        }
    }
}
