/// What a reader can work out of a count.
public struct FactRange: Hashable, Sendable {
    /// The least and the greatest count; nil where nothing printed bounds it.
    public let low: Int, high: Int?

    /// With a nil `high` for no bound.
    public init(low: Int, high: Int?) { (self.low, self.high) = (low, high) }

    /// Whether the reader knows the count.
    public var isKnown: Bool { low == high }
}
