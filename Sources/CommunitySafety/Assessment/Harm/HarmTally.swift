public import Statistics

/// The harm of an issue's recorded offences over a time: what weighs how much, and what has no weight.
public struct HarmTally: Sendable, Hashable {
    public struct Part: Sendable, Hashable {
        /// As it stands in the figures, where it is no code.
        public let name: String
        public let offences: Int
    }

    /// All of them, whether they have a code or not.
    public let offences: Int
    /// Days of sentence of those that have a weight.
    public let days: Double
    /// How many have a weight; of these homicides, and the days without them.
    public let weighed, homicides: Int
    public let daysWithoutHomicide: Double
    /// Those of which no weight is held, the most first; they are nowhere in the days.
    public let unweighed: [Part]
    /// Those that came without a code.
    public let uncoded: Int
    private let counts: [Int]
    private let weights: [Double]

    /// - Parameters:
    ///   - codes: how many offences there were by code, as the figures spell it. Some may be below 0, where earlier ones were
    ///     withdrawn.
    ///   - whole: how many there were in all.
    public init(codes: [String: Int], whole: Int, by lookUp: SeverityLookUp) {
        var (counts, weights, unweighed): ([Int], [Double], [Part]) = ([], [], [])
        var homicides: (offences: Int, days: Double) = (0, 0)
        for (name, count) in codes.sorted(by: { $0.key < $1.key }) where count != 0 {
            guard let code = OffenceCode(name), let days = lookUp.days(of: code) else {
                unweighed.append(Part(name: OffenceCode(name)?.text ?? name, offences: count))
                continue
            }
            counts.append(count)
            weights.append(days)
            if code.isHomicide { homicides = (homicides.offences + count, homicides.days + Double(count) * days) }
        }
        let coded = codes.values.reduce(0, +)
        (self.counts, self.weights) = (counts, weights)
        self.unweighed = unweighed.sorted { ($1.offences, $0.name) < ($0.offences, $1.name) }
        days = zip(counts, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
        weighed = counts.reduce(0, +)
        self.homicides = homicides.offences
        daysWithoutHomicide = days - homicides.days
        uncoded = max(whole - coded, 0)
        offences = max(whole, coded)
    }

    /// Which share of the offences has a weight, from 0 to 1; 0 without offences.
    public var coverage: Double { offences > 0 ? min(max(Double(weighed) / Double(offences), 0), 1) : 0 }

    /// Days for every 1,000 of so many residents, with limits of 95%, the lower one not below 0; nil for no residents, and where a count is below 0.
    public func perThousand(
        of residents: Double
    ) throws(StatisticsError) -> (value: Double, low: Double, high: Double)? {
        guard residents > 0, !counts.isEmpty, counts.allSatisfy({ $0 >= 0 }) else { return nil }
        let score = try SeverityScore(counts: counts, weights: weights, population: residents)
        return (score.perHead * 1_000, max(score.lowPerHead, 0) * 1_000, score.highPerHead * 1_000)
    }
}
