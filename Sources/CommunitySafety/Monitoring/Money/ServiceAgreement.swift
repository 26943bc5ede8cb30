public import Proofreading

/// What a provider has agreed to do, for what sum, and what it must show for it.
public struct ServiceAgreement: Sendable, Hashable {
    public var provider: String
    /// "Recovery courses, eight a year".
    public var service: String
    public var amount: Money
    public var period: DateRange
    public var conditions: String
    /// When it is looked at again.
    public var review: CalendarDate?
    /// The action that it serves.
    public var action: String?
    public var valueNote: String

    public init(
        provider: String, service: String, amount: Money, period: DateRange, conditions: String = "",
        review: CalendarDate? = nil, action: String? = nil, valueNote: String = ""
    ) {
        self.provider = provider
        self.service = service
        self.amount = amount
        self.period = period
        self.conditions = conditions
        self.review = review
        self.action = action
        self.valueNote = valueNote
    }
}
