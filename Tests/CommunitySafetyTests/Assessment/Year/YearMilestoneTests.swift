import CommunitySafety
import Proofreading
import Testing

@Suite("The steps of an assessment's year")
struct YearMilestoneTests {
    private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    /// By the calendar on the wall: 28 February 2026 is a Saturday, 20 December 2026 a Sunday.
    @Test(arguments: [
        (2024, ["2023-10-31", "2023-11-30", "2023-12-08", "2023-12-20", "2024-02-28", "2024-03-18", "2024-04-30"]),
        (2026, ["2025-10-31", "2025-11-28", "2025-12-08", "2025-12-19", "2026-02-27", "2026-03-18", "2026-04-30"]),
    ])
    func `Usual days are weekdays, in the order of the year`(start: Int, days: [String]) throws {
        let year = try #require(PlanYear(start: start))
        let usual = YearStep.allCases.map { $0.usualDay(for: year) }
        #expect(usual.prefix(7).map(\.iso) == days)
        #expect(usual.last == usual[6])
        #expect(usual == usual.sorted())
    }

    @Test(arguments: 1901...2198)
    func `No year has a step on a weekend`(start: Int) throws {
        let year = try #require(PlanYear(start: start))
        #expect(YearStep.allCases.allSatisfy { !$0.usualDay(for: year).isWeekend })
    }

    @Test(arguments: [
        ("2023-11-15", YearMilestone.Standing.ahead), ("2023-11-16", .soon(14)), ("2023-11-29", .soon(1)),
        ("2023-11-30", .soon(0)), ("2023-12-01", .overdue(1)), ("2024-01-15", .overdue(46)),
    ])
    func `A step is ahead, near or overdue`(today: String, standing: YearMilestone.Standing) throws {
        let milestone = YearMilestone(key: "figures-in", name: "Figures", due: try day("2023-11-30"))
        #expect(milestone.standing(on: try day(today)) == standing)
    }

    @Test func `What is done or left out is neither near nor overdue`() throws {
        let (due, late) = (try day("2023-11-30"), try day("2024-01-15"))
        var milestone = YearMilestone(key: "scored", name: "Scored", due: due, done: .known(nil))
        #expect(milestone.standing(on: late) == .done(nil))
        milestone.done = .entered(due)
        #expect(milestone.standing(on: late) == .done(due))
        milestone.isLeftOut = true
        #expect(milestone.standing(on: late) == .leftOut)
    }
}
