public import Proofreading

/// What the records say for a strategic assessment's document, as it stood on the pack's day.
///
/// Last year's plan stands in the pack itself, as its lines; figures are quoted by name and stand in the pack's book.
public struct AssessmentReport: Sendable, Hashable, Codable {
    /// The twelve months whose figures it looks at.
    public var window: DateRange
    public var state: AssessmentState
    public var scheme: ScoringScheme
    public var profile: AreaProfile
    /// The first of the order first; those without a place last.
    public var issues: [ReportedIssue]
    /// The order in a sentence.
    public var opening: String
    /// How firm it is, a sentence to each thing that was tried.
    public var firmness: [String]
    public var signOff: AssessmentSignOff?
    /// Why a subject of the law has no priority, by its key.
    public var headReasons: [String: String]
    public var amendments: [AssessmentAmendment]
    /// The plan that the pack's lines are about; nil where none is held.
    public var planReviewed: PlanYear?
    /// How the plan's success measures stand, in its own order; nil in what was issued before this was told.
    public var tests: [ReportedTest]?
    /// Nil where no round of votes was closed.
    public var votes: ReportedVotes?
    /// What the partnership did in that year, up to the pack's day.
    public var deeds: [CountedDeed]

    public init(window: DateRange, state: AssessmentState, scheme: ScoringScheme, profile: AreaProfile) {
        (self.window, self.state, self.scheme, self.profile) = (window, state, scheme, profile)
        (issues, opening, firmness) = ([], "", [])
        (signOff, headReasons, amendments, planReviewed, deeds) = (nil, [:], [], nil, [])
    }

    /// Calls of every figure that the draft may print.
    public var calls: [FigureCall] { issues.flatMap(\.calls) + (tests ?? []).flatMap(\.calls) }
}

/// The district as it is on record.
public struct AreaProfile: Sendable, Hashable, Codable {
    public struct Place: Sendable, Hashable, Codable {
        public let name: String
        public let people: Int

        public init(_ name: String, people: Int) { (self.name, self.people) = (name, people) }
    }

    public var name: String
    /// Nil where it isn't on record.
    public var people: Int?
    public var peopleOn: CalendarDate?
    public var households: Int?
    /// Its wards, the largest first; empty where their people aren't on record.
    public var wards: [Place]
    /// The set of places that it is compared with, and how many there are; empty for none.
    public var peers: String
    public var peerCount: Int

    public init(_ name: String) {
        (self.name, wards, peers, peerCount) = (name, [], "", 0)
        (people, peopleOn, households) = (nil, nil, nil)
    }
}

/// How often the partnership did a kind of thing.
public struct CountedDeed: Sendable, Hashable, Codable {
    public let kind: ActivityKind
    public let count: Int

    public init(_ kind: ActivityKind, _ count: Int) { (self.kind, self.count) = (kind, count) }
}
