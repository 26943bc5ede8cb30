import CommunitySafety
import Proofreading
import Testing

@testable import Services

/// Agreements with providers are kept by those who keep money, and seen by those who read it.
@Suite struct KeepAgreementTests {
    private func form() -> PromiseEntry {
        var form = PromiseEntry()
        (form.party, form.name, form.amount) = ("Harbour Light", "Recovery courses", "£12,000")
        form.kind = "agreement"
        (form.from, form.to, form.review, form.action) = ("2023-04-01", "2024-03-31", "2024-01-31", "1.1")
        return form
    }

    private func line(_ kind: String, _ words: String, sum: String = "", wanted: String = "", due: String = "")
        -> MoneyLineEntry
    {
        var line = MoneyLineEntry()
        (line.kind, line.words, line.amount, line.wanted, line.on) = (kind, words, sum, wanted, due)
        return line
    }

    @Test func `a programme is agreed, counted, paid and changed`() async throws {
        let desk = try await RoundDesk(opened: false)
        let (heads, keep) = (KeepMoney(desk.context), KeepMoneyLines(desk.context))
        let id = try await heads.add(form(), as: .operator)
        let courses = try await keep.add(line("deliverable", "courses", wanted: "6"), to: id, as: .operator)
        let payment = try await keep.add(
            line("payment", "First half", sum: "£6,000", due: "2023-06-01"), to: id, as: .operator)
        let report = try await keep.add(line("report", "Half-year", due: "2023-10-31"), to: id, as: .operator)
        try await keep.count("4", on: courses, of: id, as: .operator)
        try await keep.settle(payment, of: id, on: "2023-06-02", as: .operator)
        var sight = try await ShowMoney(desk.context).sight(id, on: .goesOut, as: .operator)
        // £6,000 for four courses.
        #expect(sight.book.paid == 600_000 && sight.book.unitCost == 150_000)
        #expect(sight.book.warnings.contains(.late("Half-year", due: try #require(CalendarDate(iso: "2023-10-31")))))
        try await keep.remove(report, of: id, as: .operator)
        var changed = form()
        changed.name = "Recovery courses, six a year"
        let second = changed
        try await heads.change(id, to: second, version: 1, as: .operator)
        sight = try await ShowMoney(desk.context).sight(id, on: .goesOut, as: .operator)
        #expect(sight.version == 2 && sight.book.lines.count == 2)
        let first = form()
        let late = await RoundDesk.refusal { try await heads.change(id, to: first, version: 1, as: .operator) }
        #expect(late == .conflict(.changedMeanwhile))
        #expect(try await ShowMoney(desk.context).list(as: .operator).agreements.map(\.id) == [id])
    }

    @Test(arguments: Role.allCases)
    func `nobody but those who read money sees it`(role: Role) async throws {
        let desk = try await RoundDesk(opened: false)
        let id = try await KeepMoney(desk.context).add(form(), as: .operator)
        let (party, entry) = (ServiceDesk.party(role, agency: "Merrowshire Fire"), form())
        let seen = await RoundDesk.refusal { _ = try await ShowMoney(desk.context).sight(id, on: .goesOut, as: party) }
        #expect((seen == nil) == [.manager, .officer, .analyst].contains(role), "\(role)")
        let kept = await RoundDesk.refusal { _ = try await KeepMoney(desk.context).add(entry, as: party) }
        #expect((kept == nil) == [.manager, .officer].contains(role), "\(role)")
        // Nothing is released, so that there is no list at all.
        let listed = await RoundDesk.refusal { _ = try await ShowMoney(desk.context).list(as: .public) }
        #expect(listed == .notFound(.record(id: "money")))
    }

    @Test func `what can't be counted or paid isn't kept`() async throws {
        let desk = try await RoundDesk(opened: false)
        let (heads, keep) = (KeepMoney(desk.context), KeepMoneyLines(desk.context))
        var unknown = form()
        unknown.action = "9.9"
        let foreign = unknown
        let refused = await RoundDesk.refusal { _ = try await heads.add(foreign, as: .operator) }
        guard case .invalid? = refused else {
            Issue.record("an action that the plan hasn't was taken")
            return
        }
        let id = try await heads.add(form(), as: .operator)
        let wrong = [
            line("gift", "A"), line("deliverable", "A", wanted: "0"), line("deliverable", "A", wanted: "-1"),
            line("deliverable", "", wanted: "3"), line("payment", "A", sum: "£1.234", due: "2023-06-01"),
            line("payment", "A", sum: "£1", due: "soon"), line("report", "A"),
            line("deliverable", "A", wanted: String(repeating: "9", count: 100_000)),
        ]
        for entry in wrong {
            let refusal = await RoundDesk.refusal { _ = try await keep.add(entry, to: id, as: .operator) }
            guard case .invalid? = refusal else {
                Issue.record("\(entry.kind) \(entry.wanted.prefix(9)) was taken")
                continue
            }
        }
        let courses = try await keep.add(line("deliverable", "courses", wanted: "6"), to: id, as: .operator)
        for count in ["", "-1", "2.5", "many"] {
            let refusal = await RoundDesk.refusal { try await keep.count(count, on: courses, of: id, as: .operator) }
            guard case .invalid? = refusal else {
                Issue.record("\(count) was counted")
                continue
            }
        }
        #expect(try await ShowMoney(desk.context).sight(id, on: .goesOut, as: .operator).book.lines.map(\.done) == [0])
    }
}
