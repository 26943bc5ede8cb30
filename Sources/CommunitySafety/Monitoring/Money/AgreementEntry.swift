public import Proofreading

/// One line of a service agreement: what is to be done, what is paid, what the provider reports.
public struct AgreementEntry: Sendable, Hashable {
    /// Raw values are stable.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// So many of something: courses, evenings, people.
        case deliverable
        case payment
        /// What the provider has to send in by a day.
        case report

        public var words: String {
            switch self {
            case .deliverable: "To be delivered"
            case .payment: "Payment"
            case .report: "Return from the provider"
            }
        }
    }

    public var id: String
    public var kind: Kind
    public var words: String
    /// Of a payment.
    public var amount: Money?
    /// Of a deliverable: how many are agreed, and how many were given.
    public var wanted: Int?
    public var done: Int
    public var due: CalendarDate?
    /// When it was paid, or came in.
    public var settledOn: CalendarDate?

    public init(
        id: String, kind: Kind, words: String, amount: Money? = nil, wanted: Int? = nil, done: Int = 0,
        due: CalendarDate? = nil, settledOn: CalendarDate? = nil
    ) {
        self.id = id
        self.kind = kind
        self.words = words
        self.amount = amount
        self.wanted = wanted
        self.done = done
        self.due = due
        self.settledOn = settledOn
    }
}
