public import Proofreading

/// Where a round stands on a day: the one place that says what can be done with it, and by whom.
public struct RoundStanding: Sendable, Hashable {
    public let state: RoundState
    public let window: RoundWindow
    public let closedOn: CalendarDate?
    /// Of a closed round only.
    public let clearance: RoundClearance?
    public let today: CalendarDate

    public init(
        state: RoundState, window: RoundWindow, closedOn: CalendarDate? = nil, clearance: RoundClearance? = nil,
        today: CalendarDate
    ) {
        self.state = state
        self.window = window
        self.closedOn = closedOn
        self.clearance = state == .closed ? clearance : nil
        self.today = today
    }

    /// What stands in the way; nil when it can be done.
    public func lock(on deed: RoundDeed, for role: RoundRole) -> RoundLock? {
        guard deed.roles.contains(role) else { return .role(deed) }
        if deed == .readPublic { return clearance == nil ? .notCleared : nil }
        return switch state {
        case .planned: planned(deed)
        case .open: open(deed)
        case .closed: closed(deed)
        }
    }

    public func allows(_ deed: RoundDeed, for role: RoundRole) -> Bool { lock(on: deed, for: role) == nil }

    private func planned(_ deed: RoundDeed) -> RoundLock? {
        guard deed == .open else { return .notOpened }
        if today < window.opens { return .opensOn(window.opens) }
        return today > window.closes ? .ended(window.closes) : nil
    }

    private func open(_ deed: RoundDeed) -> RoundLock? {
        switch deed {
        case .readWorking, .readPublic: nil
        case .open: .alreadyOpened
        case .clear, .reopen, .correct: .stillOpen(until: window.closes)
        case .answer where today > window.closes: .ended(window.closes)
        case .answer, .answerOnBehalf, .approve, .close, .remind:
            today < window.opens ? .opensOn(window.opens) : nil
        }
    }

    private func closed(_ deed: RoundDeed) -> RoundLock? {
        switch deed {
        case .readWorking, .readPublic, .correct: nil
        case .open: .alreadyOpened
        case .answer, .answerOnBehalf, .close, .remind: .closed(on: closedOn)
        case .approve, .clear, .reopen: clearance.map { .cleared(on: $0.on) }
        }
    }
}
