import Statistics
import Testing

struct `Repeat victims` {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

    @Test(arguments: [
        ("2020-10-01", "2021-10-01", true), ("2020-09-30", "2021-10-01", true), ("2020-10-02", "2021-10-01", false),
        ("2023-02-28", "2024-02-29", true), ("2023-03-01", "2024-02-29", false),
    ])
    func `need records from twelve months before the period`(_ records: String, _ period: String, _ isComplete: Bool)
        throws
    {
        #expect(
            RepeatVictims.isLookBackComplete(recordsFrom: try day(records), periodFrom: try day(period)) == isComplete)
    }

    @Test func `of one type and then another are repeats only where types don't matter`() throws {
        let events = try [("2022-01-05", "burglary"), ("2022-02-05", "arson"), ("2022-03-05", "burglary")].map {
            VictimEvent(day: try day($0), victim: "V1", type: $1)
        }
        let (start, end) = (try day("2022-01-01"), try day("2022-12-31"))
        #expect(RepeatVictims(events, from: start, through: end).repeatEvents == 2)
        #expect(RepeatVictims(events, from: start, through: end, sameType: true).repeatEvents == 1)
    }

    @Test func `are none where there is nothing to count`() throws {
        let none = RepeatVictims([], from: try day("2022-01-01"), through: try day("2022-12-31"))
        #expect(none.events == 0 && none.percentEvents == nil && none.percentVictims == nil)
    }

    @Test func `aren't looked for, nor streets named, where places are snapped to map points`() {
        #expect(!PlacePrecision.snapped.allowsNearRepeats && !PlacePrecision.snapped.allowsStreets)
        #expect(
            !PlacePrecision.snapped.allowsDensity(bandwidth: 299)
                && PlacePrecision.snapped.allowsDensity(bandwidth: 300))
        #expect(PlacePrecision.exact.allowsNearRepeats && PlacePrecision.exact.allowsDensity(bandwidth: 50))
    }
}
