public import Proofreading

/// One line in a book of money: what it is, its sum or its count, its day, and when it was settled.
public struct MoneyLine: Sendable, Hashable, Codable {
    public var id: String
    public var kind: Kind
    public var words: String
    /// Nil for what is no sum of money.
    public var amount: Money?
    /// Of a deliverable: how many are agreed, and how many were given.
    public var wanted: Int?
    public var done: Int
    /// The day on which it is due, or was spent.
    public var on: CalendarDate?
    /// When it came, was paid, was sent or was met.
    public var settledOn: CalendarDate?
    /// The action that a project serves.
    public var action: String?
    /// The project that money was spent on.
    public var project: String?

    public init(
        id: String, kind: Kind, words: String, amount: Money? = nil, wanted: Int? = nil, done: Int = 0,
        on: CalendarDate? = nil, settledOn: CalendarDate? = nil, action: String? = nil, project: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.words = words
        self.amount = amount
        self.wanted = wanted
        self.done = done
        self.on = on
        self.settledOn = settledOn
        self.action = action
        self.project = project
    }

    /// Whether it is waited for after its day.
    public func isLate(on today: CalendarDate) -> Bool {
        kind.isAwaited && settledOn == nil && on.map { $0 < today } ?? false
    }
}
