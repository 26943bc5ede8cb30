public import Proofreading

/// The meetings that a year's plan goes through, which each council orders for itself.
public struct PlanRoute: Sendable, Hashable, Codable {
    /// In order of date; meetings of one day in the order given.
    public private(set) var meetings: [RouteMeeting]

    public init(_ meetings: [RouteMeeting] = []) {
        self.meetings = meetings.enumerated()
            .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }

    /// Where a version has come to. `base` is the version that it was made from.
    public func passage(ofVersion number: Int, madeFrom base: Int?) -> VersionStanding.Passage {
        let own = meetings.filter { $0.version == number }
        if own.contains(where: \.isAwaited) { return .awaited }
        if let last = own.last, let outcome = last.outcome { return passage(outcome, of: last) }
        if let base, meetings.last(where: { $0.version == base })?.isDecidedAmendment == true {
            return .carriesAmendment
        }
        return .none
    }

    /// The decision under which a version may be adopted; nil while there is none.
    public func decision(onVersion number: Int, madeFrom base: Int?) -> RouteMeeting? {
        switch passage(ofVersion: number, madeFrom: base) {
        case .decided: meetings.last { $0.version == number && $0.outcome == .agreed && $0.power == .decides }
        case .carriesAmendment: meetings.last { $0.version == base && $0.isDecidedAmendment }
        case .none, .awaited, .noted, .recommended, .amended, .referredBack: nil
        }
    }

    /// The meeting whose papers are wanted next: the first on or after the day that has had none.
    public func next(from day: CalendarDate) -> RouteMeeting? {
        meetings.first { $0.version == nil && $0.date >= day }
    }

    /// What was agreed in the room that decides can still be noted elsewhere and stays decided.
    private func passage(_ outcome: RouteMeeting.Outcome, of last: RouteMeeting) -> VersionStanding.Passage {
        let wasDecided = meetings.contains {
            $0.version == last.version && $0.outcome == .agreed && $0.power == .decides
        }
        switch outcome {
        case .amended: return .amended
        case .referredBack: return .referredBack
        case .noted, .agreed: break
        }
        if wasDecided { return .decided }
        return outcome == .agreed ? .recommended : .noted
    }
}

extension RouteMeeting {
    /// Whether the body that decides agreed to it with changes.
    fileprivate var isDecidedAmendment: Bool { power == .decides && outcome == .amended }
}
