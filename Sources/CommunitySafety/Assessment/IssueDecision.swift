public import Proofreading

/// What the partnership decided about an issue for a plan year.
public struct IssueDecision: Sendable, Hashable, Codable {
    /// Raw values are stable: they stand in the store.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case priority
        /// It runs through several priorities.
        case theme
        case monitor
        /// Not a priority of the partnership this year: another body leads on it.
        case elsewhere

        public var words: String {
            switch self {
            case .priority: "A priority"
            case .theme: "A theme that runs through the plan"
            case .monitor: "Watched, without actions of its own"
            case .elsewhere: "Not a priority of the partnership this year"
            }
        }
    }

    public var kind: Kind
    /// Who leads on it instead; empty but for `elsewhere`.
    public var ledBy: String
    public var reason: String
    /// Who decided: a group or a post.
    public var decidedBy: String
    public var meeting: String
    public var on: CalendarDate

    public init(
        _ kind: Kind, ledBy: String = "", reason: String, decidedBy: String, meeting: String, on: CalendarDate
    ) {
        self.kind = kind
        self.ledBy = kind == .elsewhere ? ledBy : ""
        self.reason = reason
        self.decidedBy = decidedBy
        self.meeting = meeting
        self.on = on
    }

    /// `Not a priority of the partnership this year: led by Merrowshire Police`.
    public var words: String { ledBy.isEmpty ? kind.words : "\(kind.words): led by \(ledBy)" }
}
