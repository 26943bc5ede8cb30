public import Proofreading

/// What everybody may read of an action in a cleared round.
public struct PublishedUpdate: Sendable, Hashable {
    public let address: String
    public let reference: String
    public let action: String
    public let priority: String?
    public let view: LeadView
    public let words: String

    public init(
        address: String, reference: String, action: String, priority: String?, view: LeadView, words: String
    ) {
        self.address = address
        self.reference = reference
        self.action = action
        self.priority = priority
        self.view = view
        self.words = words
    }
}

/// A round that everybody may read.
public struct PublishedRound: Sendable, Hashable {
    public let year: PlanYear
    public let quarter: RoundQuarter
    public let clearedOn: CalendarDate

    public init(year: PlanYear, quarter: RoundQuarter, clearedOn: CalendarDate) {
        self.year = year
        self.quarter = quarter
        self.clearedOn = clearedOn
    }
}
