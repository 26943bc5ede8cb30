import CommunitySafety
import Proofreading
import Testing

/// The plan year is April 2024 to March 2025.
@Suite struct DeadlineRuleTests {
    @Test(arguments: [
        ("March 2024", "March 2025"), ("November 2023", "November 2024"), ("31 June 2024", "30 June 2024"),
        ("30/02/2025", "28 February 2025"),
        ("June 2025", "June 2024"), ("15 January 2024", "15 January 2025"), ("Autumn 2023", nil), ("31/13/2024", nil),
        ("Spring 2022", nil),
    ])
    func `deadlines outside the year and impossible days are errors`(printed: String, meant: String?) {
        let findings = PlanExample([.init("1.1"), .init("1.2", by: printed), .init("1.3")]).findings(.actionsDeadline)
        #expect(findings.count == 1)
        #expect(findings.first?.severity == .error)
        #expect(findings.first?.stated == printed)
        #expect(findings.first?.suggestion == meant)
    }

    @Test(arguments: [
        "March 2025", "April 2024", "1 April 2024", "31/03/2025", "Spring 2025", "Q4", "Q1 2024/25", "by year end",
        "Ongoing", "Monthly", "",
        "TBC", "2024", "2024/25", "Ongoing (review October 2024)", "Ongoing since June 2021", "Completed March 2024",
        "29 February 2024 (done)", "Winter 2024/25",
    ])
    func `deadlines within the year, rhythms and settled ones are left alone`(printed: String) {
        #expect(PlanExample([.init("1.1"), .init("1.2", by: printed)]).findings(.actionsDeadline).isEmpty)
    }

    @Test func `an action that says it runs on may end later`() {
        let rows: [PlanExample.Row] = [.init("1.1"), .init("1.2", "Carry the work on into 2025-26", by: "June 2025")]
        #expect(PlanExample(rows).findings(.actionsDeadline).isEmpty)
    }

    @Test func `a plan of several years isn't told that most of its deadlines are late`() {
        let rows = (1...6).map { PlanExample.Row("1.\($0)", by: "March 2027") }
        #expect(PlanExample(rows).findings(.actionsDeadline).isEmpty)
    }

    @Test func `a review date before the plan year is a warning`() {
        let findings = PlanExample([.init("1.1", by: "Ongoing (review October 2023)")]).findings(.actionsDeadline)
        #expect(findings.map(\.severity) == [.warning])
    }
}
