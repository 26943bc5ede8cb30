/// Whether events near in space are near in time more often than chance has it (Knox, 1964).
///
/// Of N events' N(N − 1)/2 pairs, S are near in space and T in time: S·T/pairs are expected to be both.
public struct KnoxTest: Sendable {
    /// All pairs of events, those near in space, and those near in time.
    public let pairs, closeInSpace, closeInTime: Int
    /// Pairs close in both.
    public let observed: Int
    /// closeInSpace·closeInTime/pairs.
    public let expected: Double
    private let near: [(Int, Int)]
    private let days: [Double]
    private let closeness: Closeness

    /// Throws for fewer than two events and for places and days that aren't finite. The cost is that of sorting, and the
    /// number of pairs that are near along one axis.
    public init(_ events: [SpaceTimeEvent], within closeness: Closeness) throws(StatisticsError) {
        guard events.count > 1 else { throw .undefined }
        try Check.finite(events)
        let days = events.map(\.day)
        near = Self.near(events, closeness)
        (self.days, self.closeness) = (days, closeness)
        pairs = events.count * (events.count - 1) / 2
        closeInSpace = near.count
        closeInTime = Self.closeInTime(days.sorted(), closeness)
        observed = near.count { closeness.inTime(days[$0.0], days[$0.1]) }
        expected = Double(closeInSpace) * Double(closeInTime) / Double(pairs)
    }

    /// Observed over expected; nil when nothing is expected.
    public var ratio: Double? { expected > 0 ? Double(observed) / expected : nil }

    /// P(X ≥ observed) for a Poisson count with the expected mean.
    public var pPoisson: Double { Poisson.atLeast(observed, mean: expected) }

    /// The share of all orders of the days with at least as many pairs; nil for more than eight events.
    public var pExact: Double? {
        days.count > 8 ? nil : Permutations.share(of: days.count) { isAtLeastObserved(in: $0.map { days[$0] }) }
    }

    /// (1 + #)/(1 + M) for M orders of the days drawn at random, of which # have at least as many pairs close in both
    /// (Barnard, 1963). The same seed gives the same answer on every machine. `orders` is from 1 to 100,000; the cost is
    /// their number times that of events and near pairs.
    public func pSampled(orders: Int = 999, seed: UInt64) throws(StatisticsError) -> Double {
        if !(1...100_000).contains(orders) { throw .outOfRange(Double(orders)) }
        var (chance, shuffled) = (SeededChance(seed: seed), days)
        let reached = (0..<orders).count { _ in
            chance.shuffle(&shuffled)
            return isAtLeastObserved(in: shuffled)
        }
        return Double(1 + reached) / Double(1 + orders)
    }

    private func isAtLeastObserved(in days: [Double]) -> Bool {
        near.count { closeness.inTime(days[$0.0], days[$0.1]) } >= observed
    }

    /// Pairs near in space, found along the x axis.
    private static func near(_ events: [SpaceTimeEvent], _ closeness: Closeness) -> [(Int, Int)] {
        let order = events.indices.sorted { events[$0].place.x < events[$1].place.x }
        return order.indices.flatMap { at in
            let first = events[order[at]]
            let reachable = order[(at + 1)...].prefix { events[$0].place.x - first.place.x <= closeness.distance }
            return reachable.filter { closeness.inSpace(first, events[$0]) }.map { (order[at], $0) }
        }
    }

    /// Pairs near in time, of sorted days.
    private static func closeInTime(_ days: [Double], _ closeness: Closeness) -> Int {
        var (start, pairs) = (0, 0)
        for (index, day) in days.enumerated() {
            while !closeness.inTime(days[start], day) { start += 1 }
            pairs += index - start
        }
        return pairs
    }
}
