/// How many points in a row make a trend (all rising or all falling) and a shift (all on one side of the mean).
public struct RunLengths: Hashable, Sendable {
    /// In points.
    public var trend, shift: Int

    /// Seven for both in NHS England's Making Data Count; each from 3 to 20.
    public init(trend: Int = 7, shift: Int = 7) { (self.trend, self.shift) = (trend, shift) }

    func check() throws(StatisticsError) {
        for length in [trend, shift] where !(3...20).contains(length) { throw .outOfRange(Double(length)) }
    }
}
