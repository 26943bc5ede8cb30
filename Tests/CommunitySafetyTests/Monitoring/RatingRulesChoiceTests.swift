import CommunitySafety
import Proofreading
import Testing

/// Rules are data: what can’t be rules is named, and what they say can be read.
@Suite struct RatingRulesChoiceTests {
    static let choices: [(RatingRules, [RatingRules.Fault])] = [
        (RatingRules(onTrackFrom: 0), [.onTrackFrom]), (RatingRules(onTrackFrom: 101), [.onTrackFrom]),
        (RatingRules(onTrackFrom: 100), []), (RatingRules(onTrackFrom: 1, atRiskFrom: 1), []),
        (RatingRules(onTrackFrom: 70, atRiskFrom: 71), [.atRiskFrom]), (RatingRules(atRiskFrom: 0), [.atRiskFrom]),
        (RatingRules(daysBeforeDeadline: -1), [.daysBeforeDeadline]), (RatingRules(daysBeforeDeadline: 365), []),
        (RatingRules(daysBeforeDeadline: 366), [.daysBeforeDeadline]),
        (RatingRules(silenceAtRisk: 0), [.silenceAtRisk]), (RatingRules(silenceAtRisk: 3), [.silenceOffTrack]),
        (RatingRules(silenceAtRisk: 8, silenceOffTrack: 8), []),
        (RatingRules(silenceAtRisk: 9, silenceOffTrack: 9), [.silenceAtRisk, .silenceOffTrack]),
        (RatingRules(daysMilestoneOffTrack: 400), [.daysMilestoneOffTrack]),
    ]

    @Test(arguments: choices)
    func `what can't be a rule is named by its field`(rules: RatingRules, faults: [RatingRules.Fault]) {
        #expect(rules.faults == faults)
    }

    @Test func `every example can be kept, and those shipped are among them`() {
        #expect(RatingRulesExample.all.allSatisfy { $0.rules.faults.isEmpty })
        #expect(RatingRulesExample.all.map(\.rules).contains(.shipped))
        #expect(Set(RatingRulesExample.all.map(\.slug)).count == RatingRulesExample.all.count)
    }

    @Test func `each rule is a sentence, and where two colours begin together one of them isn't spoken of`() {
        #expect(
            RatingRules.shipped.sentences == [
                "Where something is counted, it is on track from 90% of what would do by that day, at risk from 70%, and off track below.",
                "What hasn’t begun is at risk once its last day is less than 60 days away.",
                "Without an answer it is at risk after 1 round, and off track after 2 rounds.",
                "A milestone whose day has passed is a risk, and off track once it is more than 60 days late.",
            ])
        let strict = RatingRules(
            onTrackFrom: 90, atRiskFrom: 90, daysBeforeDeadline: 0, silenceAtRisk: 1, silenceOffTrack: 1,
            daysMilestoneOffTrack: 0)
        #expect(
            strict.sentences == [
                "Where something is counted, it is on track from 90% of what would do by that day, and off track below.",
                "That something hasn’t begun is never a risk by itself.",
                "Without an answer it is off track after 1 round.", "A milestone whose day has passed is off track.",
            ])
    }

    @Test(arguments: [(90, 70, LeadView.atRisk), (75, 70, .onTrack), (90, 76, .offTrack), (90, 75, .atRisk)])
    func `the same count is called what the rules say`(onTrack: Int, atRisk: Int, verdict: LeadView) throws {
        let first = try #require(CalendarDate(iso: "2023-04-01"))
        let last = try #require(CalendarDate(iso: "2024-03-30"))
        let span = try #require(DateRange(from: first, to: last))
        // 182 of its 365 days are over on 29 September: 19.95 would do, of which 15 are 75.2%.
        var facts = ActionFacts(span: span, count: ActionCount(reached: 15, target: 40))
        facts.countedTo = CalendarDate(iso: "2023-09-29")
        let rules = RatingRules(onTrackFrom: onTrack, atRiskFrom: atRisk)
        #expect(rules.figures(of: facts, on: last).verdict == verdict)
    }
}
