import CommunitySafety
import Testing

@Suite("A scoring scheme is data, and says what is wrong with it")
struct ScoringSchemeTests {
    @Test(arguments: SchemeCatalogue.all)
    func `A scheme that is shipped can be used`(scheme: ScoringScheme) {
        #expect(scheme.faults.isEmpty)
    }

    @Test func `The six criteria are asked on 0 to 5 with equal weights`() {
        let scheme = SchemeCatalogue.sixCriteria
        #expect(scheme.criteria.map(\.key) == ["concern", "trend", "volume", "harm", "peers", "value"])
        #expect(scheme.criteria.allSatisfy { $0.lowest == 0 && $0.highest == 5 && $0.weight == 1 })
    }

    @Test func `What can't be used is named`() {
        var scheme = SchemeCatalogue.sixCriteria
        scheme.key = "Six criteria"
        scheme.criteria[0].weight = 0
        scheme.criteria[1].key = "volume"
        scheme.criteria[3].scale[1].value = 9
        scheme.criteria[4].part = .harm
        scheme.criteria[5].scale[0].words = " "
        #expect(
            scheme.faults == [
                .noKey, .weight("concern", 0), .repeatedKey("volume"), .scale("harm"), .part("peers"),
                .stepWithoutWords("value", 0),
            ])
    }

    @Test func `A product needs both of its parts`() {
        var scheme = SchemeCatalogue.impactGrid
        scheme.criteria.removeLast()
        #expect(scheme.faults == [.lacksPart(.likelihood)])
        #expect(SchemeCatalogue.impactGrid.without("impact") == nil)
    }

    @Test func `Catalogued issues serve heads that the law knows, and have keys of their own`() {
        let keys = IssueCatalogue.all.map(\.key)
        #expect(Set(keys).count == keys.count)
        for issue in IssueCatalogue.all {
            #expect(ScoringScheme.isKey(issue.key))
            #expect(!issue.heads.isEmpty)
            #expect(issue.heads.allSatisfy { StatutoryHead.subject($0) != nil })
            for measure in issue.measures { #expect(MeasureCatalogue.measures.contains { $0.key == measure }) }
        }
        #expect(
            StatutoryHead.subjects.allSatisfy { head in IssueCatalogue.all.contains { $0.heads.contains(head.key) } })
    }

    @Test(arguments: [("4", 8), ("3.5", 7), ("0", 0), ("3.0", 6)])
    func `A score is read in steps and half steps`(text: String, halves: Int) {
        #expect(StepScore(reading: text)?.halves == halves)
    }

    @Test(arguments: ["", "-1", "3.2", "3.55", "1000", "x", ".5", "3."])
    func `Anything else is no score`(text: String) {
        #expect(StepScore(reading: text) == nil)
    }

    @Test(arguments: [([3], 6), ([2, 3], 5), ([1, 5, 5], 10), ([0, 1, 4, 5], 5)])
    func `The middle of votes lies between the two in the middle`(votes: [Int], halves: Int) {
        #expect(StepScore.middle(of: votes.compactMap { StepScore($0) })?.halves == halves)
    }
}
