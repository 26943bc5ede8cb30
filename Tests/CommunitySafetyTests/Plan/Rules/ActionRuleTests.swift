import CommunitySafety
import Proofreading
import Testing

/// Rules that look at one action at a time: review, lead, accountable, measurable.
@Suite struct ActionRuleTests {
    @Test(arguments: [
        ("Ongoing", true), ("On Going", true), ("on-going", true), ("Rolling programme", true),
        ("Parhaus / Ongoing", true),
        ("Ongoing (review October 2024)", false), ("Ongoing until March 2025", false), ("Monthly", false),
        ("Quarterly", false), ("Each term", false),
        ("Throughout the year", false), ("Ongoing, reviewed at each board meeting", false),
        ("Ongoing, reported quarterly", false), ("", false),
    ])
    func `ongoing actions want a review date`(printed: String, wants: Bool) {
        #expect(PlanExample([.init("1.1", by: printed)]).findings(.actionsReview).isEmpty == !wants)
    }

    @Test func `one finding names all ongoing actions and quotes the first`() {
        let rows: [PlanExample.Row] = [
            .init("1.1"), .init("1.2", "Patrol", by: "Ongoing"), .init("1.3", by: "On going"),
        ]
        let findings = PlanExample(rows).findings(.actionsReview)
        #expect(findings.map(\.quote) == ["| 1.2 | Patrol | ADC |  | Ongoing |"])
        #expect(
            findings.first?.message
                == "2 actions are ongoing with no review date: 1.2 and 1.3; give each the month in which it is looked at"
        )
        #expect(findings.first?.related.map(\.row) == [4])
    }

    @Test(arguments: [
        ("", true), ("TBC", true), ("All Partners", true), ("All", true), ("Everyone", true), ("ADC", false),
        ("ADC; All partners", false), ("Town centre manager", false),
    ])
    func `an action wants one lead`(lead: String, wants: Bool) {
        let findings = PlanExample([.init("1.1"), .init("1.2", lead: lead)]).findings(.actionsLead)
        #expect(findings.isEmpty == !wants)
        #expect(findings.allSatisfy { $0.severity == .warning })
    }

    @Test func `a plan that names no leads at all isn't blamed action by action`() {
        #expect(PlanExample([.init("1.1", lead: ""), .init("1.2", lead: "")]).findings(.actionsLead).isEmpty)
    }

    @Test func `several leads are advice, one for the plan`() {
        let rows: [PlanExample.Row] = [
            .init("1.1", lead: "ADC; Merrow Police"), .init("1.2"), .init("1.3", lead: "ADC; CSU"),
        ]
        let findings = PlanExample(rows).findings(.actionsAccountable)
        #expect(findings.map(\.severity) == [.advice])
        #expect(findings.first?.message == "2 actions have several leads: 1.1 and 1.3; say which one answers for each")
    }

    @Test(arguments: [
        ("Continue to work with schools", true), ("Work with partners on hate crime", true), ("Support victims", true),
        ("Fit cameras at the station", false), ("Support 40 victims", false), ("Hold a meeting", false),
    ])
    func `words of effort without a number are advice`(text: String, isVague: Bool) {
        let findings = PlanExample([.init("1.1", text)]).findings(.actionsMeasurable)
        #expect(findings.isEmpty == !isVague)
        #expect(findings.allSatisfy { $0.severity == .advice })
    }
}
