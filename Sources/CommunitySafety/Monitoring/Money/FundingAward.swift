public import Proofreading

/// Money, work or things that a body gives the partnership for a time, with what it asks for them.
public struct FundingAward: Sendable, Hashable {
    /// Raw values are stable.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// For a purpose, under conditions: what isn't spent goes back.
        case grant
        /// A body's own budget.
        case core
        /// A room, a van, somebody's time: its worth as it was given.
        case inKind = "in-kind"

        public var words: String {
            switch self {
            case .grant: "Grant"
            case .core: "Core funding"
            case .inKind: "In kind"
            }
        }
    }

    /// "Crime Reduction Grant 2024-25".
    public var name: String
    public var funder: String
    public var kind: Kind
    public var amount: Money
    /// The days for which it is given.
    public var period: DateRange
    /// What the funder asks for, line by line.
    public var conditions: String
    /// What it was worth, in an officer's words.
    public var valueNote: String
    /// Whether its page is for everybody.
    public var isReleased: Bool

    public init(
        name: String, funder: String, kind: Kind = .grant, amount: Money, period: DateRange, conditions: String = "",
        valueNote: String = "", isReleased: Bool = false
    ) {
        self.name = name
        self.funder = funder
        self.kind = kind
        self.amount = amount
        self.period = period
        self.conditions = conditions
        self.valueNote = valueNote
        self.isReleased = isReleased
    }
}
