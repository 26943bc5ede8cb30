internal import CommunitySafety
internal import Proofreading

/// Who is asked for what a plan prints as a lead: a group by the agency of its chair, everybody else by name.
struct AskedLeads {
    private let register: PartnershipRegister
    private let resolver: PartyResolver
    private let today: CalendarDate

    init(_ register: PartnershipRegister, on today: CalendarDate) {
        self.register = register
        self.today = today
        resolver = PartyResolver(register)
    }

    func name(of lead: ActionParty) -> String {
        switch resolver.meaning(of: lead.printed, party: lead.guessed ? nil : lead.party) {
        case .resolved(let party) where party.kind == .group, .named(let party) where party.kind == .group:
            let answer = register.answer(for: party, on: today)
            guard let agency = answer.successor ?? answer.agency else { return lead.party }
            return register[agency]?.record.name ?? lead.party
        case .resolved, .named, .everybody, .open: return lead.party
        }
    }
}
