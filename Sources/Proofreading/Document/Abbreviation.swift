/// An abbreviation that a document uses, and how it explains it.
public struct Abbreviation: Sendable, Hashable {
    /// How a document explains an abbreviation.
    public enum Explanation: Sendable, Hashable {
        /// "Long Name (LN)", "LN (Long Name)", or a line of a glossary.
        case given(long: String, place: Place)
        /// The long name stands somewhere, but not beside the abbreviation.
        case inPassing(long: String, place: Place)
    }

    /// The abbreviation without a plural s: "OCG".
    public var short: String
    /// As first printed: "OCGs".
    public var printed: String
    /// Where it is used, in document order.
    public var uses: [Place]
    /// Nil when the document explains it nowhere.
    public var explanation: Explanation?

    public init(short: String, printed: String, uses: [Place], explanation: Explanation? = nil) {
        self.short = short
        self.printed = printed
        self.uses = uses
        self.explanation = explanation
    }
}
