public import Proofreading

/// One quarter's asking: everybody who leads an action of the year's plan says how it is going.
public struct MonitoringRound: Sendable, Hashable {
    public var year: PlanYear
    public var quarter: RoundQuarter
    public var window: RoundWindow
    public var state: RoundState
    /// Set once it is closed.
    public var closedOn: CalendarDate?
    /// What the strategy group decided; nil until it has read the round.
    public var clearance: RoundClearance?

    public init(
        year: PlanYear, quarter: RoundQuarter, window: RoundWindow, state: RoundState = .planned,
        closedOn: CalendarDate? = nil, clearance: RoundClearance? = nil
    ) {
        self.year = year
        self.quarter = quarter
        self.window = window
        self.state = state
        self.closedOn = closedOn
        self.clearance = clearance
    }

    /// The days that it is about.
    public var covers: DateRange { quarter.covers(year) }

    /// `October to December 2023`.
    public var period: String {
        let (from, to) = (covers.from.words.split(separator: " "), covers.to.words.split(separator: " "))
        return "\(from.dropFirst().first ?? "") to \(to.dropFirst().joined(separator: " "))"
    }

    /// `2023-24 q3`, as records and the trail name it.
    public var name: String { "\(year.name) \(quarter.rawValue)" }

    /// Where it stands on a day; a clearance of a round that isn't closed says nothing.
    public func standing(on today: CalendarDate) -> RoundStanding {
        RoundStanding(state: state, window: window, closedOn: closedOn, clearance: clearance, today: today)
    }
}

/// The strategy group has read a closed round, so that what is approved of it may be read by everybody.
public struct RoundClearance: Sendable, Hashable, Codable {
    public var on: CalendarDate
    /// Which meeting, which minute.
    public var note: String

    public init(on: CalendarDate, note: String) {
        self.on = on
        self.note = note
    }
}
