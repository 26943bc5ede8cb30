import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct EditRecordTests {
    private let officer = ServiceDesk.party(.officer)

    @Test func `a saved narrative stands in the plan, with its history and its entry in the trail`() async throws {
        let desk = try await EditingDesk()
        let section = try await desk.find(.section, "Burglaries rose")
        let typed = section.typing(.narrative, "Burglaries rose from 53 to 90, an increase of 70%.")
        let saved = try await EditRecord(desk.context).run(section.id, typed, version: section.version, as: officer)
        #expect(saved.version == 2)
        #expect(try await desk.plan().sections.contains { $0.narrative.contains("an increase of 70%.") })
        let history = try await ShowHistory(desk.context).run(of: section.id, as: officer)
        #expect(history.map(\.deed) == [.edited])
        #expect(history[0].before?[.narrative] == "Burglaries rose from 53 to 90, an increase of 58%.")
        #expect(history[0].after?[.narrative] == "Burglaries rose from 53 to 90, an increase of 70%.")
        #expect(history[0].actor == officer.auditName)
        let audit = try await VerifyAudit(desk.context).run(as: .operator)
        #expect(audit.isWhole)
        #expect(audit.head.sequence == 3, "set up, imported, edited")
    }

    @Test func `what is typed into an action is read as an import reads it`() async throws {
        let desk = try await EditingDesk()
        let action = try await desk.find(.action, "Mark bicycles")
        var typed = action.typing(.byWhen, "by March")
        typed[.leads] = "ADC\nMerrowshire Police, Scouts"
        try await EditRecord(desk.context).run(action.id, typed, version: 1, as: officer)
        let edited = try #require(try await desk.plan().actions.first { $0.text.hasPrefix("Mark") })
        #expect(edited.leads.map(\.party) == ["Aldmere District Council", "Merrowshire Police", "Scouts"])
        #expect(edited.leads.map(\.printed) == ["ADC", "Merrowshire Police", "Scouts"])
        guard case .deadline(_, let date, .month) = edited.byWhen else {
            Issue.record("\(edited.byWhen)")
            return
        }
        #expect(date.iso == "2024-03-31")
        #expect(edited.reference == "1.2")
    }

    @Test func `nothing typed writes nothing`() async throws {
        let desk = try await EditingDesk()
        let action = try await desk.find(.action, "Mark bicycles")
        let before = try await desk.revision()
        let saved = try await EditRecord(desk.context).run(action.id, action.text, version: 1, as: officer)
        #expect(saved.change == nil)
        #expect(try await desk.revision() == before)
    }

    @Test(arguments: [
        (RecordField.words, "", "record.words"), (.priority, "nowhere", "record.priority"),
        (.byWhen, String(repeating: "x", count: 301), "record.by-when"),
    ])
    func `a field that can't be kept is named, and nothing is written`(
        field: RecordField, words: String, rule: String
    ) async throws {
        let desk = try await EditingDesk()
        let action = try await desk.find(.action, "Mark bicycles")
        let before = try await desk.revision()
        do {
            try await EditRecord(desk.context).run(action.id, action.typing(field, words), version: 1, as: officer)
            Issue.record("it was kept")
        } catch {
            guard case ServiceError.invalid(let diagnostics) = error else { throw error }
            #expect(diagnostics.map(\.rule) == [rule])
        }
        #expect(try await desk.revision() == before)
        #expect(try await desk.find(.action, "Mark bicycles") == action)
    }

    @Test(arguments: Role.allCases.filter { $0 != .officer && $0 != .manager && $0 != .partnerLead })
    func `other roles are refused, and nothing is written`(role: Role) async throws {
        let desk = try await EditingDesk()
        let action = try await desk.find(.action, "Mark bicycles")
        let before = try await desk.revision()
        let party = ServiceDesk.party(role, agency: "Aldmere District Council")
        await #expect(throws: ServiceError.notPermitted(.editPlan)) {
            try await EditRecord(desk.context)
                .run(action.id, action.typing(.words, "Mark all bicycles"), version: 1, as: party)
        }
        #expect(try await desk.revision() == before)
    }

    @Test func `a partner lead edits its own agency's actions, no others, and can't hand them away`() async throws {
        let desk = try await EditingDesk()
        let own = try await desk.find(.action, "Mark bicycles")
        let other = try await desk.find(.action, "Visit every")
        let section = try await desk.find(.section, "Burglaries rose")
        let lead = ServiceDesk.party(.partnerLead, agency: "Aldmere District Council")
        try await EditRecord(desk.context).run(own.id, own.typing(.byWhen, "June 2023"), version: 1, as: lead)
        let before = try await desk.revision()
        for (record, typed) in [
            (other, other.typing(.words, "Visit some")), (section, section.typing(.narrative, "All is well.")),
            (own, own.typing(.leads, "Merrowshire Police")),
        ] {
            await #expect(throws: ServiceError.notPermitted(.editPlan)) {
                try await EditRecord(desk.context).run(record.id, typed, version: 2, as: lead)
            }
        }
        #expect(try await desk.revision() == before)
    }

    @Test func `two editors of the same words clash, and both texts are in the answer`() async throws {
        let desk = try await EditingDesk()
        let section = try await desk.find(.section, "Burglaries rose")
        let colleague = EditingDesk.colleague()
        try await EditRecord(desk.context)
            .run(section.id, section.typing(.narrative, "Theirs."), version: 1, as: colleague)
        let before = try await desk.revision()
        do {
            try await EditRecord(desk.context)
                .run(section.id, section.typing(.narrative, "Mine."), version: 1, as: officer)
            Issue.record("one text was lost")
        } catch ServiceError.conflict(.edited(let clash)) {
            #expect(clash.base == section.text)
            #expect(clash.mine[.narrative] == "Mine.")
            #expect(clash.theirs?[.narrative] == "Theirs.")
            #expect(clash.actor == colleague.auditName)
            #expect(clash.fields == [.narrative])
            #expect(try await desk.revision() == before)
            try await EditRecord(desk.context).run(section.id, clash.mine, version: clash.version, as: officer)
        }
        #expect(try await desk.find(.section, "Mine.").version == 3)
    }

    @Test func `two editors of different words both find theirs`() async throws {
        let desk = try await EditingDesk()
        let action = try await desk.find(.action, "Mark bicycles")
        try await EditRecord(desk.context)
            .run(action.id, action.typing(.byWhen, "June 2023"), version: 1, as: EditingDesk.colleague())
        let saved = try await EditRecord(desk.context)
            .run(action.id, action.typing(.words, "Mark every bicycle"), version: 1, as: officer)
        #expect(saved.isJoined)
        let edited = try await desk.find(.action, "Mark every")
        #expect(edited.text[.byWhen] == "June 2023")
    }

    @Test func `saving what a colleague removed gives the typed text back`() async throws {
        let desk = try await EditingDesk()
        let action = try await desk.find(.action, "Mark bicycles")
        try await RemoveRecord(desk.context).run(.action, action.id, version: 1, as: EditingDesk.colleague())
        do {
            try await EditRecord(desk.context)
                .run(action.id, action.typing(.words, "Mark every bicycle"), version: 1, as: officer)
            Issue.record("it was saved over nothing")
        } catch ServiceError.conflict(.edited(let clash)) {
            #expect(clash.theirs == nil)
            #expect(clash.mine[.words] == "Mark every bicycle")
        }
    }

    @Test func `an adopted version refuses every edit`() async throws {
        let desk = try await EditingDesk()
        let action = try await desk.find(.action, "Mark bicycles")
        let version = desk.version
        try await desk.context.store.write { transaction in
            try transaction.execute("UPDATE plan_version SET state = 'adopted' WHERE id = \(version)")
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planPublished, subject: AuditSubject(kind: "test", id: "1"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        let refusal = ServiceError.conflict(.adopted(desk.year))
        let context = desk.context
        let typed = action.typing(.words, "Mark every bicycle")
        await #expect(throws: refusal) { try await EditRecord(context).run(action.id, typed, version: 1, as: officer) }
        await #expect(throws: refusal) { try await AddRecord(context).run(typed, year: desk.year, as: officer) }
        await #expect(throws: refusal) {
            try await RemoveRecord(context).run(.action, action.id, version: 1, as: officer)
        }
        await #expect(throws: refusal) {
            try await MoveRecord(context).run(.action, action.id, .up, version: 1, as: officer)
        }
        await #expect(throws: refusal) { try await RenumberPlan(context).run(year: desk.year, as: officer) }
    }

    @Test func `members and priorities are edited too`() async throws {
        let desk = try await EditingDesk()
        let member = try await desk.find(.member, "Merrowshire Police")
        var typed = member.typing(.aliases, "Police\nThe force")
        typed[.links] = "https://police.merrowshire.example"
        try await EditRecord(desk.context).run(member.id, typed, version: 1, as: officer)
        let priority = try await desk.find(.priority, "Noise")
        try await EditRecord(desk.context)
            .run(priority.id, priority.typing(.name, "Noise at night"), version: 1, as: officer)
        let plan = try await desk.plan()
        let police = try #require(plan.members.first { $0.name == "Merrowshire Police" })
        #expect(police.aliases == ["Police", "The force"])
        #expect(police.contacts.map(\.value) == ["https://police.merrowshire.example"])
        #expect(plan.priorities.map(\.name) == ["Burglary", "Noise at night"])
        #expect(plan.priorities.map(\.slug) == ["burglary", "noise"], "the address lasts")
    }
}
