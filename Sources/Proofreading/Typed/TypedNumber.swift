/// A number of a sentence with what the sentence says that it counts.
public struct TypedNumber: Sendable, Hashable {
    /// How plainly its words tell what is counted.
    public enum Plainness: Int, Sendable, Hashable, Comparable {
        /// A thing is named, beside words that may narrow it down to a part of it.
        case loose
        /// The thing is named in the heading, and the sentence counts reports of nothing else.
        case heading
        /// The words between it and its thing say nothing but that.
        case plain

        public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    /// Its range is in the UTF-8 of the whole text.
    public let quantity: Quantity
    /// The sentence, counted from 0, and where it stands in the UTF-8 of the text.
    public let sentence: Int
    public let sentenceRange: Range<Int>
    /// Things that it may count; empty where only the sentence before can tell.
    public let things: [Int]
    public let plainness: Plainness
    /// Who is said to count.
    public let recorders: Set<Int>
    /// The place that is named for it; nil for none.
    public let place: Int?
    /// The periods that the sentence names, the nearest first.
    public let periods: [DateRange]
    /// Whether it is the earlier of two that are compared.
    public let isEarlier: Bool
    /// Whether it is the size of a change.
    public let isChange: Bool
    /// Whether the sentence begins by pointing back: "This is", "That makes".
    public let pointsBack: Bool
}
