/// What is wrong, or might be, with a figure that a text quotes.
public struct FigureDoubt: Sendable, Hashable, Codable {
    /// Raw values are stable.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// No such measure, place or figure.
        case unknown
        /// A newer figure of the same kind is held.
        case stale
        /// It went out with another value.
        case revised
        /// The periods aren't of one kind or length.
        case periods
        /// It may not be printed for everybody.
        case disclosure
        /// It may still change.
        case provisional
    }

    public let kind: Kind
    /// One sentence.
    public let message: String
    /// What would help; empty for nothing.
    public let remedy: String

    public init(_ kind: Kind, _ message: String, remedy: String = "") {
        (self.kind, self.message, self.remedy) = (kind, message, remedy)
    }
}
