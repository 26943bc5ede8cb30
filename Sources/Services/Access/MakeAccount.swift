internal import CommunitySafety
package import Storage

/// Makes an account for somebody, with the link by which they choose their password.
package struct MakeAccount: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What whoever made it passes on.
    package struct Outcome: Sendable, Hashable {
        package let id: RecordID
        /// The secret part of the link; it works once, for seven days.
        package let linkToken: String
    }

    /// Administrator only. Throws `invalid`, or `conflict` when the address has an account.
    package func run(_ new: NewAccount, as party: ActingParty) async throws(ServiceError) -> Outcome {
        try party.require(.manageAccounts)
        guard new.problems.isEmpty else { throw .invalid(new.problems) }
        return try await ServiceError.answering {
            let lookup = try context.store.mac(of: new.email, for: .accountLookup)
            let environment = context.environment
            let token = environment.secrets.token()
            return try await context.write { transaction in
                let account = try new.write(
                    lookup: lookup, by: party.auditName, in: &transaction, environment)
                try AccountLinks.write(
                    .invite, for: account.id, token, by: party.auditName, in: &transaction, environment)
                return Outcome(id: account.id, linkToken: token)
            }
        }
    }
}

/// One-time links to an account.
enum AccountLinks {
    /// An invitation lasts a week, a new password for a lost one a day.
    private static func lifetime(_ purpose: StoredAccountLink.Purpose) -> Int64 {
        switch purpose {
        case .invite: 7 * 24 * 3_600_000
        case .reset: 24 * 3_600_000
        }
    }

    static func write(
        _ purpose: StoredAccountLink.Purpose, for account: RecordID, _ token: String, by actor: String,
        in transaction: inout Transaction, _ environment: ServiceEnvironment
    ) throws {
        let now = environment.now()
        let link = StoredAccountLink(
            id: environment.ids.next(), accountID: account, purpose: purpose, createdAt: now,
            expiresAt: Instant(milliseconds: now.milliseconds + lifetime(purpose)))
        try transaction.insert(link, tokenHash: Secrets.hash(of: token))
        try transaction.record(
            .of(account, by: actor, .accountLinkMade, at: now, AuditPayload(after: ["purpose": purpose.rawValue])))
    }
}
