import CommunitySafety
import Testing

@Suite struct WorkshopTests {
    private func criterion(_ weight: Int, beside other: Int) -> (ScoringScheme, ScoringCriterion) {
        var scheme = SchemeCatalogue.sixCriteria
        for index in scheme.criteria.indices { scheme.criteria[index].weight = other }
        scheme.criteria[0].weight = weight
        return (scheme, scheme.criteria[0])
    }

    @Test(arguments: [(1, 1, [2, 3]), (20, 20, [25, 30]), (99, 1, [100, 100])])
    func `a step is 1 where weights are small and 5 where they are like percentages, and ends at 100`(
        weight: Int, other: Int, expected: [Int]
    ) {
        let (scheme, asked) = criterion(weight, beside: other)
        var workshop = Workshop()
        let found = expected.map { _ in
            workshop.weigh(asked, of: scheme, isMore: true)
            return workshop.weights[asked.key] ?? asked.weight
        }
        #expect(found == expected)
    }

    @Test func `up and down again is the scheme's own weight, of which nothing is kept`() {
        let (scheme, asked) = criterion(1, beside: 1)
        var workshop = Workshop()
        workshop.weigh(asked, of: scheme, isMore: false)
        #expect(workshop.weights.isEmpty)
        workshop.weigh(asked, of: scheme, isMore: true)
        #expect(workshop.weights == [asked.key: 2])
        workshop.weigh(asked, of: scheme, isMore: false)
        #expect(workshop.weights.isEmpty)
    }

    @Test(arguments: [(0, 600), (1_000, 599), (599_999, 0), (600_000, 0), (9_999_999, 0), (-5_000, 600)])
    func `a clock of ten minutes says how many seconds are left, never fewer than none`(after: Int64, left: Int) {
        var workshop = Workshop()
        workshop.start("asb", minutes: 10, at: 1_000_000)
        #expect(workshop.clock?.left(at: 1_000_000 + after) == left)
    }

    @Test(arguments: [(0, 1), (-3, 1), (45, 45), (9_000, 120)])
    func `minutes lie from 1 to 120, and stay for the next issue`(typed: Int, kept: Int) {
        var workshop = Workshop()
        workshop.start("asb", minutes: typed, at: 0)
        #expect(workshop.minutes == kept)
        workshop.stopClock()
        #expect(workshop.clock == nil)
        #expect(workshop.minutes == kept)
    }
}
