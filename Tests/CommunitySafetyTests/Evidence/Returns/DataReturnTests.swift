import Proofreading
import Testing

@testable import CommunitySafety

/// Due days are those of SI 2007/1831: what is prescribed for one calendar quarter is given by the end of the next.
@Suite struct DataReturnTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func range(_ from: String, _ to: String) throws -> DateRange {
        try #require(DateRange(from: try day(from), to: try day(to)))
    }

    private func terms(
        _ rhythm: ReturnRhythm = .quarterly, days: Int? = nil, from: String, to: String? = nil
    ) throws -> DataReturn {
        try #require(
            DataReturn(
                agency: "a", agencyName: "Fire", dataset: "Fires", rhythm: rhythm, dueDays: days, from: try day(from),
                to: try to.map { try day($0) }))
    }

    @Test(arguments: [
        ("2023-04-01", "2023-06-30", "2023-09-30"), ("2023-07-01", "2023-09-30", "2023-12-31"),
        ("2023-10-01", "2023-12-31", "2024-03-31"), ("2024-01-01", "2024-03-31", "2024-06-30"),
        ("2023-01-01", "2023-03-31", "2023-06-30"),
    ])
    func `a quarter is due by the end of the next`(from: String, to: String, due: String) throws {
        let terms = try terms(from: "2007-07-01")
        let periods = terms.periods(endingIn: try range(from, to))
        #expect(periods.map(\.range) == [try range(from, to)])
        #expect(try terms.dueDay(of: try #require(periods.first)) == day(due))
    }

    @Test func `quarters tile the year from the one that holds the first day`() throws {
        let owed = try terms(from: "2023-05-17").periods(endingIn: try range("2023-01-01", "2024-03-31"))
        #expect(owed.map(\.from.iso) == ["2023-04-01", "2023-07-01", "2023-10-01", "2024-01-01"])
        for (one, next) in zip(owed, owed.dropFirst()) { #expect(one.to.adding(days: 1) == next.from) }
    }

    @Test func `a period that ends a day too early or too late isn't in the stretch`() throws {
        let terms = try terms(from: "2023-01-01")
        #expect(terms.periods(endingIn: try range("2023-10-01", "2023-12-30")).isEmpty)
        #expect(terms.periods(endingIn: try range("2023-12-31", "2023-12-31")).count == 1)
        #expect(terms.periods(endingIn: try range("2024-01-01", "2024-03-30")).isEmpty)
    }

    @Test func `nothing is owed before the first period, and nothing that begins after the last day`() throws {
        let terms = try terms(from: "2023-10-01", to: "2024-01-01")
        let all = terms.periods(endingIn: try range("2022-01-01", "2025-12-31"))
        #expect(all.map(\.from.iso) == ["2023-10-01", "2024-01-01"])
        #expect(try terms.period(beginning: day("2024-04-01")) == nil)
        #expect(try terms.period(beginning: day("2023-10-02")) == nil)
    }

    @Test(arguments: [("2024-02-01", "2024-02-29", "2024-03-31"), ("2023-02-01", "2023-02-28", "2023-03-31")])
    func `a month ends with its leap day`(from: String, to: String, due: String) throws {
        let terms = try terms(.monthly, from: "2020-01-01")
        let period = try #require(try terms.period(beginning: day(from)))
        #expect(period.to.iso == to)
        #expect(terms.dueDay(of: period).iso == due)
    }

    @Test func `January is due by the leap day`() throws {
        let terms = try terms(.monthly, from: "2020-01-01")
        let january = try #require(try terms.period(beginning: day("2024-01-01")))
        #expect(terms.dueDay(of: january).iso == "2024-02-29")
    }

    @Test func `a financial year is April to March, and due so many days after it`() throws {
        let terms = try terms(.yearly, days: 30, from: "2022-03-31")
        let years = terms.periods(endingIn: try range("2022-01-01", "2024-12-31"))
        #expect(years.map(\.from.iso) == ["2021-04-01", "2022-04-01", "2023-04-01"])
        #expect(years.map { terms.dueDay(of: $0).iso } == ["2022-04-30", "2023-04-30", "2024-04-30"])
    }

    @Test func `what is owed once has one period and a number of days`() throws {
        let terms = try terms(.once, days: 1, from: "2024-01-15", to: "2024-02-28")
        let period = try #require(try terms.period(beginning: day("2024-01-15")))
        #expect(period.range == (try range("2024-01-15", "2024-02-28")))
        #expect(terms.dueDay(of: period).iso == "2024-02-29")
        #expect(terms.periods(endingIn: try range("2024-02-29", "2024-12-31")).isEmpty)
    }

    @Test func `a return that makes no sense can't be built`() throws {
        let first = try day("2023-07-01")
        func made(
            dataset: String = "Fires", rhythm: ReturnRhythm = .quarterly, days: Int? = nil, to: CalendarDate? = nil
        ) -> DataReturn? {
            DataReturn(
                agency: "a", agencyName: "", dataset: dataset, rhythm: rhythm, dueDays: days, from: first, to: to)
        }
        #expect(made() != nil)
        #expect(made(dataset: " ") == nil)
        #expect(made(days: -1) == nil && made(days: 367) == nil && made(days: 366) != nil)
        #expect(made(to: first.adding(days: -1)) == nil)
        #expect(made(rhythm: .once, days: 5) == nil && made(rhythm: .once, to: first) == nil)
        #expect(made(rhythm: .once, days: 5, to: first) != nil)
    }

    @Test(arguments: [
        ("2023-12-31", false, ReturnStandingWord.running), ("2024-01-01", false, .due), ("2024-03-31", false, .due),
        ("2024-04-01", false, .waiting), ("2024-04-01", true, .answered),
    ])
    func `a return is waited for from the day after its due day`(
        today: String, isAnswered: Bool, word: ReturnStandingWord
    ) throws {
        let terms = try terms(from: "2023-10-01")
        let period = try #require(try terms.period(beginning: day("2023-10-01")))
        let answer = ReturnAnswer(.received, on: try day("2024-01-02"))
        let standing = ReturnStanding(
            period, due: terms.dueDay(of: period), answer: isAnswered ? answer : nil, isOwed: true, on: try day(today))
        #expect(ReturnStandingWord(standing) == word)
        #expect(standing.isWaitedFor == (word == .waiting))
        #expect(standing.isReceived == (word == .answered))
    }

    @Test func `an excuse needs a reason, and nothing to report isn't a received return`() throws {
        #expect(ReturnAnswer(.excused, on: try day("2024-01-02"), reason: " ") == nil)
        let nothing = try #require(ReturnAnswer(.nothing, on: try day("2024-01-02")))
        #expect(!ReturnStanding.answered(nothing).isReceived)
    }

    @Test func `the statutory list has each key once, and rows that nobody checked say so`() {
        #expect(Set(StatutoryReturn.all.map(\.key)).count == StatutoryReturn.all.count)
        #expect(StatutoryReturn.all.count == 11)
        let unchecked = StatutoryReturn.all.filter(\.isToBeChecked).map(\.key)
        #expect(
            unchecked == [
                "fire.false-alarms", "council.collisions", "council.incidents", "education.exclusions",
                "health.treatment",
            ])
    }
}

/// The state alone.
enum ReturnStandingWord: Sendable {
    case running, due, waiting, answered, nobody

    init(_ standing: ReturnStanding) {
        self =
            switch standing {
            case .running: .running
            case .due: .due
            case .waitingFor: .waiting
            case .answered: .answered
            case .nobody: .nobody
            }
    }
}
