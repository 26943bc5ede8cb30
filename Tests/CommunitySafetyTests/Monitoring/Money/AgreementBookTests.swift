import CommunitySafety
import Proofreading
import Testing

/// What a service agreement comes to. All sums are worked by hand.
@Suite struct AgreementBookTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func agreement() throws -> MoneyPromise {
        MoneyPromise(
            .agreement, name: "Recovery courses", party: "Harbour Light", amount: try #require(Money(pence: 1_200_000)),
            period: try #require(DateRange(from: try day("2023-04-01"), to: try day("2024-03-31"))),
            review: try day("2024-01-31"))
    }

    private func courses(_ done: Int) -> MoneyLine {
        MoneyLine(id: "d", kind: .deliverable, words: "courses", wanted: 6, done: done)
    }

    private func payment(_ id: String, _ pounds: Int, due: String, paid: String? = nil) throws -> MoneyLine {
        MoneyLine(
            id: id, kind: .payment, words: id, amount: Money(pence: pounds * 100), on: try day(due),
            settledOn: try paid.map(day))
    }

    /// On 31 December 275 of 366 days have gone: of six courses four would do (4.5), of which three were given.
    @Test func `what was given is held against the time gone`() throws {
        let book = MoneyBook(try agreement(), [courses(3)], on: try day("2023-12-31"))
        #expect(book.warnings == [.behind("courses", done: 3, wouldDo: 4)])
        #expect(MoneyBook(try agreement(), [courses(4)], on: try day("2023-12-31")).warnings.isEmpty)
        #expect(MoneyBook(try agreement(), [courses(0)], on: try day("2023-03-31")).warnings.isEmpty)
        #expect(MoneyBook(try agreement(), [courses(5)], on: try day("2025-01-01")).wouldDo(courses(5)) == 6)
    }

    /// £7,000 for three courses is £2,333.33 each.
    @Test func `each course costs what was paid for those that were given`() throws {
        let paid = try payment("first", 7_000, due: "2023-06-01", paid: "2023-06-03")
        let rest = try payment("rest", 5_000, due: "2024-03-01")
        let book = MoneyBook(try agreement(), [courses(3), paid, rest], on: try day("2023-06-10"))
        #expect(book.paid == 700_000 && book.planned == 1_200_000 && book.unplanned == 0)
        #expect(book.unitCost == 233_333)
        #expect(MoneyBook(try agreement(), [courses(0), paid], on: try day("2023-06-10")).unitCost == nil)
        #expect(MoneyBook(try agreement(), [courses(3), rest], on: try day("2023-06-10")).unitCost == nil)
        // Two kinds of thing have no one cost.
        let two = MoneyLine(id: "e", kind: .deliverable, words: "evenings", wanted: 4, done: 4)
        #expect(MoneyBook(try agreement(), [courses(3), two, paid], on: try day("2023-06-10")).unitCost == nil)
    }

    @Test func `payments beyond the sum, late returns and a review that has passed are seen`() throws {
        let report = MoneyLine(id: "r", kind: .report, words: "Half-year", on: try day("2023-10-31"))
        let more = try payment("more", 12_001, due: "2024-03-31")
        let book = MoneyBook(try agreement(), [more, report], on: try day("2024-02-01"))
        #expect(
            book.warnings == [
                .paysMore(pence: 100), .late("Half-year", due: try day("2023-10-31")), .review(try day("2024-01-31")),
            ])
        var sent = report
        sent.settledOn = try day("2023-11-02")
        #expect(MoneyBook(try agreement(), [sent], on: try day("2024-01-31")).warnings.isEmpty)
    }
}
