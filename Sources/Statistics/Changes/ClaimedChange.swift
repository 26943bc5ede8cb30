/// What a report says of a change: the current count and any of the difference, the percentage and the prior count.
public struct ClaimedChange: Hashable, Sendable {
    /// The word for the change, as printed.
    public enum Direction: String, Hashable, Sendable {
        case increase, decrease
    }

    /// The count now, 0 or more.
    public var current: Int
    /// Signed.
    public var difference: Int?
    /// Signed: −9.8 fell by 9.8 %.
    public var percent: Double?
    /// Decimals printed in the percentage.
    public var decimals: Int
    /// The count before, as printed.
    public var prior: Int?
    /// Nil where no word is printed.
    public var direction: Direction?

    /// Everything but the current count may be absent; nothing is checked before `ClaimCheck`.
    public init(
        current: Int, difference: Int? = nil, percent: Double? = nil, decimals: Int = 0, prior: Int? = nil,
        direction: Direction? = nil
    ) {
        (self.current, self.difference, self.percent) = (current, difference, percent)
        (self.decimals, self.prior, self.direction) = (decimals, prior, direction)
    }
}
