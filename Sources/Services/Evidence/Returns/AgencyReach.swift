internal import CommunitySafety
internal import Storage

/// For which agencies a party has a permission: all, its own, or none. An account names its agency, the records number it.
struct AgencyReach {
    let register: PartnershipRegister
    private let scope: Permission.Scope

    init(_ permission: Permission, of party: ActingParty, in register: PartnershipRegister) {
        scope = permission.scope(of: party)
        self.register = register
    }

    /// Whether it has it for an agency of this id; nil is the partnership itself.
    func covers(_ agency: String?) -> Bool {
        switch scope {
        case .all: true
        case .none: false
        case .ownAgency(let own): register.isAgency(agency, named: own)
        }
    }

    /// The agencies it has it for, by name.
    var agencies: [PartnershipRegister.Entry] { register.list(.agency).filter { covers($0.id) } }
}

extension Querying {
    /// The agencies alone.
    func agencyRegister() throws -> PartnershipRegister {
        PartnershipRegister(try partnershipRecords(.agency).map(\.entry))
    }
}

extension ActingParty {
    /// Whether it sees nothing of other agencies: whoever has an account of one agency.
    var isOfOneAgency: Bool {
        if case .account(let actor) = self { return actor.role.isOfOneAgency }
        return false
    }

    /// Whether an agency's affairs are the party's to see: its own for those of one agency, every one for others.
    func sees(_ agency: String?, in register: PartnershipRegister) -> Bool {
        guard case .account(let actor) = self, actor.role.isOfOneAgency else { return true }
        return actor.agency.map { register.isAgency(agency, named: $0) } ?? false
    }
}
