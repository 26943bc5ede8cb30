package import CommunitySafety
internal import Proofreading
internal import Storage

/// Says which party the words printed for leads mean.
package struct ResolveParties: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The leads of a plan with what they mean.
    package struct Answer: Sendable {
        package let view: RegisterView
        package let year: PlanYear
        package let leads: [PrintedLead]
    }

    /// The leads of a year's standing plan, or of the newest year's. Whoever reads drafts. Throws `notFound` while there is none.
    package func list(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.read { reading in
            let version = try reading.standingVersion(of: year)
            let register = try reading.openRegister()
            let view = RegisterView(
                register: register, today: try reading.today(environment), rights: PartnershipRights(party))
            return Answer(
                view: view, year: version.year, leads: PartyResolver(register).leads(of: try reading.plan(version)))
        }
    }

    /// Keeps that the printed words mean this party, for every plan of the partnership. Whoever keeps the whole partnership.
    package func resolve(
        _ printed: String, to party: PartnershipReference, as actor: ActingParty
    ) async throws(ServiceError) {
        try actor.require(.keepPartnership)
        guard printed.utf8.count <= 2_000, !Wording.key(printed).isEmpty else {
            throw .invalid([.form("printed", "There are no words.", "Open the list again.")])
        }
        let environment = context.environment
        try await context.write { transaction in
            guard party.kind.isParty, let entry = try transaction.openRegister()[party], !entry.isRemoved else {
                throw ServiceError.notFound(.record(id: party.id))
            }
            try transaction.keep(StoredResolution(printed: Wording.squeezed(printed), party: party))
            try transaction.noteResolution(printed, party.text, actor, environment)
        }
    }

    /// Takes a resolution back: the words are open again. The same rights; throws `notFound` when there was none.
    package func reopen(_ printed: String, as actor: ActingParty) async throws(ServiceError) {
        try actor.require(.keepPartnership)
        let environment = context.environment
        let key = Wording.key(printed)
        try await context.write { transaction in
            guard try transaction.resolutions().contains(where: { $0.key == key }) else {
                throw ServiceError.notFound(.record(id: key))
            }
            try transaction.removeResolution(key)
            try transaction.noteResolution(printed, "", actor, environment)
        }
    }
}

extension Transaction {
    fileprivate mutating func noteResolution(
        _ printed: String, _ party: String, _ actor: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        try record(
            AuditEvent(
                actor: actor.auditName, deed: .partyResolved,
                subject: AuditSubject(kind: "party_resolution", id: Wording.key(printed)), at: environment.now(),
                payload: AuditPayload(after: ["printed": printed, "party": party])))
    }
}
