package import CommunitySafety
internal import Proofreading
internal import Storage

/// Money that goes out: agreements with providers. For those who read money, and for nobody else.
package struct ShowAgreements: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Sight: Sendable, Hashable {
        package let id: String
        package let version: Int
        package let book: AgreementBook
        /// The actions of the plan in whose year it begins.
        package let actions: [Action]
        package let year: PlanYear?
        package let mayKeep: Bool
    }

    /// Every agreement, the latest first. Throws `notPermitted`.
    package func list(as party: ActingParty) async throws(ServiceError) -> [Sight] {
        try party.require(.readMoney)
        let (environment, mayKeep) = (context.environment, party.may(.keepMoney))
        return try await context.read { reading in
            let today = try reading.today(environment)
            return try reading.agreements().map { stored in
                Sight(
                    id: stored.id.text, version: stored.version,
                    book: AgreementBook(
                        stored.agreement, try reading.entries(ofAgreement: stored.id), on: today), actions: [],
                    year: nil, mayKeep: mayKeep)
            }
        }
    }

    /// The actions that a new agreement may serve: those of the year that is on. For whoever keeps money.
    package func actions(as party: ActingParty) async throws(ServiceError) -> [Action] {
        try party.require(.keepMoney)
        let environment = context.environment
        return try await context.read { try $0.actions(beginning: try $0.today(environment)).1 }
    }

    /// Throws `notPermitted`, `notFound`.
    package func sight(_ id: String, as party: ActingParty) async throws(ServiceError) -> Sight {
        try party.require(.readMoney)
        let (environment, mayKeep) = (context.environment, party.may(.keepMoney))
        return try await context.read { reading in
            let stored = try reading.keptAgreement(id)
            let (year, actions) = try reading.actions(beginning: stored.agreement.period.from)
            return Sight(
                id: stored.id.text, version: stored.version,
                book: AgreementBook(
                    stored.agreement, try reading.entries(ofAgreement: stored.id),
                    on: try reading.today(environment)), actions: actions, year: year, mayKeep: mayKeep)
        }
    }
}

extension Querying {
    /// Throws `notFound`.
    func keptAgreement(_ id: String) throws -> StoredAgreement {
        guard id.utf8.count <= 60, let stored = try agreement(RecordID(id)) else {
            throw ServiceError.notFound(.record(id: String(id.prefix(60))))
        }
        return stored
    }
}
