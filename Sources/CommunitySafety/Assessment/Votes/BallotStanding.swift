public import Proofreading

/// Where the partners' votes on an assessment stand on a day: the one place that says what can be done with them, and by whom.
public struct BallotStanding: Sendable, Hashable {
    /// Nil while nobody has been asked.
    public let round: BallotRound?
    /// Whether the assessment is signed off.
    public let isAgreed: Bool
    public let today: CalendarDate

    public init(round: BallotRound?, isAgreed: Bool, today: CalendarDate) {
        self.round = round
        self.isAgreed = isAgreed
        self.today = today
    }

    /// What stands in the way; nil when it can be done.
    public func lock(on deed: BallotDeed, for role: BallotRole) -> BallotLock? {
        guard deed.roles.contains(role) else { return .role(deed) }
        switch deed {
        case .readTurnout, .readSpread, .close: break
        case .open, .invite, .vote, .remind, .reopen, .take: if isAgreed { return .agreed }
        }
        guard let round else { return deed == .open ? nil : .notOpened }
        return round.isOpen ? open(deed, until: round.closes) : closed(deed, on: round.closedOn)
    }

    public func allows(_ deed: BallotDeed, for role: BallotRole) -> Bool { lock(on: deed, for: role) == nil }

    private func open(_ deed: BallotDeed, until day: CalendarDate) -> BallotLock? {
        switch deed {
        case .readTurnout, .close: nil
        case .invite, .vote, .remind: today > day ? .ended(day) : nil
        case .open, .reopen, .readSpread, .take: .stillOpen(until: day)
        }
    }

    private func closed(_ deed: BallotDeed, on day: CalendarDate?) -> BallotLock? {
        switch deed {
        case .readTurnout, .readSpread, .take, .open, .reopen: nil
        case .invite, .vote, .remind, .close: .closed(on: day)
        }
    }
}
