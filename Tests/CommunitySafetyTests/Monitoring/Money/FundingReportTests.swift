import CommunitySafety
import Proofreading
import Testing

/// Returns to a funder. The sums are those that the Kent partnership's reports print for 2024-25: an award of £39,661, projects
/// of £39,505 and £156 given back; what each project got, and all counts, are made up.
@Suite struct FundingReportTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func line(
        _ kind: MoneyLine.Kind, _ id: String, _ pence: Int, on: String? = nil, settled: String? = nil,
        action: String? = nil, project: String? = nil
    ) throws -> MoneyLine {
        MoneyLine(
            id: id, kind: kind, words: id, amount: kind.hasAmount ? Money(pence: pence) : nil, on: try on.map(day),
            settledOn: try settled.map(day), action: action, project: project)
    }

    private func book(_ lines: [MoneyLine], on today: String, kind: MoneyPromise.Kind = .grant) throws -> MoneyBook {
        MoneyBook(
            MoneyPromise(
                kind, name: "Crime Reduction Grant", party: "Policing body",
                amount: try #require(Money(pence: 3_966_100)),
                period: try #require(DateRange(from: try day("2024-04-01"), to: try day("2025-03-31")))),
            lines, on: try day(today))
    }

    private func kent() throws -> [MoneyLine] {
        [
            try line(.allocation, "p1", 2_950_500, action: "1.1"), try line(.allocation, "p2", 1_000_000),
            try line(.spend, "s1", 2_950_500, on: "2024-11-05", project: "p1"),
            try line(.spend, "s2", 1_000_000, on: "2024-08-01", project: "p2"),
            try line(.repayment, "r", 15_600, on: "2025-05-01"),
        ]
    }

    @Test func `what the projects left is not spent, was given back, and belongs to none of them`() throws {
        let report = FundingReport(try book(try kent(), on: "2025-06-01"), .yearEnd, outputs: [:], names: [:])
        #expect(report.underspend == 15_600 && report.givenBack == 15_600 && report.toReturn == 0)
        let rest = try #require(report.book.restSums)
        #expect(rest.setAside == 15_600 && rest.spent == 0 && rest.left == 15_600)
        let half = FundingReport(try book(try kent(), on: "2025-06-01"), .midYear, outputs: [:], names: [:])
        #expect(half.day == (try day("2024-09-30")) && half.book.spent == 1_000_000 && half.underspend == nil)
    }

    @Test(arguments: FundingReturn.allCases)
    func `the lines add up to the award, whatever belongs to no project`(kind: FundingReturn) throws {
        let lines =
            try kent() + [
                try line(.spend, "nowhere", 101, on: "2024-05-01"),
                try line(.commitment, "ordered", 7_777, on: "2024-06-01"),
                try line(.commitment, "ordered for p2", 333, on: "2024-06-02", project: "p2"),
            ]
        let report = FundingReport(try book(lines, on: "2025-06-01"), kind, outputs: [:], names: [:])
        let rows = report.sums
        func sum(_ part: KeyPath<ProjectSums, Int>) -> Int { rows.reduce(0) { $0 + $1[keyPath: part] } }
        #expect(sum(\.setAside) == 3_966_100 && sum(\.spent) == report.book.spent)
        #expect(sum(\.committed) == 8_110 && sum(\.left) == report.book.left)
        for row in rows { #expect(row.left == row.setAside - row.spent - row.committed) }
    }

    private func output(_ reached: Int?, to day: String) throws -> ActionOutput {
        ActionOutput(
            count: reached.flatMap { ActionCount(reached: $0, target: 60) }, view: .onTrack, to: try self.day(day))
    }

    @Test func `a count makes a cost of each where something was counted by the day, and nought makes none`() throws {
        let outputs = ["1.1": [try output(59, to: "2025-03-31")]]
        let book = try book(try kent(), on: "2025-06-01")
        let whole = FundingReport(book, .yearEnd, outputs: outputs, names: ["1.1": "A1"])
        // 2,950,500 pence for 59 are 50,008.47 each.
        #expect(whole.projects[0].cost?.each == 50_008 && whole.projects[0].sums.action == "A1")
        #expect(whole.projects[1].cost == nil)
        #expect(FundingReport(book, .midYear, outputs: outputs, names: [:]).projects[0].cost == nil)
        let none = ["1.1": [try output(0, to: "2025-03-31")]]
        let empty = FundingReport(book, .yearEnd, outputs: none, names: [:])
        #expect(empty.projects[0].cost?.countWords == "0 of 60" && empty.projects[0].cost?.each == nil)
    }

    @Test func `a return takes the last count by its day, and what had been spent by the day of the count`() throws {
        let lines = [
            try line(.allocation, "p1", 2_950_500, action: "1.1"),
            try line(.spend, "s1", 100_000, on: "2024-06-30", project: "p1"),
            try line(.spend, "s2", 40_000, on: "2024-07-01", project: "p1"),
            try line(.spend, "s3", 60_000, on: "2025-02-01", project: "p1"),
        ]
        // Nobody counted in the second quarter; what was counted later isn’t what half a year bought.
        let outputs = [
            "1.1": [
                try output(20, to: "2024-06-30"), try output(nil, to: "2024-09-30"), try output(35, to: "2024-12-31"),
            ]
        ]
        let book = try book(lines, on: "2025-06-01")
        let half = FundingReport(book, .midYear, outputs: outputs, names: [:]).projects[0]
        #expect(half.sums.spent == 140_000 && half.cost?.spent == 100_000)
        // £1,000 for 20.
        let counted = try day("2024-06-30")
        #expect(half.cost?.each == 5_000 && half.cost?.to == counted)
        let whole = FundingReport(book, .yearEnd, outputs: outputs, names: [:]).projects[0]
        // £1,400 for 35.
        #expect(whole.sums.spent == 200_000 && whole.cost?.spent == 140_000 && whole.cost?.each == 4_000)
    }

    @Test func `before its last day a return is a draft, and core funding goes nowhere back`() throws {
        let early = FundingReport(try book(try kent(), on: "2025-03-31"), .yearEnd, outputs: [:], names: [:])
        #expect(early.isEarly && early.underspend == nil)
        let core = FundingReport(
            try book(try kent(), on: "2025-06-01", kind: .core), .yearEnd, outputs: [:], names: [:])
        #expect(!core.isEarly && core.underspend == nil && core.toReturn == nil)
    }
}
