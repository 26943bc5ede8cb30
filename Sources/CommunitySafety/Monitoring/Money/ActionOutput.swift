public import Proofreading

/// What an action came to by a day, as its lead said and counted it in a round.
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

extension [ActionOutput] {
    /// The newest count of a day or earlier, among what was said from round to round; what was counted later isn’t known yet.
    public func counted(by day: CalendarDate) -> ActionOutput? {
        filter { $0.count != nil && $0.to <= day }.max { $0.to < $1.to }
    }
}
