/// Whether events near in space are near in time more often than chance has it (Knox, 1964).
public struct KnoxTest: Hashable, Sendable {
    public let pairs, closeInSpace, closeInTime: Int
    /// Pairs close in both.
    public let observed: Int
    public let expected: Double
    /// P(X ≥ observed) for a Poisson count with the expected mean.
    public let pPoisson: Double
    /// The share of all orders of the days with at least as many pairs; nil for more than eight events.
    public let pExact: Double?

    /// Throws for fewer than two events. The cost is the square of the number of events.
    public init(_ events: [SpaceTimeEvent], within closeness: Closeness) throws(StatisticsError) {
        guard events.count > 1 else { throw .undefined }
        let near = events.indices.flatMap { first in
            (first + 1..<events.count).filter { closeness.inSpace(events[first], events[$0]) }.map { (first, $0) }
        }
        let soon = events.map { first in events.map { closeness.inTime(first, $0) } }
        let observed = near.filter { soon[$0.0][$0.1] }.count
        pairs = events.count * (events.count - 1) / 2
        closeInSpace = near.count
        closeInTime = events.indices.reduce(0) { sum, first in sum + soon[first][(first + 1)...].filter(\.self).count }
        self.observed = observed
        expected = Double(closeInSpace) * Double(closeInTime) / Double(pairs)
        pPoisson = Poisson.atLeast(observed, mean: expected)
        pExact =
            events.count > 8
            ? nil
            : Permutations.share(of: events.count) { order in
                near.count { soon[order[$0.0]][order[$0.1]] } >= observed
            }
    }

    /// Observed over expected; nil when nothing is expected.
    public var ratio: Double? { expected > 0 ? Double(observed) / expected : nil }
}
