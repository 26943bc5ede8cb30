import Statistics
import Testing

/// Twenty thousand pairs without any change, from a seeded generator.
struct `False alarms of the mid-p value` {
    @Test(arguments: [5.0, 20, 200])
    func `come in 3 to 5,5 per cent of pairs without a change`(_ mean: Double) throws {
        var generator = SplitMix(state: 20_221_001)
        var verdicts: [CountPair: Bool] = [:]
        var alarms = 0
        let table = Self.cumulative(mean)
        for _ in 0..<20_000 {
            let pair = try CountPair(
                earlier: Self.draw(table, &generator), later: Self.draw(table, &generator))
            let known = try verdicts[pair] ?? (ConditionalTest(pair).pMid < 0.05)
            verdicts[pair] = known
            alarms += known ? 1 : 0
        }
        #expect((600...1100).contains(alarms), "\(alarms) of 20,000 at a mean of \(mean)")
    }

    /// Running sums of the Poisson probabilities by their recurrence, independent of the library.
    private static func cumulative(_ mean: Double) -> [Double] {
        var (term, sum) = (1.0, 0.0)
        let terms = (0..<Int(mean * 3 + 40)).map { count in
            if count > 0 { term *= mean / Double(count) }
            return term
        }
        let total = terms.reduce(0, +)
        return terms.map { value in
            sum += value / total
            return sum
        }
    }

    private static func draw(_ table: [Double], _ generator: inout SplitMix) -> Int {
        let value = Double.random(in: 0..<1, using: &generator)
        return table.firstIndex { value < $0 } ?? table.count
    }
}
