public import Proofreading

/// What an action came to by a day, as its lead said and counted it.
public struct ActionOutput: Sendable, Hashable {
    /// Nil where nobody counted.
    public let count: ActionCount?
    public let view: LeadView
    /// The last day that it covers.
    public let to: CalendarDate

    public init(count: ActionCount?, view: LeadView, to: CalendarDate) {
        self.count = count
        self.view = view
        self.to = to
    }
}
