import CommunitySafety
import Services
import Storage
import Testing

@Suite struct FundingRecordTests {
    private let officer = ServiceDesk.party(.officer)
    private let colleague = EditingDesk.colleague()

    private func add(_ fields: [RecordField: String], to desk: EditingDesk) async throws -> StoredRecord {
        let saved = try await AddRecord(desk.context)
            .run(RecordText(.funding, fields), year: desk.year, as: officer)
        let stored = try await desk.context.store.read { try $0.record(.funding, saved.recordID) }
        return try #require(stored)
    }

    @Test func `a line is kept as typed, with its sum in pence, and the trail stays whole`() async throws {
        let desk = try await EditingDesk()
        let visit = try await desk.find(.action, "Visit")
        _ = try await add(
            [
                .words: "Locks", .funder: "Alder Vale Homes", .amount: "9k", .period: "2023-24",
                .priority: "burglary", .action: visit.id.text,
            ], to: desk)
        #expect(
            try await desk.plan().fundingLines == [
                FundingLine(
                    text: "Locks", funder: "Alder Vale Homes", amount: Money(pence: 900_000), period: "2023-24",
                    priority: "burglary", action: "1.1")
            ])
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test(arguments: [
        ([RecordField.amount: "18,00"], "record.amount"), ([.words: ""], "record.words"),
        ([.priority: "nowhere"], "record.priority"), ([.action: "not-an-id"], "record.action"),
        ([.funder: String(repeating: "x", count: 301)], "record.funder"),
        ([.amount: String(repeating: "9", count: 1_000_000)], "record.amount"),
    ])
    func `a field that can't be kept is named, and nothing is written`(
        fields: [RecordField: String], rule: String
    ) async throws {
        let desk = try await EditingDesk()
        let before = try await desk.revision()
        do throws(ServiceError) {
            let typed = RecordText(.funding, [.words: "Locks"].merging(fields) { $1 })
            _ = try await AddRecord(desk.context).run(typed, year: desk.year, as: officer)
            Issue.record("it was kept")
        } catch {
            guard case .invalid(let diagnostics) = error else { throw error }
            #expect(diagnostics.map(\.rule) == [rule])
        }
        #expect(try await desk.revision() == before)
    }

    @Test func `only those who edit the whole plan add money and themes`() async throws {
        let desk = try await EditingDesk()
        for (role, agency) in [
            (Role.reader, nil), (.partnerLead, "Merrowshire Police"), (.dataProtectionOfficer, nil),
            (.administrator, nil),
        ] as [(Role, String?)] {
            for kind in [RecordKind.funding, .theme] {
                await #expect(throws: ServiceError.notPermitted(.editPlan), "\(role) \(kind)") {
                    try await AddRecord(desk.context).run(
                        RecordText(kind, [.words: "Locks", .name: "Prevention"]), year: desk.year,
                        as: ServiceDesk.party(role, agency: agency))
                }
            }
        }
        #expect(try await desk.plan().fundingLines.isEmpty)
        let line = try await add([.words: "Locks"], to: desk)
        await #expect(throws: ServiceError.notPermitted(.editPlan)) {
            try await EditRecord(desk.context).run(
                line.id, line.typing(.amount, "£1"), version: 1,
                as: ServiceDesk.party(.partnerLead, agency: "Merrowshire Police"))
        }
    }

    @Test func `two editors of other fields both save, and of the same sum neither is lost`() async throws {
        let desk = try await EditingDesk()
        let line = try await add([.words: "Locks", .amount: "£9,000"], to: desk)
        let edit = EditRecord(desk.context)
        try await edit.run(line.id, line.typing(.amount, "£10,000"), version: 1, as: colleague)
        let joined = try await edit.run(line.id, line.typing(.funder, "Alder Vale Homes"), version: 1, as: officer)
        #expect(joined.isJoined)
        #expect(try await desk.plan().fundingLines.first?.amountWords == "£10,000")
        do throws(ServiceError) {
            _ = try await edit.run(line.id, line.typing(.amount, "8500.50"), version: 1, as: officer)
            Issue.record("it was saved")
        } catch {
            guard case .conflict(.edited(let clash)) = error else { throw error }
            #expect(clash.fields == [.amount])
            #expect(clash.mine[.amount] == "£8,500.50" && clash.theirs?[.amount] == "£10,000")
        }
    }

    @Test func `lines are moved, taken out, brought back and restored`() async throws {
        let desk = try await EditingDesk()
        let first = try await add([.words: "Locks", .amount: "£9,000"], to: desk)
        let second = try await add([.words: "Lights", .amount: "£1,000"], to: desk)
        let lines = { try await desk.plan().fundingLines.map(\.text) }
        try await MoveRecord(desk.context).run(.funding, second.id, .up, version: 1, as: officer)
        #expect(try await lines() == ["Lights", "Locks"])
        let removed = try await RemoveRecord(desk.context).run(.funding, first.id, version: 1, as: officer)
        #expect(try await lines() == ["Lights"])
        try await UndoChange(desk.context).run(try #require(removed.change), as: officer)
        #expect(try await lines() == ["Lights", "Locks"])
        let edit = try await EditRecord(desk.context).run(
            first.id, first.typing(.amount, "£7,000"), version: 3, as: officer)
        try await RestoreRecord(desk.context).run(
            .funding, first.id, earlier: 3, version: edit.version, as: officer)
        #expect(try await desk.plan().fundingLines.last?.amountWords == "£9,000")
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `a line outlives its action, keeps its place when that is renumbered, and its history names it`()
        async throws
    {
        let desk = try await EditingDesk()
        let answer = try await desk.find(.action, "Answer")
        let line = try await add([.words: "Phones", .action: answer.id.text], to: desk)
        #expect(try await desk.plan().fundingLines.first?.action == "1.2-b")
        try await RenumberPlan(desk.context).run(year: desk.year, as: officer)
        #expect(try await desk.plan().fundingLines.first?.action == "2.1")
        let now = try await desk.find(.action, "Answer")
        let removed = try await RemoveRecord(desk.context).run(.action, answer.id, version: now.version, as: officer)
        #expect(try await desk.plan().fundingLines.first?.action == nil)
        let open = try await OpenRecord(desk.context).run(.funding, line.id, as: officer)
        #expect(open.actions.last?.name == "An action that was removed")
        try await EditRecord(desk.context).run(line.id, line.typing(.words, "Telephones"), version: 1, as: officer)
        try await UndoChange(desk.context).run(try #require(removed.change), as: officer)
        #expect(try await desk.plan().fundingLines.first?.action == "2.1")
        let history = try await ShowHistory(desk.context).run(of: line.id, as: officer)
        #expect(history.last?.after?[.action].hasPrefix("2.1 Answer") == true)
    }

    @Test func `a priority with money under it isn't removed`() async throws {
        let desk = try await EditingDesk()
        let scams = try await AddRecord(desk.context)
            .run(RecordText(.priority, [.name: "Scams"]), year: desk.year, as: officer)
        _ = try await add([.words: "Leaflets", .priority: "scams"], to: desk)
        await #expect(throws: ServiceError.conflict(.notEmpty(records: 1))) {
            try await RemoveRecord(desk.context).run(.priority, scams.recordID, version: 1, as: officer)
        }
    }

    @Test func `a line is commented on, found, and proofread with the plan`() async throws {
        let desk = try await EditingDesk()
        let line = try await add(
            [.words: "Locks, after burglaries rose from 53 to 90, an increase of 58%"], to: desk)
        try await CommentOnPlan(desk.context).run(
            "Is it enough?", on: (.funding, line.id), year: desk.year, as: officer)
        let comments = try await ReviewComments(desk.context).run(on: line.id, desk.year, as: officer)
        #expect(comments.count == 1)
        let found = try await ReadForSearch(desk.context).run(as: officer)
        #expect(found.contains { $0.title == "Funding" && $0.text.hasPrefix("Locks") })
        let own = try await CheckRecord(desk.context).run(.funding, line.id, as: officer)
        #expect(own.map(\.field) == [.words])
        let all = try await ProofreadDraft(desk.context).run(year: desk.year, as: officer).items
        #expect(all.contains { $0.record?.recordID == line.id })
    }
}
