import Statistics
import Testing

struct `A calendar day` {
    @Test(arguments: ["2024-02-29", "2000-02-29", "2022-12-31", "2022-04-30"])
    func `is read from its ISO form`(_ text: String) {
        #expect(CalendarDay(iso: text) != nil)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "2022-1-01", "", "2022-01-01x",
        "-022-01-01",
        "2022-+1-01", "2022/01/01", "٢٠٢٢-01-01",
    ])
    func `isn't read from anything else`(_ text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test(arguments: [
        ("2021-03-01", "2022-03-01", 1), ("2021-02-28", "2022-03-01", 0), ("2023-02-28", "2024-02-29", 1),
        ("2023-02-27", "2024-02-29", 0), ("2020-02-29", "2021-02-28", 1),
    ])
    func `looks back one calendar year, that day included`(_ first: String, _ second: String, _ repeats: Int) throws {
        let (earlier, later) = (try #require(CalendarDay(iso: first)), try #require(CalendarDay(iso: second)))
        let events = [later, earlier].map { VictimEvent(day: $0, victim: "V1", type: nil) }
        #expect(RepeatVictims(events, from: later, through: later).repeatEvents == repeats)
    }
}
