import CommunitySafety
import Proofreading
import Testing

/// The book of an award, in whole pence. The sums are those of the Kent policing body's Crime Reduction Grant to the Kent
/// partnership, as its reports print them: in 2024-25 £39,661 with nine projects for £39,505 and £156 given back, in
/// 2025-26 £39,661 in tranches of £26,440 and £13,220. What each project got isn't printed; the shares here are made up.
@Suite struct FundingBookTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func award(_ pounds: Int, from: String = "2024-04-01", to: String = "2025-03-31") throws -> MoneyPromise {
        MoneyPromise(
            name: "Crime Reduction Grant", party: "Policing body", amount: try #require(Money(pence: pounds * 100)),
            period: try #require(DateRange(from: try day(from), to: try day(to))))
    }

    private func entry(
        _ kind: MoneyLine.Kind, _ id: String, _ pounds: Int, on: String? = nil, settled: String? = nil,
        project: String? = nil
    ) throws -> MoneyLine {
        MoneyLine(
            id: id, kind: kind, words: id, amount: kind.hasAmount ? Money(pence: pounds * 100) : nil,
            on: try on.map(day), settledOn: try settled.map(day), project: project)
    }

    /// Eight projects of £4,500 and one of £3,505: £39,505.
    private func nineProjects(spent: Bool = true) throws -> [MoneyLine] {
        try (1...9).flatMap { number in
            let pounds = number == 9 ? 3_505 : 4_500
            let project = try entry(.allocation, "p\(number)", pounds)
            guard spent else { return [project] }
            return [project, try entry(.spend, "s\(number)", pounds, on: "2024-11-05", project: "p\(number)")]
        }
    }

    @Test func `what nine projects left of the grant goes back, once`() throws {
        let entries = try nineProjects()
        let during = MoneyBook(try award(39_661), entries, on: try day("2025-03-31"))
        #expect(during.allocated == 3_950_500 && during.unallocated == 15_600 && during.left == 15_600)
        #expect(during.underspend == nil && during.toReturn == nil && during.warnings.isEmpty)
        let after = MoneyBook(try award(39_661), entries, on: try day("2025-04-01"))
        #expect(after.underspend == 15_600 && after.toReturn == 15_600)
        #expect(after.warnings == [.toReturn(pence: 15_600)])
        let repaid = MoneyBook(
            try award(39_661), entries + [try entry(.repayment, "r", 156, on: "2025-05-01")], on: try day("2025-06-01"))
        #expect(repaid.underspend == 15_600 && repaid.toReturn == 0 && repaid.warnings.isEmpty)
        let twice = MoneyBook(
            try award(39_661), entries + [try entry(.repayment, "r", 157, on: "2025-05-01")], on: try day("2025-06-01"))
        #expect(twice.warnings == [.returnedTooMuch(pence: 100)])
    }

    @Test func `two thirds and one third of the grant are a pound short of it`() throws {
        let grant = try award(39_661, from: "2025-04-01", to: "2026-03-31")
        let tranches = [
            try entry(.tranche, "two thirds", 26_440, on: "2025-06-01", settled: "2025-06-10"),
            try entry(.tranche, "the rest", 13_220, on: "2025-11-01"),
        ]
        let book = MoneyBook(grant, tranches, on: try day("2025-10-01"))
        #expect(book.promised == 3_966_000 && book.received == 2_644_000 && book.withoutTranche == 100)
        #expect(book.warnings == [.tranchesDiffer(pence: 100)])
        let late = MoneyBook(grant, tranches, on: try day("2025-11-02"))
        #expect(late.warnings.contains(.late("the rest", due: try day("2025-11-01"))))
        #expect(late.awaited.map(\.id) == ["the rest"])
    }

    @Test func `core funding and help in kind go nowhere back`() throws {
        for kind in [MoneyPromise.Kind.core, .inKind] {
            var award = try award(1_000)
            award.kind = kind
            #expect(MoneyBook(award, [], on: try day("2026-01-01")).underspend == nil)
        }
    }

    @Test func `what is ordered is left to nobody, until it is paid`() throws {
        var entries = [
            try entry(.allocation, "p", 1_000), try entry(.spend, "s", 700, on: "2024-05-01", project: "p"),
            try entry(.commitment, "c", 400, on: "2024-06-01", project: "p"),
        ]
        let book = MoneyBook(try award(1_000), entries, on: try day("2024-07-01"))
        #expect(book.committed == 40_000 && book.left == -10_000 && book.projects[0].left == -10_000)
        #expect(book.warnings == [.overspent(pence: 10_000), .projectOverspent("p", pence: 10_000)])
        entries[2].settledOn = try day("2024-06-20")
        #expect(MoneyBook(try award(1_000), entries, on: try day("2024-07-01")).left == 30_000)
        // On the mid-year's day before it was paid it was still ordered.
        #expect(
            MoneyBook(try award(1_000), entries, on: try day("2024-07-01")).asAt(try day("2024-06-19")).committed
                == 40_000)
    }

    @Test func `more set aside than there is, and what no project names, is seen`() throws {
        let entries = [
            try entry(.allocation, "p", 1_001), try entry(.spend, "s", 5, on: "2024-05-01"),
            try entry(.spend, "t", 6, on: "2024-05-01", project: "gone"),
        ]
        let book = MoneyBook(try award(1_000), entries, on: try day("2024-07-01"))
        #expect(book.warnings == [.overAllocated(pence: 100)] && book.spentElsewhere == 1_100)
    }

    @Test func `a mid-year return stands as it stood that day`() throws {
        let book = MoneyBook(try award(39_661), try nineProjects(), on: try day("2025-04-01"))
        #expect(book.lastDay(of: .midYear) == (try day("2024-09-30")))
        #expect(book.lastDay(of: .yearEnd) == (try day("2025-03-31")))
        #expect(book.asAt(book.lastDay(of: .midYear)).spent == 0)
        #expect(book.asAt(book.lastDay(of: .yearEnd)).spent == 3_950_500)
    }

    @Test func `sums below nothing are printed with a minus`() {
        #expect(Money.words(pence: -12_050) == "−£120.50" && Money.words(pence: 3_966_100) == "£39,661")
    }
}
