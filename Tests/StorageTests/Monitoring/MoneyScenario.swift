import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with money that comes in and goes out.
struct MoneyScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        let day = Workbench.now.day
        let period = try #require(DateRange(from: day, to: day))
        let award = MoneyPromise(
            name: "Grant", party: "Funder", amount: try #require(Money(pence: 3_966_100)), period: period,
            valueNote: "Worth it", isReleased: true)
        let agreement = MoneyPromise(
            .agreement, name: "Courses", party: "Light", amount: try #require(Money(pence: 1_200_001)), period: period,
            valueNote: "Good", review: day, action: "2.3")
        try await keep(award, other: agreement)
        try await keepLines(of: award, on: day)
    }

    private func keep(_ award: MoneyPromise, other agreement: MoneyPromise) async throws {
        let ids = ids
        try await store.write { transaction in
            let (stored, out) = (
                StoredPromise(id: ids.next(), promise: award), StoredPromise(id: ids.next(), promise: agreement)
            )
            try transaction.insert(stored)
            try transaction.insert(out)
            #expect(try transaction.promise(stored.id) == stored && transaction.promise(out.id) == out)
            #expect(try transaction.promises() == [out, stored])
            var other = award
            other.isReleased = false
            try transaction.change(stored.id, to: other, version: 1)
            #expect(try transaction.promise(stored.id)?.promise == other)
            #expect(throws: StorageError.staleVersion(table: "money_promise", id: stored.id.text)) {
                try transaction.change(stored.id, to: award, version: 1)
            }
            try transaction.record(Workbench.event())
        }
    }

    private func keepLines(of award: MoneyPromise, on day: CalendarDate) async throws {
        let ids = ids
        try await store.write { transaction in
            let book = ids.next()
            try transaction.insert(StoredPromise(id: book, promise: award))
            let project = MoneyLine(
                id: ids.next().text, kind: .allocation, words: "Project", amount: Money(pence: 5), action: "2.3")
            let spend = MoneyLine(
                id: ids.next().text, kind: .spend, words: "Van", amount: Money(pence: 4), on: day, project: project.id)
            let courses = MoneyLine(id: ids.next().text, kind: .deliverable, words: "courses", wanted: 6, done: 2)
            for line in [project, spend, courses] { try transaction.insert(line, of: book) }
            #expect(
                try transaction.moneyLines(of: book) == [project, spend, courses].map { StoredMoneyLine($0) })
            var changed = courses
            (changed.done, changed.settledOn) = (5, day)
            let stale = StoredMoneyLine(changed, version: 1, before: courses, isRemoved: true)
            try transaction.change(stale)
            #expect(
                try transaction.moneyLines(of: book).last
                    == StoredMoneyLine(changed, version: 2, before: courses, isRemoved: true))
            #expect(throws: StorageError.staleVersion(table: "money_line", id: courses.id)) {
                try transaction.change(stale)
            }
            try transaction.record(Workbench.event())
        }
    }
}

@Suite struct MoneyStorageTests {
    @Test func `awards, agreements and their lines are kept to the penny`() async throws {
        try await MoneyScenario(store: try await Workbench.memory(), ids: Workbench.countedIDs()).run()
    }
}
