package import CommunitySafety
package import Storage

/// Changes what an account may do, or closes and opens it.
package struct ChangeAccount: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A change; what is nil stays.
    package struct Change: Sendable, Hashable {
        package var role: Role?
        package var agency: String??
        package var isActive: Bool?
        /// The version that was seen; nil to change whatever is there.
        package var version: Int?

        package init(role: Role? = nil, agency: String?? = nil, isActive: Bool? = nil, version: Int? = nil) {
            self.role = role
            self.agency = agency
            self.isActive = isActive
            self.version = version
        }
    }

    /// Administrator only. Ends the account's sessions. Throws `notFound`, `conflict` when it was changed meanwhile or
    /// would leave nobody to look after accounts.
    package func run(_ id: RecordID, _ change: Change, as party: ActingParty) async throws(ServiceError) {
        try party.require(.manageAccounts)
        let now = context.environment.now()
        try await context.write { transaction in
            guard let account = try transaction.account(id) else { throw ServiceError.notFound(.account) }
            guard change.version == nil || change.version == account.version else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            let role = change.role ?? account.role
            let agency = change.agency ?? account.agency
            let state = change.isActive.map { $0 ? StoredAccount.State.active : .disabled } ?? account.state
            if role.isOfOneAgency, agency == nil {
                throw ServiceError.invalid([
                    .access("agency", "A \(role.words) belongs to an agency.", "Say which.")
                ])
            }
            try transaction.change(account, role: role, agency: agency, state: state)
            guard try account.role != .administrator || transaction.activeAccountCount(.administrator) > 0 else {
                throw ServiceError.conflict(.lastAdministrator)
            }
            try transaction.endSessions(of: id, at: now)
            if state == .disabled { try transaction.useAccountLinks(of: id, at: now) }
            try transaction.record(
                .of(
                    id, by: party.auditName, .accountChanged, at: now,
                    AuditPayload(
                        before: Self.fields(account.role, account.agency, account.state),
                        after: Self.fields(role, agency, state))))
        }
    }

    private static func fields(_ role: Role, _ agency: String?, _ state: StoredAccount.State) -> [String: String] {
        ["role": role.rawValue, "agency": agency ?? "", "state": state.rawValue]
    }
}
