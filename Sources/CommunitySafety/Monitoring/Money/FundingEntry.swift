public import Proofreading

/// One line in the book of an award. Lines are added and taken away, never changed in what they are.
public struct FundingEntry: Sendable, Hashable {
    /// Raw values are stable.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A part of the award that the funder pays by a day.
        case tranche
        /// A project that part of it is set aside for.
        case allocation
        case spend
        /// Ordered, and not paid yet.
        case commitment
        /// What goes back to the funder.
        case repayment
        /// A report that the funder asks for.
        case report

        public var words: String {
            switch self {
            case .tranche: "Tranche"
            case .allocation: "Project"
            case .spend: "Spent"
            case .commitment: "Committed"
            case .repayment: "Given back"
            case .report: "Return to the funder"
            }
        }

        /// Whether it is a sum of money.
        public var hasAmount: Bool { self != .report }
        /// Whether it can belong to a project.
        public var isOfProject: Bool { self == .spend || self == .commitment }
    }

    public var id: String
    public var kind: Kind
    public var words: String
    /// Nil for a report.
    public var amount: Money?
    /// The day on which it is due, or was spent.
    public var on: CalendarDate?
    /// When a tranche came, a commitment was paid or a report was sent.
    public var settledOn: CalendarDate?
    /// The action that a project serves.
    public var action: String?
    /// The project that money was spent on.
    public var project: String?

    public init(
        id: String, kind: Kind, words: String, amount: Money? = nil, on: CalendarDate? = nil,
        settledOn: CalendarDate? = nil, action: String? = nil, project: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.words = words
        self.amount = amount
        self.on = on
        self.settledOn = settledOn
        self.action = action
        self.project = project
    }
}
