import Statistics
import Testing

struct `Correcting for many comparisons` {
    private static let values = [0.5, 0.001, 0.04, 0.04, 0.9, 0.03, 1, 0]

    @Test func `keeps the order of the p-values and never lowers one`() throws {
        for q in [try MultipleTesting.benjaminiHochberg(Self.values), try MultipleTesting.holm(Self.values)] {
            let order = Self.values.indices.sorted { Self.values[$0] < Self.values[$1] }
            #expect(zip(order, order.dropFirst()).allSatisfy { q[$0] <= q[$1] })
            #expect(zip(q, Self.values).allSatisfy { $0 >= $1 && $0 <= 1 })
        }
    }

    @Test(arguments: [-0.1, 1.1, Double.nan])
    func `refuses what isn't a probability`(_ value: Double) {
        #expect(throws: StatisticsError.self) { try MultipleTesting.benjaminiHochberg([0.5, value]) }
        #expect(throws: StatisticsError.self) { try MultipleTesting.holm([0.5, value]) }
    }
}
