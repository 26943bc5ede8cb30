import Statistics
import Testing

struct `A survey's design` {
    @Test func `gives a margin of error only to a random sample`() {
        #expect(SurveyDesign.randomSample.hasMargin && !SurveyDesign.selfSelected.hasMargin)
        #expect(SurveyDesign.selfSelected.rawValue == "self-selected, not a sample")
    }
}
