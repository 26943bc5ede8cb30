internal import CommunitySafety

extension RoundRole {
    /// What a party is to a round, by its rights.
    init(_ party: ActingParty) {
        self =
            switch party {
            case .operator: .manager
            case .public: .everybody
            case .link(let bearer): bearer.permission == .answerRound ? .leadByLink : .everybody
            case .account(let actor): Self.of(actor, party)
            }
    }

    private static func of(_ actor: Actor, _ party: ActingParty) -> RoundRole {
        if party.may(.keepRounds) { return .manager }
        if party.may(.answerFor) { return .officer }
        if party.may(.answerRound) { return .partnerLead }
        if party.may(.readRounds) { return .reader }
        return actor.role == .administrator ? .administrator : .everybody
    }
}

extension RoundDeed {
    /// The permission by which a role is refused.
    var permission: Permission {
        switch self {
        case .open, .approve, .clear, .close, .reopen: .keepRounds
        case .answerOnBehalf, .correct, .remind: .answerFor
        case .answer: .answerRound
        case .readWorking: .readRounds
        case .readPublic: .readPlan
        }
    }
}

extension RoundStanding {
    /// Throws what keeps a party from a deed: `notPermitted` for its role, `conflict` for the round's state.
    func require(_ deed: RoundDeed, _ party: ActingParty) throws(ServiceError) {
        guard let lock = lock(on: deed, for: RoundRole(party)) else { return }
        if case .role = lock { throw .notPermitted(deed.permission) }
        throw .conflict(.round(lock))
    }
}
