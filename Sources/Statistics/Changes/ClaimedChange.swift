/// What a report says of a change: the current count and any of the difference, the percentage and the prior count.
public struct ClaimedChange: Hashable, Sendable {
    /// The word for the change, as printed.
    public enum Direction: String, Hashable, Sendable {
        case increase, decrease
    }

    public var current: Int
    /// Signed.
    public var difference: Int?
    /// Signed: −9.8 fell by 9.8 %.
    public var percent: Double?
    /// Decimals printed in the percentage.
    public var decimals: Int
    public var prior: Int?
    public var direction: Direction?

    public init(
        current: Int, difference: Int? = nil, percent: Double? = nil, decimals: Int = 0, prior: Int? = nil,
        direction: Direction? = nil
    ) {
        (self.current, self.difference, self.percent) = (current, difference, percent)
        (self.decimals, self.prior, self.direction) = (decimals, prior, direction)
    }
}
