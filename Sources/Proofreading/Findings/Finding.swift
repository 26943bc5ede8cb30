/// Something in a document that doesn't hold, with the sum that shows it.
public struct Finding: Sendable, Hashable {
    public var rule: Rule
    public var severity: Severity
    public var place: Place
    /// The words concerned, copied from the source unchanged.
    public var quote: String
    /// One sentence that gives the sum first, then what was probably done: "90 against 53 is an increase of 69.8%, not 58%".
    public var message: String
    /// What the document says, and what follows from its other numbers.
    public var stated: String?
    public var recomputed: String?
    /// The words that would stand in place of `stated`.
    public var suggestion: String?
    /// Other places that the finding speaks of, in document order.
    public var related: [Place]

    public init(
        rule: Rule, severity: Severity? = nil, place: Place, quote: String, message: String,
        stated: String? = nil, recomputed: String? = nil, suggestion: String? = nil,
        related: [Place] = []
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        self.place = place
        self.quote = quote
        self.message = message
        self.stated = stated
        self.recomputed = recomputed
        self.suggestion = suggestion
        self.related = related
    }
}
