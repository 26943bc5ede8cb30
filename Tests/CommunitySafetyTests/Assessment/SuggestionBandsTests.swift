import CommunitySafety
import Proofreading
import Statistics
import Testing

@Suite("Evidence suggests a step by bands that are written down")
struct SuggestionBandsTests {
    @Test(arguments: [
        (Verdict.Word.clearRise, 9.9, 0.6), (.clearRise, 10, 0.8), (.clearRise, 24.9, 0.8), (.clearRise, 25, 1),
        (.clearFall, -9.9, 0.2), (.clearFall, -10, 0), (.couldBeChance, 40, 0.4),
    ])
    func `A change counts by its verdict first and its size second`(word: Verdict.Word, percent: Double, up: Double) {
        #expect(SuggestionBands.trend(word, percent: percent, polarity: .lower) == up)
    }

    @Test
    func `Of what is better high nothing is suggested, since the steps speak of rises and falls of what nobody wants`()
    {
        #expect(SuggestionBands.trend(.clearFall, percent: -30, polarity: .higher) == nil)
        #expect(SuggestionBands.trend(.couldBeChance, percent: 30, polarity: .higher) == nil)
    }

    @Test func `Too few, what can't be compared, and a clear change of a size that can't be said suggest nothing`() {
        #expect(SuggestionBands.trend(.tooFew, percent: nil, polarity: .lower) == nil)
        #expect(SuggestionBands.trend(.notComparable, percent: 5, polarity: .lower) == nil)
        #expect(SuggestionBands.trend(.clearRise, percent: nil, polarity: .lower) == nil)
        #expect(SuggestionBands.trend(.clearFall, percent: nil, polarity: .lower) == nil)
        #expect(SuggestionBands.trend(.couldBeChance, percent: nil, polarity: .lower) == 0.4)
    }

    @Test(arguments: [
        (0, 0), (0.0099, 0), (0.01, 0.2), (0.05, 0.4), (0.1, 0.6), (0.2, 0.8), (0.35, 1), (1, 1),
    ])
    func `Volume goes by the share of everything counted`(share: Double, up: Double) {
        #expect(SuggestionBands.volume(share) == up)
    }

    @Test(arguments: [(-2.1, 0), (-2, 0.2), (-1, 0.4), (0, 0.6), (1, 0.8), (2, 1)])
    func `Peers go by the adjusted z`(z: Double, up: Double) {
        #expect(SuggestionBands.peers(z, polarity: .lower) == up)
        #expect(SuggestionBands.volume(.nan) == nil)
    }

    @Test func `The six criteria have the step of each band`() throws {
        let trend = try #require(SchemeCatalogue.sixCriteria.criterion("trend"))
        #expect([0, 0.2, 0.4, 0.6, 0.8, 1].map { trend.step(at: $0)?.halves } == [0, 2, 4, 6, 8, 10])
        #expect(trend.step(at: 0.4).flatMap(trend.meaning) == "no clear change")
    }

    @Test func `The figures looked at end half a year before the plan begins`() throws {
        let window = try #require(PlanYear("2023-24")).assessmentWindow
        #expect([window.from.iso, window.to.iso] == ["2021-10-01", "2022-09-30"])
    }
}
