import CommunitySafety
import Proofreading
import Testing

@Suite struct ByWhenReaderTests {
    private let reader = ByWhenReader(year: PlanYear(start: 2023))

    @Test(arguments: [
        ("March 2024", "2024-03-31", ByWhen.Precision.month), ("Sept 2023", "2023-09-30", .month),
        ("29 February 2024", "2024-02-29", .day), ("1st May 2023", "2023-05-01", .day),
        ("31/12/2023", "2023-12-31", .day),
        ("Dec-23", "2023-12-31", .month), ("End of June 2023", "2023-06-30", .month),
        ("by March", "2024-03-31", .month),
        ("Q2 2023/24", "2023-09-30", .quarter), ("Autumn 2023", "2023-11-30", .season),
        ("Mawrth 2024", "2024-03-31", .month),
        ("Mawrth 2024 / March 2024", "2024-03-31", .month), ("June 2023 and December 2023", "2023-12-31", .month),
        ("end of the financial year", "2024-03-31", .year), ("2023/24", "2024-03-31", .year),
    ])
    func `a date is the last day that the words cover`(printed: String, iso: String, precision: ByWhen.Precision) throws
    {
        let date = try #require(CalendarDate(iso: iso))
        #expect(reader.read(printed) == .deadline(printed: printed, date: date, precision: precision))
    }

    @Test(arguments: [
        ("On Going", ByWhen.Rhythm.ongoing, nil), ("Ongoing", .ongoing, nil), ("on-going", .ongoing, nil),
        ("Throughout the year", .ongoing, nil), ("Monthly", .monthly, nil), ("Every quarter", .quarterly, nil),
        ("Annually", .yearly, nil), ("6 monthly", .twiceYearly, nil), ("Parhaus / Ongoing", .ongoing, nil),
        ("Misol", .monthly, nil), ("Ongoing (review October 2023)", .ongoing, "2023-10-31"),
        ("Monthly until March 2024", .monthly, "2024-03-31"), ("Ongoing from April 2023", .ongoing, nil),
        ("Ongoing, reviewed in January 2024", .ongoing, "2024-01-31"),
    ])
    func `a rhythm is read with its review`(printed: String, rhythm: ByWhen.Rhythm, review: String?) {
        let date = review.flatMap { CalendarDate(iso: $0) }
        #expect(reader.read(printed) == .recurring(printed: printed, rhythm: rhythm, review: date))
    }

    @Test(arguments: ["TBC", "When funding is found", "31 June 2023", "By Christmas"])
    func `words that are neither are kept`(printed: String) {
        #expect(reader.read(printed) == .unclear(printed: printed))
    }

    @Test(arguments: ["", " ", "-", "–", "\u{A0}"]) func `an empty cell states nothing`(printed: String) {
        #expect(reader.read(printed) == .unstated)
    }
}
