package import CommunitySafety
internal import Storage

/// An account to be made.
package struct NewAccount: Sendable, Hashable {
    package let name: String
    package let email: String
    package let role: Role
    /// The agency as members are named; for roles of one agency it must be there, for others it may.
    package let agency: String?

    package init(name: String, email: String, role: Role, agency: String? = nil) {
        self.name = String(name.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(120))
        self.email = EmailAddress.folded(email)
        self.role = role
        self.agency = agency.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    }

    /// What is wrong with it; empty when it can be made.
    var problems: [Diagnostic] {
        var problems: [Diagnostic] = []
        if name.isEmpty { problems.append(.access("name", "The person has no name.", "Give first and last name.")) }
        if !EmailAddress.isPossible(email) {
            problems.append(
                .access("email", "This isn’t an e-mail address.", "Give one such as ros@aldmere.example."))
        }
        if role.isOfOneAgency, agency == nil {
            problems.append(.access("agency", "A \(role.words) belongs to an agency.", "Say which."))
        }
        return problems
    }

    /// Writes it with its audit entry; throws `conflict` when the address has an account.
    func write(
        lookup: [UInt8], by actor: String?, in transaction: inout Transaction, _ environment: ServiceEnvironment
    ) throws -> StoredAccount {
        guard try transaction.account(lookup: lookup) == nil else { throw ServiceError.conflict(.accountThere) }
        let account = StoredAccount(
            id: environment.ids.next(), role: role, agency: agency, state: .active, createdAt: environment.now())
        try transaction.insert(account, AccountPerson(name: name, email: email), lookup: lookup)
        let after = ["role": role.rawValue].merging(agency.map { ["agency": $0] } ?? [:]) { first, _ in first }
        try transaction.record(
            .of(
                account.id, by: actor ?? ActingParty.account(Actor(account)).auditName, .accountMade,
                at: environment.now(), AuditPayload(after: after)))
        return account
    }
}
