package import CommunitySafety
package import Storage

/// One account as an administrator sees it.
package struct AccountListing: Sendable, Hashable {
    package let id: RecordID
    /// The id, as addresses name it.
    package var idText: String { id.text }
    package let name: String
    package let email: String
    package let role: Role
    package let agency: String?
    package let isActive: Bool
    package let hasPassword: Bool
    package let hasSecondFactor: Bool
    package let version: Int
}

/// All accounts with whom they belong to.
package struct ListAccounts: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Administrator only. The reading stands in the audit trail before anything is returned.
    package func run(as party: ActingParty) async throws(ServiceError) -> [AccountListing] {
        try party.require(.manageAccounts)
        let now = context.environment.now()
        return try await context.write { transaction in
            let accounts = try transaction.accounts()
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .accountsRead, subject: AuditSubject(kind: "account", id: "all"),
                    at: now, payload: AuditPayload(after: ["accounts": String(accounts.count)])))
            let people = try transaction.people()
            return try accounts.map { account in
                AccountListing(
                    id: account.id, name: people[account.id]?.name ?? "", email: people[account.id]?.email ?? "",
                    role: account.role, agency: account.agency, isActive: account.state == .active,
                    hasPassword: try transaction.credential(of: account.id) != nil,
                    hasSecondFactor: try transaction.hasSecondFactor(account.id), version: account.version)
            }
        }
    }
}

/// Finds an account by its e-mail address.
package struct FindAccount: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Administrator only; throws `notFound`.
    package func run(email: String, as party: ActingParty) async throws(ServiceError) -> RecordID {
        try party.require(.manageAccounts)
        let lookup = try ServiceError.answering {
            try context.store.mac(of: EmailAddress.folded(email), for: .accountLookup)
        }
        guard let account = try await context.read({ try $0.account(lookup: lookup) }) else {
            throw .notFound(.account)
        }
        return account.id
    }
}
