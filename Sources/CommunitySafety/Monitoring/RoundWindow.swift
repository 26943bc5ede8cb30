public import Proofreading

/// When a round is asked: its first day, the day by which answers are due, and the last day on which leads can give them.
public struct RoundWindow: Sendable, Hashable, Codable {
    public let opens: CalendarDate
    public let due: CalendarDate
    public let closes: CalendarDate

    /// Nil unless the days follow each other; two may be the same.
    public init?(opens: CalendarDate, due: CalendarDate, closes: CalendarDate) {
        guard opens <= due, due <= closes else { return nil }
        self.opens = opens
        self.due = due
        self.closes = closes
    }

    /// Due on its last day.
    init(from opens: CalendarDate, until closes: CalendarDate) {
        self.opens = min(opens, closes)
        due = max(opens, closes)
        self.closes = due
    }
}
