public import Proofreading

/// A sum promised for a time: to the partnership by a funder (an award), or by it to a provider (a service agreement).
public struct MoneyPromise: Sendable, Hashable {
    /// Which way the money goes.
    public enum Side: Sendable, Hashable { case comesIn, goesOut }

    /// Raw values are stable.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// For a purpose, under conditions: what isn't spent goes back.
        case grant
        /// A body's own budget.
        case core
        /// A room, a van, somebody's time: its worth as it was given.
        case inKind = "in-kind"
        /// What a provider has agreed to do, and must show for it.
        case agreement

        public var side: Side { self == .agreement ? .goesOut : .comesIn }

        public var words: String {
            switch self {
            case .grant: "Grant"
            case .core: "Core funding"
            case .inKind: "In kind"
            case .agreement: "Service agreement"
            }
        }
    }

    public var kind: Kind
    /// "Crime Reduction Grant 2024-25"; "Recovery courses, eight a year".
    public var name: String
    /// Who gives the money, or who is paid.
    public var party: String
    public var amount: Money
    /// The days for which it is promised.
    public var period: DateRange
    /// What it was worth, in an officer's words.
    public var valueNote: String
    /// Whether everybody may read its sums; never so of what goes out.
    public var isReleased: Bool
    /// When an agreement is looked at again.
    public var review: CalendarDate?
    /// The action that an agreement serves.
    public var action: String?

    public init(
        _ kind: Kind = .grant, name: String, party: String, amount: Money, period: DateRange, valueNote: String = "",
        isReleased: Bool = false, review: CalendarDate? = nil, action: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.party = party
        self.amount = amount
        self.period = period
        self.valueNote = valueNote
        self.isReleased = isReleased && kind.side == .comesIn
        self.review = review
        self.action = action
    }

    public var side: Side { kind.side }

    /// `1 April 2024 to 31 March 2025`.
    public var days: String { "\(period.from.words) to \(period.to.words)" }
}
