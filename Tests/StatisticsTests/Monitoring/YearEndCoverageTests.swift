import Statistics
import Testing

/// Years without a change, from a seeded generator.
struct `The interval of a year's end` {
    @Test(arguments: [(0.8, 0.79, 0.87), (0.95, 0.94, 0.975)])
    func `holds the true end as often as it says`(_ confidence: Double, _ least: Double, _ most: Double) throws {
        var chance = SplitMix(state: 11)
        var held = 0
        for _ in 0..<4_000 {
            let parts = (0..<4).map { $0 < 2 ? Self.poisson(60, &chance) : Self.poisson(40, &chance) }
            let projection = try YearEndProjection(
                priorToDate: parts[0], currentToDate: parts[1], priorRemaining: parts[2], confidence: confidence)
            let end = Double(parts[1] + parts[3])
            held += (projection.yearEndLow...projection.yearEndHigh).contains(end) ? 1 : 0
        }
        #expect((least...most).contains(Double(held) / 4_000), "\(held) of 4,000")
    }

    /// As many steps of a waiting time of mean 1 as fit into the mean, by multiplying uniform numbers (Knuth, 1969).
    private static func poisson(_ mean: Int, _ chance: inout SplitMix) -> Int {
        var events = 0
        for _ in 0..<mean {
            var (product, count) = (Double.random(in: 0..<1, using: &chance), 0)
            while product > 0.367_879_441_171_442_33 {
                product *= Double.random(in: 0..<1, using: &chance)
                count += 1
            }
            events += count
        }
        return events
    }
}
