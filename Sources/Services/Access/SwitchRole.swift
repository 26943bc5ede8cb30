package import CommunitySafety
internal import Storage

/// Signs a visitor of the demonstration in as one of its made-up people.
package struct SwitchRole: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody, in the demonstration and nowhere else: throws `notFound` for a real partnership.
    package func run(
        to role: Role, from client: Client, ending oldToken: String? = nil
    ) async throws(ServiceError) -> SignedIn {
        try await ServiceError.answering {
            let person = DemonstrationCast.person(role)
            let lookup = try context.store.mac(of: person.email, for: .accountLookup)
            let environment = context.environment
            let token = environment.secrets.token()
            let old = try await SignOut(context).sessionID(of: oldToken)
            try await context.write { transaction in
                guard try transaction.partnership()?.demonstrationDate != nil else {
                    throw ServiceError.notFound(.account)
                }
                let account =
                    try transaction.account(lookup: lookup)
                    ?? person.write(lookup: lookup, by: nil, in: &transaction, environment)
                guard account.state == .active else { throw ServiceError.notFound(.account) }
                if let old { _ = try transaction.end(old, at: environment.now()) }
                _ = try SessionRules.begin(
                    account, isProved: true, device: client.device, token: token, in: &transaction, environment)
            }
            return SignedIn(token: token, deviceToken: nil, standing: .complete)
        }
    }
}

/// The made-up people of the demonstration, one to a role; none of them has a password.
package enum DemonstrationCast {
    package static func person(_ role: Role) -> NewAccount {
        switch role {
        case .administrator: NewAccount(name: "Priya Lowe", email: "priya.lowe@aldmere.example", role: role)
        case .manager: NewAccount(name: "Ros Ferriby", email: "ros.ferriby@aldmere.example", role: role)
        case .officer: NewAccount(name: "Dan Ashby", email: "dan.ashby@aldmere.example", role: role)
        case .analyst: NewAccount(name: "Mei Tranter", email: "mei.tranter@aldmere.example", role: role)
        case .partnerLead:
            NewAccount(
                name: "Owen Hale", email: "owen.hale@fire.merrowshire.example", role: role,
                agency: "Merrowshire Fire and Rescue")
        case .taskingPartner:
            NewAccount(
                name: "Sal Okoro", email: "sal.okoro@police.merrowshire.example", role: role,
                agency: "Merrowshire Police")
        case .democraticServices: NewAccount(name: "Joan Petty", email: "joan.petty@aldmere.example", role: role)
        case .dataProtectionOfficer: NewAccount(name: "Idris Vane", email: "idris.vane@aldmere.example", role: role)
        case .reader: NewAccount(name: "Cllr Ada Brook", email: "ada.brook@aldmere.example", role: role)
        }
    }
}
