extension MoneyLine {
    /// What a line is. Raw values are stable.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A part of an award that the funder pays by a day.
        case tranche
        /// A project that part of an award is set aside for.
        case allocation
        case spend
        /// Ordered, and not paid yet.
        case commitment
        /// What goes back to the funder.
        case repayment
        /// So many of something that a provider is to give: courses, evenings, people.
        case deliverable
        /// What a provider is paid by a day.
        case payment
        /// What is to be met for the money.
        case condition
        /// What the funder, or the partnership, is sent by a day.
        case report

        /// Those that a book of one side has.
        public static func all(on side: MoneyPromise.Side) -> [Kind] {
            switch side {
            case .comesIn: [.tranche, .allocation, .spend, .commitment, .repayment, .condition, .report]
            case .goesOut: [.deliverable, .payment, .condition, .report]
            }
        }

        public func words(on side: MoneyPromise.Side) -> String {
            switch self {
            case .tranche: "Tranche"
            case .allocation: "Project"
            case .spend: "Spent"
            case .commitment: "Committed"
            case .repayment: "Given back"
            case .deliverable: "To be delivered"
            case .payment: "Payment"
            case .condition: "Condition"
            case .report: side == .comesIn ? "Return to the funder" : "Return from the provider"
            }
        }

        /// Whether it is a sum of money.
        public var hasAmount: Bool {
            switch self {
            case .tranche, .allocation, .spend, .commitment, .repayment, .payment: true
            case .deliverable, .condition, .report: false
            }
        }

        /// Whether it can belong to a project.
        public var isOfProject: Bool { self == .spend || self == .commitment }

        /// Whether it has to have a day.
        public var needsDay: Bool {
            switch self {
            case .tranche, .spend, .commitment, .repayment, .payment, .report: true
            case .allocation, .deliverable, .condition: false
            }
        }

        /// What has become of it once it is settled: "paid"; nil for what is never settled.
        public func settledWord(on side: MoneyPromise.Side) -> String? {
            switch self {
            case .tranche: "came"
            case .commitment, .payment: "paid"
            case .condition: "met"
            case .report: side == .comesIn ? "sent" : "came"
            case .allocation, .spend, .repayment, .deliverable: nil
            }
        }

        /// Whether somebody waits for it, so that it can be late.
        public var isAwaited: Bool {
            switch self {
            case .tranche, .payment, .condition, .report: true
            case .allocation, .spend, .commitment, .repayment, .deliverable: false
            }
        }
    }
}
