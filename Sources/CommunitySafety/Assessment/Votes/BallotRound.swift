public import Proofreading

/// One asking of the partners for their scores: on which criteria, and until when.
public struct BallotRound: Sendable, Hashable {
    /// A time in which votes were taken; a round that was opened again has had several, and none is ever forgotten.
    public struct Opening: Sendable, Hashable {
        public let on: CalendarDate
        /// The last day for votes.
        public let closes: CalendarDate
        /// Nil while it isn't closed.
        public let closedOn: CalendarDate?

        public init(on: CalendarDate, closes: CalendarDate, closedOn: CalendarDate? = nil) {
            self.on = on
            self.closes = closes
            self.closedOn = closedOn
        }
    }

    /// Counts from 1 within the assessment.
    public let number: Int
    /// Keys of the criteria that are asked, in the order of the scheme.
    public let criteria: [String]
    /// The first first; never empty.
    public let openings: [Opening]

    /// Nil without an opening or a criterion.
    public init?(number: Int, criteria: [String], openings: [Opening]) {
        guard number > 0, !criteria.isEmpty, !openings.isEmpty else { return nil }
        self.number = number
        self.criteria = criteria
        self.openings = openings
    }

    private var last: Opening { openings[openings.count - 1] }
    public var isOpen: Bool { last.closedOn == nil }
    /// The last day for votes while it is open; nil once it is closed.
    public var openUntil: CalendarDate? { isOpen ? closes : nil }
    /// The last day for votes, of the last opening.
    public var closes: CalendarDate { last.closes }
    /// Nil while it is open.
    public var closedOn: CalendarDate? { last.closedOn }
    /// Whether votes that come now are late ones: the round was closed once.
    public var isReopened: Bool { openings.count > 1 }

    /// Where it stands on a day; `isAgreed` says that the assessment is signed off.
    public func standing(isAgreed: Bool, on today: CalendarDate) -> BallotStanding {
        BallotStanding(round: self, isAgreed: isAgreed, today: today)
    }
}
