/// How well a prediction found the places where events then happened: PAI (Chainey and others, 2008), PEI (Hunt, 2016)
/// and RRI (Levine, 2008), over cells in the order of their predicted density.
public struct PredictiveAccuracy: Hashable, Sendable {
    /// The figures when all cells down to this one are taken.
    public struct Row: Hashable, Sendable {
        /// Events, or their harm, in this cell, and in all down to it.
        public let count, cumulativeCount: Double
        /// Share of events found over share of area searched.
        public let accuracy: Double
        /// That over the best that was possible; it may exceed 1 with unequal areas.
        public let efficiency: Double
        /// Events predicted over events found; nil while none is found.
        public let recapture: Double?
    }

    /// The highest predicted density first, of equals the fewest events.
    public let rows: [Row]

    /// One entry a cell in each list. `observed` holds counts, or their harm for harm spots, 0 or more; areas are above 0.
    /// Throws when nothing was observed.
    public init(observed: [Double], predicted: [Double], area: [Double]) throws(StatisticsError) {
        try Check.sameLength(observed.count, predicted.count)
        try Check.sameLength(observed.count, area.count)
        try Check.notNegative(observed)
        try Check.notNegative(predicted)
        try Check.positive(area)
        guard Moments.sum(observed) > 0 else { throw .undefined }
        let order = observed.indices.sorted {
            (-predicted[$0] / area[$0], observed[$0], $0) < (-predicted[$1] / area[$1], observed[$1], $1)
        }
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let best = order.sorted {
            (-observed[$0] / area[$0], places[$0] ?? 0) < (-observed[$1] / area[$1], places[$1] ?? 0)
        }
        let reached = Self.accuracy(order, observed, area)
        let possible = Self.accuracy(best, observed, area)
        var (found, expected) = (0.0, 0.0)
        rows = order.indices.map { place in
            found += observed[order[place]]
            expected += predicted[order[place]]
            return Row(
                count: observed[order[place]], cumulativeCount: found, accuracy: reached[place],
                efficiency: reached[place] / possible[place], recapture: found > 0 ? expected / found : nil)
        }
    }

    private static func accuracy(_ order: [Int], _ observed: [Double], _ area: [Double]) -> [Double] {
        let (events, whole) = (Moments.sum(observed), Moments.sum(area))
        var (found, searched) = (0.0, 0.0)
        return order.map { index in
            found += observed[index]
            searched += area[index]
            return found / events / (searched / whole)
        }
    }
}
