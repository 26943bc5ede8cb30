import Testing

@testable import Proofreading

@Suite struct PrintedDateReaderTests {
    @Test(arguments: [
        ("March 2024", "2024-03-31", PrintedDate.Precision.month), ("Sept 2023", "2023-09-30", .month),
        ("end of February 2024", "2024-02-29", .month),
        ("31/03/2024", "2024-03-31", .day), ("by 30th September 2023", "2023-09-30", .day),
        ("Mar-24", "2024-03-31", .month), ("2024-01-15", "2024-01-15", .day),
        ("Q2", "2023-09-30", .quarter), ("Q4 2023/24", "2024-03-31", .quarter), ("Autumn 2023", "2023-11-30", .season),
        ("spring", "2024-05-31", .season),
        ("by March", "2024-03-31", .month), ("May", "2023-05-31", .month), ("30th Sept", "2023-09-30", .day),
        ("April – June 2023", "2023-06-30", .month),
        ("year end", "2024-03-31", .year), ("2023/24", "2024-03-31", .year),
        ("Ongoing (review October 2023)", "2023-10-31", .month), ("Mawrth 2024 / March 2024", "2024-03-31", .month),
    ])
    func `a deadline is read`(_ text: String, _ date: String, _ precision: PrintedDate.Precision) throws {
        let found = try #require(PrintedDateReader(planYear: try year()).date(in: text))
        #expect(found.date.iso == date)
        #expect(found.precision == precision)
    }

    @Test(arguments: ["31 April 2024", "31/09/2023", "30 February 2024"])
    func `a day that doesn't exist is said to be impossible`(_ text: String) throws {
        #expect(try #require(PrintedDateReader().date(in: text)).isImpossible)
    }

    @Test(arguments: [
        "On going", "Monthly", "Action 1.2", "16 days of action", "Each meeting may decide", "TBC", "All", "",
    ])
    func `what is no date is left alone`(_ text: String) throws {
        #expect(PrintedDateReader(planYear: try year()).dates(in: text).isEmpty)
    }

    @Test func `only a year from the plan is a guess`() throws {
        let reader = PrintedDateReader(planYear: try year())
        #expect(try #require(reader.date(in: "June")).isYearGuessed)
        #expect(try #require(reader.date(in: "June 2023")).isYearGuessed == false)
        #expect(PrintedDateReader().dates(in: "June").isEmpty)
    }

    private func year() throws -> DateRange {
        let from = try #require(CalendarDate(iso: "2023-04-01"))
        let to = try #require(CalendarDate(iso: "2024-03-31"))
        return try #require(DateRange(from: from, to: to))
    }
}
