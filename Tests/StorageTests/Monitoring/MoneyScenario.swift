import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with money that comes in.
struct MoneyScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        try await agree()
        let (ids, day) = (ids, Workbench.now.day)
        let period = try #require(DateRange(from: day, to: day))
        let award = FundingAward(
            name: "Grant", funder: "Funder", amount: try #require(Money(pence: 3_966_100)), period: period,
            conditions: "One\nTwo", valueNote: "Worth it", isReleased: true)
        try await store.write { transaction in
            let stored = StoredAward(id: ids.next(), award: award)
            try transaction.insert(stored)
            #expect(try transaction.award(stored.id) == stored)
            #expect(try transaction.awards() == [stored])
            let project = FundingEntry(
                id: ids.next().text, kind: .allocation, words: "Project", amount: Money(pence: 5), action: "2.3")
            let spend = FundingEntry(
                id: ids.next().text, kind: .spend, words: "Van", amount: Money(pence: 4), on: day, project: project.id)
            var report = FundingEntry(id: ids.next().text, kind: .report, words: "Mid-year", on: day)
            for entry in [project, spend, report] { try transaction.insert(entry, ofAward: stored.id) }
            try transaction.settle(report.id, on: day)
            report.settledOn = day
            #expect(try transaction.entries(ofAward: stored.id) == [project, spend, report])
            try transaction.removeEntry(spend.id)
            #expect(try transaction.entries(ofAward: stored.id) == [project, report])
            var other = award
            other.isReleased = false
            try transaction.change(stored.id, to: other, version: 1)
            #expect(try transaction.award(stored.id)?.award == other)
            #expect(throws: StorageError.staleVersion(table: "funding_award", id: stored.id.text)) {
                try transaction.change(stored.id, to: award, version: 1)
            }
            try transaction.record(Workbench.event())
        }
    }

    func agree() async throws {
        let (ids, day) = (ids, Workbench.now.day)
        let agreement = ServiceAgreement(
            provider: "Light", service: "Courses", amount: try #require(Money(pence: 1_200_001)),
            period: try #require(DateRange(from: day, to: day)), conditions: "One", review: day, action: "2.3",
            valueNote: "Good")
        try await store.write { transaction in
            let stored = StoredAgreement(id: ids.next(), agreement: agreement)
            try transaction.insert(stored)
            #expect(try transaction.agreement(stored.id) == stored)
            #expect(try transaction.agreements() == [stored])
            var courses = AgreementEntry(id: ids.next().text, kind: .deliverable, words: "courses", wanted: 6)
            let payment = AgreementEntry(
                id: ids.next().text, kind: .payment, words: "All", amount: Money(pence: 7), due: day)
            for entry in [courses, payment] { try transaction.insert(entry, ofAgreement: stored.id) }
            (courses.done, courses.settledOn) = (5, day)
            try transaction.update(courses)
            #expect(try transaction.entries(ofAgreement: stored.id) == [courses, payment])
            try transaction.removeAgreementEntry(payment.id)
            #expect(try transaction.entries(ofAgreement: stored.id) == [courses])
            var other = agreement
            other.review = nil
            try transaction.change(stored.id, to: other, version: 1)
            #expect(try transaction.agreement(stored.id)?.agreement == other)
            #expect(throws: StorageError.staleVersion(table: "service_agreement", id: stored.id.text)) {
                try transaction.change(stored.id, to: agreement, version: 1)
            }
            try transaction.record(Workbench.event())
        }
    }
}

@Suite struct MoneyStorageTests {
    @Test func `awards and their lines are kept to the penny`() async throws {
        try await MoneyScenario(store: try await Workbench.memory(), ids: Workbench.countedIDs()).run()
    }
}
