import CommunitySafety
import Proofreading
import Testing

@Suite struct MilestoneRuleTests {
    private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    /// On 15 January 2024 by the shipped rules: late by more than 60 days is off track.
    @Test(arguments: [
        ("2024-01-15", nil, LeadView?.none), ("2024-01-14", nil, .atRisk), ("2023-11-16", nil, .atRisk),
        ("2023-11-15", nil, .offTrack), ("2023-11-15", "2023-12-01", nil),
    ])
    func `a milestone whose day has passed is a risk, and worse once it is long`(
        due: String, done: String?, verdict: LeadView?
    ) throws {
        let year = try #require(PlanYear("2023-24"))
        var facts = ActionFacts(due: try day("2024-03-31"), span: year.range, view: .onTrack)
        facts.milestones = [
            Milestone(words: "Lease signed", due: try day(due), doneOn: try done.map { try day($0) }),
            Milestone(words: "Later", due: try day("2024-02-01")),
        ]
        let figures = RatingRules.shipped.figures(of: facts, on: try day("2024-01-15"))
        #expect(figures.verdict == verdict)
        #expect(figures.reason.contains("Lease signed") == (verdict != nil))
    }

    @Test func `what is counted, and a last day that has passed, speak before a milestone`() throws {
        let year = try #require(PlanYear("2023-24"))
        let late = [Milestone(words: "Lease signed", due: try day("2023-10-01"))]
        var facts = ActionFacts(span: year.range, view: .onTrack, count: ActionCount(reached: 40, target: 40))
        facts.milestones = late
        #expect(RatingRules.shipped.figures(of: facts, on: try day("2024-01-15")).verdict == .complete)
        var overdue = ActionFacts(due: try day("2023-12-31"), span: year.range, view: .onTrack)
        overdue.milestones = [Milestone(words: "x", due: try day("2024-01-10"))]
        #expect(RatingRules.shipped.figures(of: overdue, on: try day("2024-01-15")).verdict == .offTrack)
    }
}
