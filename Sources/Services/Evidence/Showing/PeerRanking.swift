package import CommunitySafety
package import Proofreading
internal import Statistics

/// Places of a comparator set by their rate, with how sure the place's rank is.
package struct PeerRanking: Sendable, Hashable {
    package struct Peer: Sendable, Hashable {
        package let area: Area
        /// From the lowest rate; equal rates share one.
        package let rank: Int
        /// From the lowest count; equal counts share one.
        package let countRank: Int
        package let count: Int
        /// People, or households.
        package let population: Double
        /// For every 1,000 a year, with its 95 % limits.
        package let rate, low, high: Double
        package let isOurs: Bool
    }

    /// "districts of Kent": a comparator set's name.
    package let set: String
    /// How many places the set has, those without figures too.
    package let size: Int
    package let period: EvidencePeriod
    package let isHouseholds: Bool
    /// The day of the populations.
    package let on: CalendarDate
    /// The lowest rate first.
    package let peers: [Peer]
    /// All places together, for every 1,000 a year.
    package let whole: Double
    /// The ranks that hold ours with a chance of 95 %.
    package let ranks: ClosedRange<Int>
    /// The chances that ours has rank 1, 2, …
    package let chances: [Double]
    /// The chance that ours is among the three lowest.
    package let chanceInLowestThree: Double
    private let entries: [Entry]
    private let focus: Int

    /// Worked out when it is asked for; nil where nothing was counted anywhere.
    package var funnel: PeerFunnel? { PeerFunnel(entries, ours: focus, years: ComparedPair.years(period)) }

    /// A place with its count and its population, on its way into a ranking.
    struct Entry: Sendable, Hashable {
        let area: Area
        let count: Int
        let population: Double
    }

    /// Nil with fewer than three places, without ours, or where a method can't be used.
    init?(_ table: PeerTable, ours: String, on: CalendarDate) {
        let (entries, period) = (table.entries, table.period)
        guard entries.count >= 3, let focus = entries.firstIndex(where: { $0.area.code == ours }) else { return nil }
        let years = ComparedPair.years(period)
        let exposure = entries.map { $0.population * years }
        guard let uncertain = try? RankUncertainty(observed: entries.map(\.count), population: exposure, focus: focus)
        else { return nil }
        var peers: [Peer] = []
        for (index, entry) in entries.enumerated() {
            guard
                let rate = try? CrudeRate(
                    count: entry.count, population: exposure[index], multiplier: 1_000, confidence: 0.95)
            else { return nil }
            peers.append(
                Peer(
                    area: entry.area, rank: uncertain.observedRanks[index],
                    countRank: 1 + entries.count { $0.count < entry.count }, count: entry.count,
                    population: entry.population, rate: rate.rate, low: rate.publicHealth.low,
                    high: rate.publicHealth.high, isOurs: index == focus))
        }
        set = table.set
        size = table.size
        self.period = period
        isHouseholds = table.isHouseholds
        self.on = on
        self.peers = peers.sorted { ($0.rate, $0.area.name, $0.area.code) < ($1.rate, $1.area.name, $1.area.code) }
        whole = 1_000 * Double(entries.reduce(0) { $0 + $1.count }) / exposure.reduce(0, +)
        ranks = uncertain.interval95
        chances = uncertain.focusRanks
        chanceInLowestThree = uncertain.chance(inLowest: 3)
        (self.entries, self.focus) = (entries, focus)
    }
}
