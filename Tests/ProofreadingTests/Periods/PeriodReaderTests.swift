import Testing

@testable import Proofreading

@Suite struct PeriodReaderTests {
    @Test(arguments: [
        ("1 October 2021 – 30 September 2022", "2021-10-01", "2022-09-30", PeriodMention.Kind.days),
        ("01/10/21 - 30/09/22", "2021-10-01", "2022-09-30", .days),
        ("1st October 2021 to 30th September 2022", "2021-10-01", "2022-09-30", .days),
        ("between 1st October 2021 and 30th September 2022", "2021-10-01", "2022-09-30", .days),
        ("1–14 May 2023", "2023-05-01", "2023-05-14", .days),
        ("Oct – Dec 21", "2021-10-01", "2021-12-31", .months),
        ("Nov – Jan 22", "2021-11-01", "2022-01-31", .months),
        ("Oct 21-Sept 22", "2021-10-01", "2022-09-30", .months),
        ("Oct 2020– Sept 2021", "2020-10-01", "2021-09-30", .months),
        ("April 2022- June 2022", "2022-04-01", "2022-06-30", .months),
        ("from October 2021 until September 2022", "2021-10-01", "2022-09-30", .months),
        ("during October 2021 and September 2022", "2021-10-01", "2022-09-30", .months),
        ("Hydref 2021 i Medi 2022", "2021-10-01", "2022-09-30", .months),
        ("2022-23", "2022-04-01", "2023-03-31", .financialYear),
        ("2021/22", "2021-04-01", "2022-03-31", .financialYear),
        ("PAS 2023/2024 Statistics", "2023-04-01", "2024-03-31", .financialYear),
        ("1999/00", "1999-04-01", "2000-03-31", .financialYear),
        ("year to June 2022", "2021-07-01", "2022-06-30", .trailing),
        ("year ending March 2018", "2017-04-01", "2018-03-31", .trailing),
        ("the 12 months to 15 May 2022", "2021-05-16", "2022-05-15", .trailing),
        ("quarter ended December 2022", "2022-10-01", "2022-12-31", .trailing),
        ("Q3 2022/23", "2022-10-01", "2022-12-31", .quarter),
        ("Q4 2022/23", "2023-01-01", "2023-03-31", .quarter),
        ("the third quarter of 2022/23", "2022-10-01", "2022-12-31", .quarter),
        ("H2 2022/23", "2022-10-01", "2023-03-31", .half),
        ("calendar year 2022", "2022-01-01", "2022-12-31", .calendarYear),
        ("2018 to 2023", "2018-01-01", "2023-12-31", .years),
        ("winter of 2022", "2022-12-01", "2023-02-28", .season),
        ("February 2024", "2024-02-01", "2024-02-29", .month),
        ("31 March 2024", "2024-03-31", "2024-03-31", .day),
    ])
    func `a period is read`(_ text: String, _ from: String, _ to: String, _ kind: PeriodMention.Kind) throws {
        let mentions = PeriodReader().periods(in: text)
        #expect(mentions.count == 1)
        let mention = try #require(mentions.first)
        #expect(mention.range.from.iso == from)
        #expect(mention.range.to.iso == to)
        #expect(mention.kind == kind)
        #expect(text.contains(mention.text))
    }

    @Test(arguments: [
        "call 01732 227000", "aged 18-24", "the 2014 ASB Act", "from 186 to 159", "1.1 and 2.3", "25 – 88 yrs",
        "48 hours", "Oct–Dec", "12,345", "TN13 1GP", "3 of 5", "",
    ])
    func `what is no period is left alone`(_ text: String) {
        #expect(PeriodReader().periods(in: text).isEmpty)
    }

    @Test func `a period without a year falls in the window`() throws {
        let year = try range("2022-10-01", "2023-09-30")
        let mention = try #require(PeriodReader(window: year).period(of: "Jan–Mar"))
        #expect(mention.range.from.iso == "2023-01-01")
        #expect(mention.range.to.iso == "2023-03-31")
    }

    @Test func `several periods stand in their order`() {
        let text = "up in October 2021 - September 2022 against Oct 2020– Sept 2021"
        #expect(
            PeriodReader().periods(in: text).map(\.text) == ["October 2021 - September 2022", "Oct 2020– Sept 2021"])
    }

    private func range(_ from: String, _ to: String) throws -> DateRange {
        let first = try #require(CalendarDate(iso: from))
        let last = try #require(CalendarDate(iso: to))
        return try #require(DateRange(from: first, to: last))
    }
}
