public import Proofreading

/// What is known of an action without asking its lead.
public struct ActionFacts: Sendable, Hashable {
    /// The last day that the plan gives it.
    public var due: CalendarDate?
    public var recurs: Bool
    /// When something recurring is to be looked at.
    public var review: CalendarDate?
    /// The days in which it is to be done: the plan year up to the deadline.
    public var span: DateRange
    /// Closed rounds in a row, up to this one, in which nobody answered.
    public var silence: Int
    /// The lead's latest view with its day; nil where nobody ever answered.
    public var view: LeadView?
    public var viewOn: CalendarDate?
    /// What was reached of what is to be reached, where somebody counts it.
    public var count: ActionCount?
    /// The last day that the count covers; nil for today.
    public var countedTo: CalendarDate?
    /// What the success measures that it counts towards say.
    public var measures: [MeasureVoice] = []
    /// Steps on its way.
    public var milestones: [Milestone] = []

    public init(
        due: CalendarDate? = nil, recurs: Bool = false, review: CalendarDate? = nil, span: DateRange, silence: Int = 0,
        view: LeadView? = nil, viewOn: CalendarDate? = nil, count: ActionCount? = nil,
        countedTo: CalendarDate? = nil
    ) {
        self.due = due
        self.recurs = recurs
        self.review = review
        self.span = span
        self.silence = silence
        self.view = view
        self.viewOn = viewOn
        self.count = count
        self.countedTo = countedTo
    }
}

/// So many of so many, counted from the year's first day.
public struct ActionCount: Sendable, Hashable, Codable {
    public var reached: Int
    public var target: Int

    /// `22 of 40`.
    public var words: String { "\(PrintedNumber.words(reached)) of \(PrintedNumber.words(target))" }

    /// Nil for less than nothing, or a target that isn't one.
    public init?(reached: Int, target: Int) {
        guard reached >= 0, target > 0, reached <= 10_000_000, target <= 10_000_000 else { return nil }
        self.reached = reached
        self.target = target
    }
}
