public import Proofreading

/// One meeting on a plan's way: who meets, when, what went to them and what they made of it.
public struct RouteMeeting: Sendable, Hashable, Codable {
    /// What the body can do with the plan.
    public enum Power: String, Sendable, Hashable, Codable, CaseIterable {
        /// It considers and recommends: strategy group, advisory or scrutiny committee.
        case advises
        /// Its agreement is the decision under which the plan is adopted: cabinet, council, commissioner.
        case decides
    }

    /// What a meeting made of what it had before it.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        case noted, agreed, amended
        case referredBack = "referred-back"

        /// Whether the plan can't go on as it was submitted.
        public var needsNewVersion: Bool { self == .amended || self == .referredBack }
    }

    /// The body as it is called: `Cabinet`.
    public var body: String
    public var power: Power
    public var date: CalendarDate
    /// When it begins; nil where nobody says.
    public var startsAt: ClockTime?
    /// The last day to send papers.
    public var papersDue: CalendarDate?
    /// The number of the version that went to it; nil while none has.
    public var version: Int?
    public var outcome: Outcome?
    /// What was decided, in the minute's words.
    public var decision: String
    /// Where it stands in the minutes: `minute 6`.
    public var minute: String
    /// A web address of the minutes or papers.
    public var link: String

    public init(
        body: String, power: Power, date: CalendarDate, papersDue: CalendarDate? = nil, version: Int? = nil,
        outcome: Outcome? = nil, decision: String = "", minute: String = "", link: String = "",
        startsAt: ClockTime? = nil
    ) {
        self.body = body
        self.power = power
        self.date = date
        self.papersDue = papersDue
        self.version = version
        self.outcome = outcome
        self.decision = decision
        self.minute = minute
        self.link = link
        self.startsAt = startsAt
    }

    /// Whether something was sent to it that it hasn't answered.
    public var isAwaited: Bool { version != nil && outcome == nil }
}
