/// How sure the ranks of areas by rate are, rank 1 having the lowest rate; each true rate has a gamma distribution with
/// shape count + ½ and rate population (Jeffreys' prior).
public struct RankUncertainty: Hashable, Sendable {
    /// Competition ranks of the rates as they were counted.
    public let observedRanks: [Int]
    /// The chances that the focus area has rank 1, 2, …; their sum is 1.
    public let focusRanks: [Double]

    private let areas: [AreaRate]

    /// One entry an area in both lists, at most a thousand; `focus` is the index of the area asked about. The cost is the square of the number
    /// of areas whose rates may be on either side of the focus area's, times 96 or 600 points of quadrature.
    public init(observed: [Int], population: [Double], focus: Int) throws(StatisticsError) {
        try Check.sameLength(observed.count, population.count)
        if observed.count > 1_000 { throw .outOfRange(Double(observed.count)) }
        try Check.index(focus, below: observed.count)
        try Check.counts(observed)
        try Check.positive(population)
        for count in observed where count > 1_000_000_000 { throw .outOfRange(Double(count)) }
        let areas = zip(observed, population).map { AreaRate(count: $0, population: $1) }
        observedRanks = Ranks(checked: areas.map(\.rate)).ascending.map(\.first)
        self.areas = areas
        var others = areas
        let area = others.remove(at: focus)
        focusRanks = Self.ranks(of: area, among: others)
    }

    /// Means of each area's rank. Cost: the square of the number of areas.
    public var expectedRanks: [Double] {
        areas.indices.map { index in
            areas.indices.reduce(1.0) { $1 == index ? $0 : $0 + areas[$1].chanceBelow(areas[index]) }
        }
    }

    /// The chance that the focus area is among the `k` lowest.
    public func chance(inLowest k: Int) -> Double { focusRanks.prefix(max(0, k)).reduce(0, +) }

    /// The smallest ranks at which the chance of that rank or lower reaches 2.5 % and 97.5 %.
    public var interval95: ClosedRange<Int> {
        let low = rank(reaching: 0.025)
        return low...max(low, rank(reaching: 0.975))
    }

    private func rank(reaching share: Double) -> Int {
        var sum = 0.0
        for (index, chance) in focusRanks.enumerated() {
            sum += chance
            if sum >= share { return index + 1 }
        }
        return focusRanks.count
    }

    /// Where no near area has more than three times the population, 96 points agree with 600 to 1e-12 (computed apart for
    /// counts from 0 to 5,000); a larger one's rate is known more sharply, and needs the finer rule.
    private static let coarseRule = GaussLegendre(points: 96)
    private static let fineRule = GaussLegendre(points: 600)

    /// Integrates over the root of the focus area's rate, where the integrand is smooth even for a count of 0.
    private static func ranks(of area: AreaRate, among others: [AreaRate]) -> [Double] {
        let (low, high) = area.limits(tail: 1e-17)
        let (below, near) = told(others, from: low, to: high)
        let finest = near.map(\.population).max() ?? area.population
        let rule = finest <= 3 * area.population ? coarseRule : fineRule
        let nodes = rule.nodes(from: low.squareRoot(), to: high.squareRoot())
        var ranks = Array(repeating: 0.0, count: others.count + 1)
        for (root, weight) in nodes {
            let density = weight * 2 * root * area.density(root * root)
            let given = PoissonBinomial.probabilities(near.map { $0.chanceBelow(root * root) })
            for rank in given.indices { ranks[below + rank] += density * given[rank] }
        }
        return ranks
    }

    /// How many of the others lie below everything that the focus area's rate may be, and which may be on either side; the
    /// rest lie above. A chance of less than 1e-17 is none: it is lost in the rounding of the sums.
    private static func told(_ others: [AreaRate], from low: Double, to high: Double) -> (below: Int, near: [AreaRate])
    {
        var below = 0
        var near: [AreaRate] = []
        for other in others {
            if other.chanceBelow(low) == 1 { below += 1 } else if other.chanceBelow(high) > 1e-17 { near.append(other) }
        }
        return (below, near)
    }
}
