import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct FindingTests {
    private let officer = ServiceDesk.party(.officer)

    @Test func `the wrong percentage is found beside its section, mended, and gone`() async throws {
        let desk = try await EditingDesk()
        let section = try await desk.find(.section, "Burglaries rose")
        let check = CheckRecord(desk.context)
        let finding = try #require(try await check.run(.section, section.id, as: officer).first)
        #expect(finding.rule == .figuresChange)
        #expect(finding.field == .narrative)
        #expect(finding.stated == "58%")
        #expect(finding.canBeMended)
        let saved = try await SettleFinding(desk.context)
            .mend(.section, section.id, key: finding.key, version: 1, as: officer)
        #expect(saved.version == 2)
        let mended = try await desk.find(.section, "Burglaries rose").text[.narrative]
        #expect(mended == "Burglaries rose from 53 to 90, an increase of 70%.", "37 of 53 is 69.8%")
        #expect(try await check.run(.section, section.id, as: officer).isEmpty)
        #expect(try await ShowHistory(desk.context).run(of: section.id, as: officer).map(\.deed) == [.mended])
    }

    @Test func `what is typed is read and kept nowhere`() async throws {
        let desk = try await EditingDesk()
        let section = try await desk.find(.section, "Burglaries rose")
        let before = try await desk.revision()
        let typed = section.typing(.narrative, "Thefts fell from 100 to 50, a fall of 20%.")
        let found = try await CheckRecord(desk.context).run(.section, section.id, typed: typed, as: officer)
        #expect(found.map(\.stated) == ["20%"])
        #expect(try await desk.revision() == before)
    }

    @Test func `a deadline before the plan begins is found in its row`() async throws {
        let desk = try await EditingDesk()
        let answer = try await desk.find(.action, "Answer")
        let found = try await CheckRecord(desk.context).run(.action, answer.id, as: officer)
        #expect(found.map(\.rule).contains(.actionsDeadline))
        #expect(found.first { $0.rule == .actionsDeadline }?.field == .byWhen)
        let typed = answer.typing(.byWhen, "March 2024")
        let mended = try await CheckRecord(desk.context).run(.action, answer.id, typed: typed, as: officer)
        #expect(!mended.map(\.rule).contains(.actionsDeadline))
    }

    @Test func `an action without a lead and a measure without a baseline are found`() async throws {
        let desk = try await EditingDesk()
        let check = CheckRecord(desk.context)
        let mark = try await desk.find(.action, "Mark")
        let leaderless = try await check.run(.action, mark.id, typed: mark.typing(.leads, "TBC"), as: officer)
        #expect(leaderless.contains { $0.rule == .actionsLead && $0.field == .leads })
        let bare = RecordText(.measure, [.words: "Fewer burglaries"])
        #expect(try await check.run(new: bare, year: desk.year, as: officer).map(\.rule) == [.structureMeasures])
        let whole = RecordText(.measure, [.words: "Fewer burglaries", .baseline: "90", .target: "80"])
        #expect(try await check.run(new: whole, year: desk.year, as: officer).isEmpty)
    }

    @Test func `a dismissed finding needs a reason, stays so, and is back when its sentence changes`() async throws {
        let desk = try await EditingDesk()
        let section = try await desk.find(.section, "Burglaries rose")
        let (check, settle) = (CheckRecord(desk.context), SettleFinding(desk.context))
        let key = try #require(try await check.run(.section, section.id, as: officer).first).key
        let before = try await desk.revision()
        await #expect(throws: ServiceError.self) {
            try await settle.dismiss(.section, section.id, key: key, reason: "  ", as: officer)
        }
        await #expect(throws: ServiceError.notPermitted(.editPlan)) {
            try await settle.dismiss(.section, section.id, key: key, reason: "No", as: ServiceDesk.party(.analyst))
        }
        #expect(try await desk.revision() == before)
        try await settle.dismiss(.section, section.id, key: key, reason: "As the police print it", as: officer)
        let dismissed = try await check.run(.section, section.id, as: officer)
        #expect(dismissed.map { $0.dismissal?.reason } == ["As the police print it"])
        let aside = section.text[.narrative] + " Doors were left open."
        try await EditRecord(desk.context)
            .run(section.id, section.typing(.narrative, aside), version: 1, as: officer)
        #expect(try await check.run(.section, section.id, as: officer).map { $0.dismissal == nil } == [false])
        let changed = "Burglaries rose from 53 to 91, an increase of 58%. Doors were left open."
        try await EditRecord(desk.context)
            .run(section.id, section.typing(.narrative, changed), version: 2, as: officer)
        #expect(try await check.run(.section, section.id, as: officer).map { $0.dismissal == nil } == [true])
    }

    @Test func `a dismissed finding can be opened again`() async throws {
        let desk = try await EditingDesk()
        let section = try await desk.find(.section, "Burglaries rose")
        let (check, settle) = (CheckRecord(desk.context), SettleFinding(desk.context))
        let key = try #require(try await check.run(.section, section.id, as: officer).first).key
        try await settle.dismiss(.section, section.id, key: key, reason: "As printed", as: officer)
        try await settle.reopen(.section, section.id, key: key, as: officer)
        #expect(try await check.run(.section, section.id, as: officer).map { $0.dismissal == nil } == [true])
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }
}
