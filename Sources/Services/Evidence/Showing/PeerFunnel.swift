package import CommunitySafety
package import Statistics

/// Places by size and rate: which differ by more than such places usually do.
package struct PeerFunnel: Sendable, Hashable {
    package struct Place: Sendable, Hashable {
        package let area: Area
        package let population: Double
        package let count: Int
        /// What the place would have at the rate of all.
        package let expected: Double
        /// For every 1,000 a year, with the 95 % limits for a place of its size.
        package let rate, low, high: Double
        /// How far the place lies from the rate of all, with allowance for how much such places differ.
        package let z: Double
        package let flag: FunnelFlag
        package let isOurs: Bool
    }

    /// The limits of the rate for a place of so many people.
    package struct Limits: Sendable, Hashable {
        package let population: Double
        package let low95, high95, low998, high998: Double
    }

    /// The smallest first.
    package let places: [Place]
    /// From a little below the smallest place to a little above the largest.
    package let curve: [Limits]
    /// All places together, for every 1,000 a year.
    package let whole: Double
    /// Whether the limits are wider than chance alone would have them.
    package let isWidened: Bool

    private static let steps = 32

    /// Nil where nothing was counted at all.
    init?(_ entries: [PeerRanking.Entry], ours: Int, years: Double) {
        guard
            let plot = try? FunnelPlot(
                observed: entries.map(\.count), population: entries.map { $0.population * years }),
            let least = entries.map(\.population).min(), let most = entries.map(\.population).max()
        else { return nil }
        let whole = 1_000 * plot.overallRate
        (self.whole, isWidened) = (whole, plot.betweenVariance > 0)
        places = entries.enumerated().map { index, entry in
            Place(
                area: entry.area, population: entry.population, count: entry.count, expected: plot.expected[index],
                rate: whole * plot.ratio[index], low: whole * plot.adjusted[index].low95,
                high: whole * plot.adjusted[index].high95, z: plot.adjustedZ[index], flag: plot.flags[index],
                isOurs: index == ours)
        }.sorted { ($0.population, $0.area.code) < ($1.population, $1.area.code) }
        let margin = max(most - least, most * 0.1) * 0.06
        let (from, to) = (max(least * 0.5, least - margin), most + margin)
        curve = (0...Self.steps).map { step in
            let population = from + (to - from) * Double(step) / Double(Self.steps)
            let limits = plot.limits(expected: population * years * plot.overallRate)
            return Limits(
                population: population, low95: whole * limits.low95, high95: whole * limits.high95,
                low998: whole * limits.low998, high998: whole * limits.high998)
        }
    }
}
