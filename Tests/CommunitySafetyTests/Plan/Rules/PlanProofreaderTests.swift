import Testing

@testable import CommunitySafety

struct PlanProofreaderTests {
    @Test func `the two halves hold every rule once`() {
        let halves = PlanProofreader.halves
        #expect(halves.count == 2)
        #expect(halves[0].isDisjoint(with: halves[1]))
        #expect(halves[0].union(halves[1]) == PlanProofreader.allRules)
    }
}
