internal import CommunitySafety

extension BallotRole {
    /// What a party is to the partners' votes, by its rights.
    init(_ party: ActingParty) {
        if case .link(let bearer) = party {
            self = bearer.permission == .vote ? .voter : .everybody
        } else if party.may(.keepAssessment) {
            self = .manager
        } else if party.may(.scoreIssues) {
            self = .scorer
        } else {
            self = party.may(.readAssessment) ? .reader : .everybody
        }
    }
}

extension BallotDeed {
    /// The permission by which a role is refused.
    var permission: Permission {
        switch self {
        case .open, .invite, .remind, .close, .reopen: .keepAssessment
        case .take: .scoreIssues
        case .vote: .vote
        case .readTurnout, .readSpread: .readAssessment
        }
    }
}

extension BallotStanding {
    /// Throws what keeps a party from a deed: `notPermitted` for its role, `conflict` for where the votes stand.
    func require(_ deed: BallotDeed, _ party: ActingParty) throws(ServiceError) {
        guard let lock = lock(on: deed, for: BallotRole(party)) else { return }
        if case .role = lock { throw .notPermitted(deed.permission) }
        throw .conflict(.ballot(lock))
    }
}
