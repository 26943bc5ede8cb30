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
    /// The administrator tries the settings.
    case test

    /// Whether a person can choose not to have it.
    public var canBeDeclined: Bool {
        switch self {
        case .before, .due, .after, .nudge: true
        case .notice, .escalation, .test: false
        }
    }
}
