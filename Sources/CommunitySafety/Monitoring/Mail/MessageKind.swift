/// What a message is about. Raw values are stable.
public enum MessageKind: String, Sendable, Hashable, CaseIterable {
    /// A round has opened: whoever leads must be told, whatever they chose.
    case notice
    /// Before the day on which answers are due, on it, and after it.
    case before, due, after
    /// Somebody at work asked for a reminder now.
    case nudge
    /// An agency's senior contact hears that its answers are late.
    case escalation
    /// Something was typed in somebody's name, and they may want to put it right.
    case copy
    /// The administrator tries the settings.
    case test

    /// What a person chooses who doesn't want it; nil where it can't be declined.
    public var choice: MailTopic? {
        switch self {
        case .before, .due, .after, .nudge: .reminders
        case .copy: .copies
        case .notice, .escalation, .test: nil
        }
    }
}
