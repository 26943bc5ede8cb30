/// Words that a plan prints for the leads of actions, with whom they mean.
public struct PrintedLead: Sendable, Hashable {
    /// What the words lead to.
    public enum Meaning: Sendable, Hashable {
        /// Everybody: printed as it is, and nobody is asked.
        case everybody
        /// Somebody said so.
        case resolved(PartnershipReference)
        /// A party has exactly this name.
        case named(PartnershipReference)
        /// Not yet known; the likely party, and the agency of which it seems to be a part.
        case open(likely: PartnershipReference?, partOf: PartnershipReference?)
    }

    public let printed: String
    public let meaning: Meaning
    /// The addresses of the actions that they lead, in order.
    public let actions: [String]

    /// The party; nil while it isn't known, and for everybody.
    public var party: PartnershipReference? {
        switch meaning {
        case .resolved(let party), .named(let party): party
        case .everybody, .open: nil
        }
    }

    public var isOpen: Bool { if case .open = meaning { true } else { false } }
}

/// Which party printed words mean.
public struct PartyResolver: Sendable {
    private let register: PartnershipRegister
    private let directory: PartyDirectory
    /// Every party of a name, by the name as the directory gives it.
    private var byName: [String: [PartnershipReference]] = [:]

    public init(_ register: PartnershipRegister) {
        self.register = register
        let parties = PartnershipKind.parties.flatMap { register.list($0) }
        for party in parties {
            for name in party.record.names { byName[Wording.key(name), default: []].append(party.reference) }
        }
        directory = PartyDirectory(
            members: parties.map {
                Member(name: $0.record.name, aliases: $0.record.lines(.shortNames), kind: .participating)
            })
    }

    /// What the words mean; `party` is the full name that the plan's own list gave them.
    public func meaning(of printed: String, party: String? = nil) -> PrintedLead.Meaning {
        let key = Wording.key(printed)
        if PartyDirectory.isEverybody(key) { return .everybody }
        if let known = register.resolutions[key], register[known] != nil { return .resolved(known) }
        if let named = only(byName[key]) { return .named(named) }
        if let party, let named = only(byName[Wording.key(party)]) { return .named(named) }
        return .open(likely: likely(printed), partOf: parent(of: printed))
    }

    /// All leads of a plan in the order in which they first stand, each with its actions.
    public func leads(of plan: Plan) -> [PrintedLead] {
        var order: [String] = []
        var found: [String: (printed: String, party: String?, actions: [String])] = [:]
        for action in plan.actions {
            for lead in action.leads {
                let key = Wording.key(lead.printed)
                guard !key.isEmpty else { continue }
                if found[key] == nil {
                    order.append(key)
                    found[key] = (lead.printed, lead.guessed ? nil : lead.party, [])
                }
                if found[key]?.actions.last != action.address { found[key]?.actions.append(action.address) }
            }
        }
        return order.compactMap { found[$0] }.map {
            PrintedLead(printed: $0.printed, meaning: meaning(of: $0.printed, party: $0.party), actions: $0.actions)
        }
    }

    /// A party whose name differs by a slip or a common shortening.
    private func likely(_ printed: String) -> PartnershipReference? {
        guard byName[Wording.key(printed)] == nil else { return nil }
        let match = directory.match(printed)
        if match.isMember { return only(byName[Wording.key(match.party)]) }
        return shortened(printed)
    }

    /// A party whose name has all the words and more of them: "West Merrow Abuse Forum" for its Domestic Abuse Forum.
    private func shortened(_ printed: String) -> PartnershipReference? {
        let words = Wording.significant(Wording.words(printed))
        guard words.count > 1 else { return nil }
        let longer = byName.filter { name, _ in
            let other = name.split(separator: " ").map(String.init)
            return other.last == words.last && Set(words).isSubset(of: other)
        }
        return only(longer.values.flatMap(\.self))
    }

    /// The agency whose name the words begin with: "Merrowshire Police CSU".
    private func parent(of printed: String) -> PartnershipReference? {
        let words = Wording.words(printed)
        guard words.count > 1 else { return nil }
        for length in (1..<words.count).reversed() {
            let key = words.prefix(length).joined(separator: " ")
            if let found = only(byName[key]?.filter { $0.kind == .agency }) { return found }
        }
        return nil
    }

    private func only(_ parties: [PartnershipReference]?) -> PartnershipReference? {
        let all = Set(parties ?? [])
        return all.count == 1 ? all.first : nil
    }
}
