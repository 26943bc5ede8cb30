import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// Awards are kept in whole pence, inside unless released, and every change has its trace.
@Suite struct KeepMoneyTests {
    private func award() -> PromiseEntry {
        var entry = PromiseEntry()
        (entry.name, entry.party, entry.kind, entry.amount) = (
            "Crime Reduction Grant", "Policing body", "grant", "£39,661"
        )
        (entry.from, entry.to, entry.conditions) = ("2023-04-01", "2024-03-31", "Mid-year return in October")
        return entry
    }

    private func line(_ kind: String, _ words: String, _ sum: String, on: String = "", project: String = "")
        -> MoneyLineEntry
    {
        var line = MoneyLineEntry()
        (line.kind, line.words, line.amount, line.on, line.project) = (kind, words, sum, on, project)
        return line
    }

    @Test func `a project costs what was spent on it beside what its lead counted`() async throws {
        let desk = try await RoundDesk()
        let (heads, keep) = (KeepMoney(desk.context), KeepMoneyLines(desk.context))
        let id = try await heads.add(award(), as: .operator)
        var project = line("allocation", "Visits after fires", "£10,000")
        project.action = "1.1"
        let number = try await keep.add(project, to: id, as: .operator)
        try await keep.add(line("spend", "Van", "£4,401.10", on: "2023-10-02", project: number), to: id, as: .operator)
        var entry = UpdateEntry(view: "on-track")
        (entry.reached, entry.target) = ("22", "40")
        entry.reason = "A van was off the road"
        (entry.who, entry.saidOn, entry.how) = ("Manager", "2024-01-12", "phone")
        _ = try await AnswerRound(desk.context).run(
            entry, on: "1.1", RoundDesk.q3, of: desk.year, try desk.form(), as: .operator)
        let sight = try await ShowMoney(desk.context).sight(id, as: .operator)
        #expect(sight.book.spent == 440_110 && sight.outputs["1.1"]?.last?.count?.reached == 22)
        // £4,401.10 for 22 is £200.05 each.
        let report = FundingReport(sight, .yearEnd)
        #expect(report.projects.map(\.cost?.each) == [20_005])
        #expect(report.projects.map(\.cost?.countWords) == ["22 of 40"])
        let file = try await file(.yearEnd, of: id, in: desk)
        #expect(
            file.contains("Visits after fires,1.1,10000.00,4401.10,0.00,5598.90,22 of 40,200.05,2023-12-31,4401.10"))
        #expect(file.contains("Award: Crime Reduction Grant,,39661.00,4401.10,0.00,35259.90,,"))
        // On 30 September nothing was spent, and what was counted up to December isn’t what it bought.
        let half = try await self.file(.midYear, of: id, in: desk)
        #expect(half.contains("Visits after fires,1.1,10000.00,0.00,0.00,10000.00,,"))
    }

    private func file(_ kind: FundingReturn, of id: String, in desk: RoundDesk) async throws -> String {
        String(
            decoding: try await RenderReturn(desk.context).run(
                ReturnFile(id, kind, .csv), press: EditionPress(finder: ServiceDesk.noTools), as: .operator),
            as: UTF8.self)
    }

    @Test(arguments: Role.allCases)
    func `managers and officers keep money, analysts read it, and nobody else sees that it is there`(role: Role)
        async throws
    {
        let desk = try await RoundDesk(opened: false)
        let id = try await KeepMoney(desk.context).add(award(), as: .operator)
        let (party, entry) = (ServiceDesk.party(role, agency: "Merrowshire Fire"), award())
        let added = await RoundDesk.refusal { _ = try await KeepMoney(desk.context).add(entry, as: party) }
        #expect((added == nil) == [.manager, .officer].contains(role), "\(role)")
        let seen = await RoundDesk.refusal { _ = try await ShowMoney(desk.context).sight(id, as: party) }
        #expect((seen == nil) == [.manager, .officer, .analyst].contains(role), "\(role)")
        #expect(seen == nil || seen == .notFound(.record(id: id)))
    }

    @Test func `a released award shows its sums to everybody, and nothing else`() async throws {
        let desk = try await RoundDesk()
        var entry = award()
        entry.isReleased = true
        let id = try await KeepMoney(desk.context).add(entry, as: .operator)
        let sight = try await ShowMoney(desk.context).sight(id, as: .public)
        #expect(sight.book.promise.amount.pence == 3_966_100 && sight.outputs.isEmpty && !sight.mayKeep)
        #expect(sight.book.lines(.condition).isEmpty && sight.book.promise.valueNote.isEmpty)
        let refusal = await RoundDesk.refusal {
            _ = try await RenderReturn(desk.context).sight(id, .yearEnd, as: .public)
        }
        #expect(refusal == .notPermitted(.readMoney))
    }

    @Test func `what can't be a sum, a day or a project isn't kept`() async throws {
        let desk = try await RoundDesk(opened: false)
        for sum in [
            "", "-5", "£1.234", "lots", "£10 to £20", String(repeating: "9", count: 1_000_000), "\0", "<script>",
        ] {
            var entry = award()
            entry.amount = sum
            let typed = entry
            let refusal = await RoundDesk.refusal { _ = try await KeepMoney(desk.context).add(typed, as: .operator) }
            guard case .invalid(let faults)? = refusal else {
                Issue.record("\(sum.prefix(20)) was taken")
                continue
            }
            #expect(faults.map(\.formField) == ["amount"])
        }
        let id = try await KeepMoney(desk.context).add(award(), as: .operator)
        let wrong: [(MoneyLineEntry, String)] = [
            (line("gift", "A", "£1", on: "2023-05-01"), "line"),
            (line("spend", " \u{7} ", "£1", on: "2023-05-01"), "words"),
            (line("spend", "A", "£0", on: "2023-05-01"), "sum"), (line("spend", "A", "£1", on: "soon"), "day"),
            (line("spend", "A", "£1", on: "2023-05-01", project: "none"), "project"),
        ]
        for (entry, field) in wrong {
            let refusal = await RoundDesk.refusal {
                _ = try await KeepMoneyLines(desk.context).add(entry, to: id, as: .operator)
            }
            guard case .invalid(let faults)? = refusal else {
                Issue.record("\(field) was taken")
                continue
            }
            #expect(faults.map(\.formField) == [field])
        }
        let sight = try await ShowMoney(desk.context).sight(id, as: .operator)
        #expect(sight.book.lines.map(\.kind) == [.condition])
    }

    @Test func `lines are settled, taken back and removed, and a stale form is refused`() async throws {
        let desk = try await RoundDesk(opened: false)
        let (heads, keep) = (KeepMoney(desk.context), KeepMoneyLines(desk.context))
        let id = try await heads.add(award(), as: .operator)
        let tranche = try await keep.add(
            line("tranche", "Two thirds", "£26,440", on: "2023-06-01"), to: id, as: .operator)
        try await keep.settle(tranche, of: id, on: "2023-06-10", as: .operator)
        #expect(try await ShowMoney(desk.context).sight(id, as: .operator).book.received == 2_644_000)
        try await keep.settle(tranche, of: id, on: "", as: .operator)
        #expect(try await ShowMoney(desk.context).sight(id, as: .operator).book.received == 0)
        let project = try await keep.add(line("allocation", "P", "£5"), to: id, as: .operator)
        let spend = try await keep.add(
            line("spend", "S", "£1", on: "2023-05-01", project: project), to: id, as: .operator)
        let kept = await RoundDesk.refusal { try await keep.remove(project, of: id, as: .operator) }
        guard case .invalid? = kept else {
            Issue.record("a project with money spent on it was removed")
            return
        }
        try await keep.remove(spend, of: id, as: .operator)
        try await keep.remove(project, of: id, as: .operator)
        #expect(
            try await ShowMoney(desk.context).sight(id, as: .operator).book.lines.filter { $0.kind != .condition }.map(
                \.id) == [tranche])
        let other = try await heads.add(award(), as: .operator)
        let foreign = await RoundDesk.refusal { try await keep.remove(tranche, of: other, as: .operator) }
        #expect(foreign == .notFound(.record(id: tranche)))
        var changed = award()
        changed.amount = "£40,000"
        let second = changed
        try await heads.change(id, to: second, version: 1, as: .operator)
        let first = award()
        let late = await RoundDesk.refusal { try await heads.change(id, to: first, version: 1, as: .operator) }
        #expect(late == .conflict(.changedMeanwhile))
    }
}
