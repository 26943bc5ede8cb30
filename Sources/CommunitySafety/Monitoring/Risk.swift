public import Proofreading

/// What stands in the way of a plan: a promise that another body hasn’t kept, something that an action depends on, a risk.
public struct Risk: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case promise, dependency, risk

        public var words: String {
            switch self {
            case .promise: "Promised and not done"
            case .dependency: "Depends on somebody else"
            case .risk: "Risk"
            }
        }
    }

    public var kind: Kind
    public var words: String
    /// The body whose it is.
    public var owner: String
    /// The action that it holds up, by its address; nil for none.
    public var address: String?
    public var since: CalendarDate
    public var due: CalendarDate?
    /// Nil while it is open.
    public var closedOn: CalendarDate?
    /// What came of it, or what was last heard.
    public var note: String

    public init(
        _ kind: Kind, words: String, owner: String, address: String? = nil, since: CalendarDate,
        due: CalendarDate? = nil, closedOn: CalendarDate? = nil, note: String = ""
    ) {
        self.kind = kind
        self.words = words
        self.owner = owner
        self.address = address
        self.since = since
        self.due = due
        self.closedOn = closedOn
        self.note = note
    }

    public func isLate(on today: CalendarDate) -> Bool { closedOn == nil && due.map { $0 < today } ?? false }

    /// The most characters of its words and of a note.
    public static let longest = 1_000
}

/// A step on an action’s way, with its day.
public struct Milestone: Sendable, Hashable, Codable {
    public var words: String
    public var due: CalendarDate
    /// Nil until it is done.
    public var doneOn: CalendarDate?

    public init(words: String, due: CalendarDate, doneOn: CalendarDate? = nil) {
        self.words = words
        self.due = due
        self.doneOn = doneOn
    }

    public func isLate(on today: CalendarDate) -> Bool { doneOn == nil && due < today }

    public static let longest = 300
}
