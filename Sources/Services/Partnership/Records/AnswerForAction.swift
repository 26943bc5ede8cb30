package import CommunitySafety
package import Proofreading
internal import Storage

/// Who answers for an action: for each lead the party, the accountable agency and the answering person, or what is missing.
package struct AnswerForAction: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Lead: Sendable, Hashable {
        package let printed: String
        package let meaning: PrintedLead.Meaning
        /// Nil for everybody, whom nobody asks.
        package let answer: PartyAnswer?
    }

    /// Whoever reads drafts; the answering person's name only for those who may read contacts of that agency, whose reading is
    /// entered in the trail, or where it is published. Throws `notFound` for an address that the year's plan hasn't.
    package func run(
        _ address: String, year: PlanYear? = nil, as party: ActingParty
    ) async throws(ServiceError) -> [Lead] {
        let view = try await ShowRegister(context).everything(for: "action \(address)", as: party)
        let plan = try await context.read { try $0.plan(try $0.standingVersion(of: year)) }
        guard let action = plan.actions.first(where: { $0.address == address }) else {
            throw .notFound(.record(id: address))
        }
        let resolver = PartyResolver(view.register)
        return action.leads.map { lead in
            let meaning = resolver.meaning(of: lead.printed, party: lead.guessed ? nil : lead.party)
            return Lead(printed: lead.printed, meaning: meaning, answer: view.register.answer(meaning, on: view.today))
        }
    }
}

extension PartnershipRegister {
    /// Who answers for what printed words mean; nil for everybody.
    package func answer(_ meaning: PrintedLead.Meaning, on day: CalendarDate) -> PartyAnswer? {
        switch meaning {
        case .everybody: nil
        case .resolved(let party), .named(let party): answer(for: party, on: day)
        case .open: answer(for: nil, on: day)
        }
    }
}
