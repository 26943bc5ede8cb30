import CommunitySafety
import Proofreading
import Testing

@testable import Services

/// A line of a book of money is changed over the version that was seen, and its last change can be undone.
@Suite struct ChangeMoneyLineTests {
    private func entry(_ kind: String, _ words: String, _ sum: String, project: String = "") -> MoneyLineEntry {
        var entry = MoneyLineEntry()
        (entry.kind, entry.words, entry.amount, entry.on) = (kind, words, sum, "2023-06-01")
        entry.project = project
        return entry
    }

    private func book(_ desk: RoundDesk) async throws -> String {
        var entry = PromiseEntry()
        (entry.name, entry.party, entry.amount) = ("Grant", "Policing body", "£39,661")
        (entry.from, entry.to) = ("2023-04-01", "2024-03-31")
        return try await KeepMoney(desk.context).add(entry, as: .operator)
    }

    private func line(_ id: String, _ book: String, _ desk: RoundDesk) async throws -> MoneyLine? {
        try await ShowMoney(desk.context).sight(book, as: .operator).book.lines.first { $0.id == id }
    }

    @Test func `what a line says is changed, and what became of it stays`() async throws {
        let desk = try await RoundDesk(opened: false)
        let (book, keep) = (try await book(desk), KeepMoneyLines(desk.context))
        let id = try await keep.add(entry("tranche", "Two thirds", "£26,440"), to: book, as: .operator)
        try await keep.settle(id, of: book, on: "2023-06-10", seen: 1, as: .operator)
        // A form that calls it something else doesn’t make it so.
        try await keep.change(id, of: book, to: entry("spend", "First", "£26,441"), seen: 2, as: .operator)
        let line = try #require(try await line(id, book, desk))
        #expect(line.kind == .tranche && line.words == "First" && line.amount?.pence == 2_644_100)
        #expect(line.settledOn == CalendarDate(iso: "2023-06-10"))
    }

    @Test func `of two editors the second is told, and nothing of hers is written`() async throws {
        let desk = try await RoundDesk(opened: false)
        let (book, keep) = (try await book(desk), KeepMoneyLines(desk.context))
        let id = try await keep.add(entry("spend", "Van", "£100"), to: book, as: .operator)
        let (mine, theirs) = (entry("spend", "Van", "£110"), entry("spend", "Van", "£120"))
        try await keep.change(id, of: book, to: mine, seen: 1, as: .operator)
        let refusals = [
            await RoundDesk.refusal { try await keep.change(id, of: book, to: theirs, seen: 1, as: .operator) },
            await RoundDesk.refusal { try await keep.remove(id, of: book, seen: 1, as: .operator) },
            await RoundDesk.refusal { try await keep.undo(id, of: book, seen: 1, as: .operator) },
        ]
        #expect(refusals == [.conflict(.changedMeanwhile), .conflict(.changedMeanwhile), .conflict(.changedMeanwhile)])
        #expect(try await line(id, book, desk)?.amount?.pence == 11_000)
    }

    @Test func `a change, a removal and an entry are undone`() async throws {
        let desk = try await RoundDesk(opened: false)
        let (book, keep) = (try await book(desk), KeepMoneyLines(desk.context))
        let id = try await keep.add(entry("spend", "Van", "£100"), to: book, as: .operator)
        try await keep.change(id, of: book, to: entry("spend", "Lorry", "£200"), seen: 1, as: .operator)
        try await keep.undo(id, of: book, seen: 2, as: .operator)
        #expect(try await line(id, book, desk)?.words == "Van")
        try await keep.remove(id, of: book, seen: 3, as: .operator)
        #expect(try await line(id, book, desk) == nil)
        try await keep.undo(id, of: book, seen: 4, as: .operator)
        #expect(try await line(id, book, desk)?.amount?.pence == 10_000)
        let new = try await keep.add(entry("spend", "Twice", "£100"), to: book, as: .operator)
        try await keep.undo(new, of: book, seen: 1, as: .operator)
        #expect(try await line(new, book, desk) == nil)
    }

    @Test func `what belonged to a project that is gone doesn't come back`() async throws {
        let desk = try await RoundDesk(opened: false)
        let (book, keep) = (try await book(desk), KeepMoneyLines(desk.context))
        let project = try await keep.add(entry("allocation", "Visits", "£500"), to: book, as: .operator)
        let spend = try await keep.add(entry("spend", "Van", "£100", project: project), to: book, as: .operator)
        try await keep.remove(spend, of: book, as: .operator)
        try await keep.remove(project, of: book, as: .operator)
        let refusal = await RoundDesk.refusal { try await keep.undo(spend, of: book, seen: 2, as: .operator) }
        guard case .invalid(let faults)? = refusal else {
            Issue.record("it came back")
            return
        }
        #expect(faults.map(\.formField) == ["project"])
    }

    @Test func `each condition is a line that is met by itself`() async throws {
        let desk = try await RoundDesk(opened: false)
        var asked = PromiseEntry()
        (asked.name, asked.party, asked.amount) = ("Grant", "Policing body", "£39,661")
        (asked.from, asked.to, asked.conditions) = (
            "2023-04-01", "2024-03-31", "Logo on posters\n\n Return in October "
        )
        let id = try await KeepMoney(desk.context).add(asked, as: .operator)
        let lines = try await ShowMoney(desk.context).sight(id, as: .operator).book.lines
        #expect(lines.map(\.words) == ["Logo on posters", "Return in October"])
        try await KeepMoneyLines(desk.context).settle(lines[1].id, of: id, on: "2023-10-20", as: .operator)
        let met = try await ShowMoney(desk.context).sight(id, as: .operator).book.lines.map { $0.settledOn?.iso ?? "" }
        #expect(met == ["", "2023-10-20"])
    }
}
