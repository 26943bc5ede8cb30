import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct DraftProofTests {
    private let officer = ServiceDesk.party(.officer)

    @Test func `a finding that needs the whole plan leads to its record, and goes when the record is mended`()
        async throws
    {
        let desk = try await EditingDesk()
        let proofread = ProofreadDraft(desk.context)
        let twice = try #require(
            try await proofread.run(year: desk.year, as: officer).open.first { $0.finding.rule == .actionsReference })
        let record = try #require(twice.record)
        #expect(record.kind == .action)
        let open = try await desk.context.store.read { try $0.record(.action, record.recordID) }
        let action = try #require(open)
        #expect(action.text[.reference] == "1.2")
        try await EditRecord(desk.context).run(
            record.recordID, action.typing(.reference, "1.3"), version: action.version, as: officer)
        let after = try await proofread.run(year: desk.year, as: officer).open
        #expect(!after.contains { $0.finding.rule == .actionsReference && $0.finding.message.contains("1.2") })
    }

    @Test func `what was dismissed beside the record is dismissed in the whole, and the other way round`() async throws
    {
        let desk = try await EditingDesk()
        let section = try await desk.find(.section, "Burglaries rose")
        let (check, proofread) = (CheckRecord(desk.context), ProofreadDraft(desk.context))
        let key = try #require(try await check.run(.section, section.id, as: officer).first).key
        let isOpen = {
            try await proofread.run(year: desk.year, as: officer).open.contains { $0.record?.key == key }
        }
        #expect(try await isOpen())
        try await SettleFinding(desk.context).dismiss(.section, section.id, key: key, reason: "As printed", as: officer)
        #expect(try await !isOpen())
        try await proofread.reopen(key, year: desk.year, as: officer)
        #expect(try await isOpen())
        try await proofread.dismiss(key, year: desk.year, reason: "As the police print it", as: officer)
        #expect(
            try await check.run(.section, section.id, as: officer).first?.dismissal?.reason == "As the police print it")
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `dismissing needs a reason, a finding and the right to edit`() async throws {
        let desk = try await EditingDesk()
        let proofread = ProofreadDraft(desk.context)
        let key = try #require(try await proofread.run(year: desk.year, as: officer).open.first?.record).key
        let before = try await desk.revision()
        await #expect(throws: ServiceError.self) {
            try await proofread.dismiss(key, year: desk.year, reason: " ", as: officer)
        }
        await #expect(throws: ServiceError.notFound(.record(id: "no such"))) {
            try await proofread.dismiss("no such", year: desk.year, reason: "As printed", as: officer)
        }
        for role in [Role.analyst, .reader, .democraticServices, .administrator] {
            await #expect(throws: ServiceError.notPermitted(.editPlan)) {
                try await proofread.dismiss(key, year: desk.year, reason: "No", as: ServiceDesk.party(role))
            }
        }
        #expect(try await desk.revision() == before)
    }
}
