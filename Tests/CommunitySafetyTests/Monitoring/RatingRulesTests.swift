import CommunitySafety
import Proofreading
import Testing

/// What the figures say: bands as Camms prints them, and the plan's own dates.
@Suite struct RatingRulesTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func facts() throws -> ActionFacts {
        ActionFacts(span: try #require(DateRange(from: try day("2023-04-01"), to: try day("2024-03-31"))))
    }

    private func says(_ facts: ActionFacts, on today: String = "2024-01-15") throws -> FiguresView {
        RatingRules.shipped.figures(of: facts, on: try day(today))
    }

    /// A span of a hundred days of which fifty have gone, so that half of the target would do.
    @Test(arguments: [
        (45, LeadView.onTrack), (50, .onTrack), (44, .atRisk), (35, .atRisk), (34, .offTrack), (0, .offTrack),
        (100, .complete), (130, .complete),
    ])
    func `the share reached is held against the share of the time gone`(reached: Int, verdict: LeadView) throws {
        var facts = try facts()
        facts.span = try #require(DateRange(from: try day("2023-01-01"), to: try day("2023-04-10")))
        facts.count = ActionCount(reached: reached, target: 100)
        #expect(try says(facts, on: "2023-02-19").verdict == verdict)
    }

    @Test func `the count says how many would do`() throws {
        var facts = try facts()
        facts.count = ActionCount(reached: 31, target: 40)
        // 275 of 366 days have gone on 31 December 2023: 40 × 275 ÷ 366 is 30.05.
        let view = try says(facts, on: "2023-12-31")
        #expect(view.verdict == .onTrack && view.reason == "31 of 40; 30 would do by now.")
    }

    @Test func `what isn't done after its last day is off track, until somebody says that it is`() throws {
        var facts = try facts()
        facts.due = try day("2023-12-31")
        facts.view = .onTrack
        #expect(try says(facts).verdict == .offTrack)
        #expect(try says(facts, on: "2023-12-31").verdict == nil)
        facts.view = .complete
        #expect(try says(facts).verdict == nil)
    }

    @Test func `silence is a risk, and longer silence a worse one`() throws {
        var facts = try facts()
        facts.silence = 1
        #expect(try says(facts).verdict == .atRisk)
        facts.silence = 2
        #expect(try says(facts).verdict == .offTrack)
    }

    @Test func `what hasn't begun shortly before its last day is at risk`() throws {
        var facts = try facts()
        facts.due = try day("2024-03-15")
        facts.view = .notStarted
        #expect(try says(facts, on: "2024-01-16").verdict == .atRisk)
        #expect(try says(facts, on: "2024-01-15").verdict == nil)
    }

    @Test func `what goes on is judged by its review dates`() throws {
        var facts = try facts()
        facts.recurs = true
        #expect(try says(facts).verdict == nil)
        #expect(try says(facts).reason.contains("review date"))
        facts.review = try day("2024-01-31")
        #expect(try says(facts).verdict == .onTrack)
        facts.review = try day("2023-09-30")
        facts.viewOn = try day("2023-07-12")
        #expect(try says(facts).verdict == .atRisk)
        facts.viewOn = try day("2023-10-12")
        #expect(try says(facts).verdict == .onTrack)
    }

    @Test func `other rules give another verdict on the same facts`() throws {
        var rules = RatingRules.shipped
        rules.silenceAtRisk = 3
        var facts = try facts()
        facts.silence = 2
        #expect(rules.figures(of: facts, on: try day("2024-01-15")).verdict == nil)
    }

    @Test(arguments: [
        (LeadView.atRisk, LeadView.onTrack, true, true), (.offTrack, .complete, true, true),
        (.onTrack, .onTrack, false, false), (.onTrack, .complete, false, false), (.onTrack, .offTrack, true, false),
        (.onTrack, .notStarted, false, false), (.offTrack, .stopped, false, false),
    ])
    func `the two views differ when they don't worry alike`(
        figures: LeadView, lead: LeadView, differs: Bool, isWorse: Bool
    ) {
        let view = FiguresView(figures, "Because.")
        #expect(view.differs(from: lead) == differs)
        #expect(view.isWorse(than: lead) == isWorse)
    }

    @Test func `where the figures can't say, nothing differs`() {
        for view in LeadView.allCases { #expect(!FiguresView(nil, "No.").differs(from: view)) }
    }
}
