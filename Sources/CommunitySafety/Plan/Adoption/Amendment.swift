public import Proofreading

/// A numbered change to an adopted plan.
public struct Amendment: Sendable, Hashable, Codable {
    public enum Weight: String, Sendable, Hashable, Codable, CaseIterable {
        /// Made under a delegation, and adopted at once.
        case minor
        /// Goes the route again.
        case major
    }

    /// Who may make minor changes, and under which decision.
    public struct Delegation: Sendable, Hashable, Codable {
        /// The post, and who holds it if that is to be printed: `Head of Communities, after consulting the portfolio holder`.
        public var to: String
        /// The decision that gave it: `Council, 23 April 2024, minute 12`.
        public var under: String
        /// The day on which it was used.
        public var usedOn: CalendarDate

        /// Nil unless it says to whom and under which decision.
        public init?(to: String, under: String, usedOn: CalendarDate) {
            let (to, under) = (Wording.squeezed(to), Wording.squeezed(under))
            guard !to.isEmpty, !under.isEmpty else { return nil }
            self.to = to
            self.under = under
            self.usedOn = usedOn
        }
    }

    /// Counts from 1 within the year.
    public let number: Int
    public let weight: Weight
    /// Why, in a sentence.
    public let reason: String
    /// What changed, one line to each change; empty of a major one until it is adopted.
    public let changes: [String]
    /// Of a minor one.
    public let delegation: Delegation?

    public init(number: Int, weight: Weight, reason: String, changes: [String], delegation: Delegation?) {
        self.number = number
        self.weight = weight
        self.reason = reason
        self.changes = changes
        self.delegation = delegation
    }
}
