public import Proofreading

/// When a round's reminders go out by themselves. On by default.
public struct ReminderPlan: Sendable, Hashable {
    public var isOn: Bool
    /// Days before answers are due; 0 for none.
    public var before: Int
    /// Days after they were; 0 for none.
    public var after: Int
    /// Days after which an agency's senior contact hears of it; 0 for never.
    public var escalation: Int

    public init(isOn: Bool = true, before: Int = 3, after: Int = 3, escalation: Int = 6) {
        self.isOn = isOn
        self.before = before
        self.after = after
        self.escalation = escalation
    }

    /// What is due on a day for somebody who hasn't answered. Reminders go out only while answers are taken.
    public func due(on today: CalendarDate, _ window: RoundWindow) -> [MessageKind] {
        guard isOn, today >= window.opens, today <= window.closes else { return [] }
        var kinds: [MessageKind] = []
        if before > 0, today < window.due, reached(today, window.due, -before) { kinds.append(.before) }
        if today == window.due { kinds.append(.due) }
        if after > 0, today > window.due, reached(today, window.due, after) { kinds.append(.after) }
        if escalation > 0, today > window.due, reached(today, window.due, escalation) { kinds.append(.escalation) }
        return kinds
    }

    private func reached(_ today: CalendarDate, _ due: CalendarDate, _ days: Int) -> Bool {
        due.adding(days: days).map { today >= $0 } ?? false
    }
}
