internal import CommunitySafety
internal import Storage

/// Lets the holder of a one-time link choose a password.
package struct UseAccountLink: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whose link it is, to greet them; opening it doesn't use it up. Throws `notFound(.link)` for one that was used, has
    /// expired or never was, and slows down whoever guesses.
    package func show(token: String, from client: Client) async throws(ServiceError) -> (name: String, email: String) {
        try await ServiceError.answering {
            let (link, guessing) = try await find(token, client)
            return try await context.write { transaction in
                try guessing.forgive(in: &transaction)
                let person = try transaction.person(of: link.accountID)
                return (person?.name ?? "", person?.email ?? "")
            }
        }
    }

    /// Sets the password and uses the link up. The person then signs in as always.
    package func run(token: String, password: String, from client: Client) async throws(ServiceError) {
        try await ServiceError.answering {
            let (link, guessing) = try await find(token, client)
            let environment = context.environment
            let person = try await context.write { transaction in
                try guessing.forgive(in: &transaction)
                return try transaction.person(of: link.accountID)
            }
            let problems = PasswordRule.problems(password, name: person?.name ?? "", email: person?.email ?? "")
            guard problems.isEmpty else { throw ServiceError.invalid(problems) }
            let credential = try await environment.passwords.hash(password, salt: environment.secrets.bytes(16))
            try await context.write { transaction in
                guard try transaction.accountLink(tokenHash: Secrets.hash(of: token)) == link else {
                    throw ServiceError.notFound(.link)
                }
                let now = environment.now()
                try transaction.useAccountLinks(of: link.accountID, at: now)
                try transaction.set(credential, of: link.accountID, at: now)
                try transaction.endSessions(of: link.accountID, at: now)
                try transaction.record(
                    .of(
                        link.accountID, by: "account:\(link.accountID.text)", .passwordSet, at: now,
                        AuditPayload(after: ["link": link.purpose.rawValue])))
            }
        }
    }

    private func find(_ token: String, _ client: Client) async throws -> (StoredAccountLink, Guessing) {
        let guessing = try Guessing([.links(client.address)], in: context)
        try await guessing.enter()
        let now = context.environment.now()
        let found = try await context.read { reading in
            try reading.accountLink(tokenHash: Secrets.hash(of: token)).map {
                ($0, try reading.account($0.accountID)?.state)
            }
        }
        guard let (link, state) = found, link.expiresAt > now, state == .active else {
            throw ServiceError.notFound(.link)
        }
        return (link, guessing)
    }
}
