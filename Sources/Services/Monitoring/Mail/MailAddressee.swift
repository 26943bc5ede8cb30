internal import CommunitySafety
internal import Delivery
internal import Proofreading
internal import Storage

/// To whom a message goes: a post, an agency, or whoever stands in for a lead, with the address.
struct MailAddressee: Hashable {
    let name: String
    /// In lower case.
    let address: String

    init?(name: String, address: String) {
        let address = EmailAddress.folded(address)
        guard EmailAddress.isPossible(address), MailBox(address) != nil else { return nil }
        self.name = name
        self.address = address
    }
}

/// Where those whom a round asks get their mail: at whoever stands in while they are away, else at the post that answers, else
/// at the group, team or agency itself, else at the address that the plan's own list of members gives.
struct MailDirectory {
    private let register: PartnershipRegister
    private let resolver: PartyResolver
    private let members: [Member]
    private let standIns: [StoredStandIn]
    private let day: CalendarDate

    init(
        _ register: PartnershipRegister, members: [Member], standIns: [StoredStandIn] = [], on day: CalendarDate
    ) {
        self.standIns = standIns.filter { $0.from <= day && $0.to >= day }
        self.register = register
        resolver = PartyResolver(register)
        self.members = members
        self.day = day
    }

    /// Nil where no address is on record.
    func addressee(of party: String) -> MailAddressee? {
        let standIn = standIns.last { $0.party == party }
        if let standIn, let addressee = MailAddressee(name: standIn.name, address: standIn.email) { return addressee }
        let answer = register.answer(resolver.meaning(of: party, party: party), on: day)
        let ways = [answer?.post, answer?.party, answer?.successor, answer?.agency].compactMap(\.self)
        return ways.lazy.compactMap { address(of: $0) }.first ?? listed(party)
    }

    /// Who hears that a party is late: the post that answers for its agency, else the agency itself. Nil where that is whoever
    /// was asked, or nobody has an address.
    func senior(of party: String) -> MailAddressee? {
        guard let answer = register.answer(resolver.meaning(of: party, party: party), on: day),
            let agency = answer.successor ?? answer.agency
        else { return nil }
        let own = addressee(of: party)?.address
        let ways = [register.answer(for: agency, on: day).post, agency].compactMap(\.self)
        return ways.lazy.compactMap { address(of: $0) }.first { $0.address != own }
    }

    private func address(of reference: PartnershipReference) -> MailAddressee? {
        let contacts = register.list(.contact).filter {
            $0.record[.subject] == reference.text && $0.record[.contactKind] == Contact.Kind.email.rawValue
        }
        return contacts.lazy.compactMap {
            MailAddressee(name: register.name(of: reference), address: $0.record[.value])
        }.first
    }

    private func listed(_ party: String) -> MailAddressee? {
        let key = Wording.key(party)
        let member = members.first { ([$0.name] + $0.aliases).contains { Wording.key($0) == key } }
        return member?.contacts.lazy.filter { $0.kind == .email }
            .compactMap { MailAddressee(name: party, address: $0.value) }.first
    }
}
