/// Money that a plan counts on: what it pays for, where it comes from and how much it is.
public struct FundingLine: Sendable, Hashable, Codable {
    /// What it pays for.
    public var text: String
    /// Where the money comes from; nil where the plan doesn't say.
    public var funder: String?
    /// Nil where the plan states no amount.
    public var amount: Money?
    /// What is to be said of the amount, or in its place: “to be confirmed”, “in kind”.
    public var note: String?
    /// The period or year that it is for, as printed.
    public var period: String?
    /// Slug of the priority it belongs to; nil for the plan as a whole.
    public var priority: String?
    /// Address of the action that it pays for; nil where it pays for more than one, or for none.
    public var action: String?

    public init(
        text: String, funder: String? = nil, amount: Money? = nil, note: String? = nil, period: String? = nil,
        priority: String? = nil, action: String? = nil
    ) {
        self.text = text
        self.funder = funder
        self.amount = amount
        self.note = note
        self.period = period
        self.priority = priority
        self.action = action
    }

    /// The amount with what is said of it: “£18,000”, “£4,000 (in kind)”, “To be confirmed”, “Not stated”.
    public var amountWords: String {
        guard let amount else { return note ?? "Not stated" }
        return note.map { "\(amount.words) (\($0))" } ?? amount.words
    }
}
