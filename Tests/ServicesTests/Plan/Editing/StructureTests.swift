import CommunitySafety
import Services
import Storage
import Testing

@Suite struct StructureTests {
    private let officer = ServiceDesk.party(.officer)

    private func words(_ plan: Plan) -> [String] { plan.actions.map { String($0.text.prefix(5)) } }

    @Test func `a new action stands last under its priority and has an address`() async throws {
        let desk = try await EditingDesk()
        let typed = RecordText(.action, [.words: "Light the path", .leads: "ADC", .priority: "burglary"])
        try await AddRecord(desk.context).run(typed, year: desk.year, as: officer)
        let plan = try await desk.plan()
        #expect(words(plan) == ["Visit", "Mark ", "Light", "Answe"])
        #expect(plan.actions[2].leads.map(\.party) == ["Aldmere District Council"])
        #expect(Set(plan.actions.map(\.address)).count == 4)
    }

    @Test func `a new priority brings its section, and goes with it once it is empty`() async throws {
        let desk = try await EditingDesk()
        let saved = try await AddRecord(desk.context)
            .run(RecordText(.priority, [.name: "Scams"]), year: desk.year, as: officer)
        var plan = try await desk.plan()
        #expect(plan.priorities.map(\.rank) == [1, 2, 3])
        #expect(plan.sections.contains { $0.priority == "scams" && $0.kind == .priority })
        try await RemoveRecord(desk.context).run(.priority, saved.recordID, version: 1, as: officer)
        plan = try await desk.plan()
        #expect(!plan.sections.contains { $0.priority == "scams" })
        let burglary = try await desk.find(.priority, "Burglary")
        await #expect(throws: ServiceError.conflict(.notEmpty(records: 2))) {
            try await RemoveRecord(desk.context).run(.priority, burglary.id, version: 1, as: officer)
        }
    }

    @Test func `moving, and moving back by undo`() async throws {
        let desk = try await EditingDesk()
        let mark = try await desk.find(.action, "Mark")
        let moved = try await MoveRecord(desk.context).run(.action, mark.id, .up, version: 1, as: officer)
        #expect(try await words(desk.plan()) == ["Mark ", "Visit", "Answe"])
        let again = try await MoveRecord(desk.context).run(.action, mark.id, .up, version: 2, as: officer)
        #expect(again.change == nil, "it is the first of its priority")
        try await UndoChange(desk.context).run(try #require(moved.change), as: officer)
        #expect(try await words(desk.plan()) == ["Visit", "Mark ", "Answe"])
    }

    @Test func `sixty moves between the same neighbours never run out of room`() async throws {
        let desk = try await EditingDesk()
        let mark = try await desk.find(.action, "Mark")
        for version in 1...60 {
            try await MoveRecord(desk.context)
                .run(.action, mark.id, version.isMultiple(of: 2) ? .down : .up, version: version, as: officer)
        }
        #expect(try await words(desk.plan()) == ["Visit", "Mark ", "Answe"])
    }

    @Test func `splitting and merging, each undone in one step`() async throws {
        let desk = try await EditingDesk()
        let mark = try await desk.find(.action, "Mark")
        let before = try await desk.plan()
        let split = try await SplitRecord(desk.context)
            .run(.action, mark.id, into: ("Mark bicycles", "Watch the station"), version: 1, as: officer)
        let parted = try await desk.plan()
        #expect(words(parted) == ["Visit", "Mark ", "Watch", "Answe"])
        #expect(parted.actions[2].leads == parted.actions[1].leads)
        #expect(parted.actions[2].reference == nil)
        try await UndoChange(desk.context).run(try #require(split.change), as: officer)
        #expect(try await desk.plan() == before)
        let visit = try await desk.find(.action, "Visit")
        let merged = try await MergeRecords(desk.context)
            .run(.action, (visit.id, 1), with: (mark.id, 3), as: officer)
        let joined = try await desk.plan()
        #expect(
            joined.actions[0].paragraphs == ["Visit every burgled home within a week", "Mark bicycles at the station"])
        #expect(joined.actions[0].leads.map(\.party) == ["Merrowshire Police", "Aldmere District Council"])
        #expect(joined.actions.count == 2)
        try await UndoChange(desk.context).run(try #require(merged.change), as: officer)
        #expect(try await desk.plan() == before)
    }

    @Test func `a removed member comes back with its private contacts`() async throws {
        let desk = try await EditingDesk()
        let before = try await ShowContacts(desk.context).run(as: .operator)
        let member = try await desk.find(.member, "Aldmere District Council")
        let removed = try await RemoveRecord(desk.context).run(.member, member.id, version: 1, as: officer)
        #expect(try await desk.plan().members.map(\.name) == ["Merrowshire Police"])
        try await UndoChange(desk.context).run(try #require(removed.change), as: officer)
        #expect(try await ShowContacts(desk.context).run(as: .operator) == before)
    }

    @Test func `a change can be undone once, not after a later one, and the undo undone`() async throws {
        let desk = try await EditingDesk()
        let mark = try await desk.find(.action, "Mark")
        let edit = EditRecord(desk.context)
        let first = try await edit.run(mark.id, mark.typing(.words, "Mark every bicycle"), version: 1, as: officer)
        let undone = try await UndoChange(desk.context).run(try #require(first.change), as: officer)
        #expect(try await desk.find(.action, "Mark").text == mark.text)
        await #expect(throws: ServiceError.conflict(.undoneAlready(change: first.change ?? 0))) {
            try await UndoChange(desk.context).run(first.change ?? 0, as: officer)
        }
        try await UndoChange(desk.context).run(try #require(undone.change), as: officer)
        #expect(try await desk.find(.action, "Mark").text[.words] == "Mark every bicycle")
        let second = try await edit.run(mark.id, mark.typing(.words, "Mark two"), version: 4, as: officer)
        try await edit.run(mark.id, mark.typing(.words, "Mark three"), version: second.version, as: officer)
        await #expect(throws: ServiceError.conflict(.changedSince(record: "Mark three"))) {
            try await UndoChange(desk.context).run(second.change ?? 0, as: officer)
        }
        let original = try await RestoreRecord(desk.context)
            .run(.action, mark.id, earlier: 0, version: 6, as: officer)
        #expect(original.version == 7)
        #expect(try await desk.find(.action, "Mark").text == mark.text)
    }

    @Test func `imported references stay until renumbering is accepted, and the old ones still lead there`()
        async throws
    {
        let desk = try await EditingDesk()
        #expect(try await desk.plan().actions.map(\.reference) == ["1.1", "1.2", "1.2"])
        let preview = try await RenumberPlan(desk.context).preview(year: desk.year, as: officer)
        #expect(preview.map(\.from) == ["1.2"])
        #expect(preview.map(\.to) == ["2.1"])
        let answer = try await desk.find(.action, "Answer")
        try await RenumberPlan(desk.context).run(year: desk.year, as: officer)
        #expect(try await desk.plan().actions.map(\.reference) == ["1.1", "1.2", "2.1"])
        #expect(try await desk.plan().actions.map(\.address) == ["1.1", "1.2", "2.1"])
        let version = desk.version
        let former = try await desk.context.store.read { try $0.formerActions("1.2-b", in: version) }
        #expect(former == [answer.id])
        let mark = try await desk.find(.action, "Mark")
        try await MoveRecord(desk.context).run(.action, mark.id, .up, version: mark.version, as: officer)
        let moved = try await desk.plan()
        #expect(words(moved) == ["Mark ", "Visit", "Answe"])
        #expect(moved.actions.map(\.reference) == ["1.1", "1.2", "2.1"], "references follow position from then on")
    }

    @Test func `renumbering can be undone`() async throws {
        let desk = try await EditingDesk()
        let before = try await desk.plan()
        let change = try await RenumberPlan(desk.context).run(year: desk.year, as: officer)
        try await UndoChange(desk.context).run(change, as: officer)
        #expect(try await desk.plan() == before)
    }

    @Test func `what is typed is kept for its writer alone, without an entry, until it is saved`() async throws {
        let desk = try await EditingDesk()
        let mark = try await desk.find(.action, "Mark")
        let before = try await desk.revision()
        let typed = mark.typing(.words, "Mark every bi")
        let keep = KeepDraft(desk.context)
        try await keep.run(mark.id, typed, year: desk.year, version: 1, as: officer)
        try await keep.run(mark.id, mark.typing(.words, "Mark every bicycle"), year: desk.year, version: 1, as: officer)
        #expect(try await desk.revision() == before)
        let open = OpenRecord(desk.context)
        #expect(try await open.run(.action, mark.id, as: officer).draft?.text[.words] == "Mark every bicycle")
        #expect(try await open.run(.action, mark.id, as: EditingDesk.colleague()).draft == nil)
        #expect(try await keep.list(as: officer).map(\.recordID) == [mark.id])
        await #expect(throws: ServiceError.notPermitted(.editPlan)) {
            try await keep.run(mark.id, typed, year: desk.year, version: 1, as: ServiceDesk.party(.reader))
        }
        try await EditRecord(desk.context)
            .run(mark.id, mark.typing(.words, "Mark every bicycle"), version: 1, as: officer)
        #expect(try await open.run(.action, mark.id, as: officer).draft == nil)
    }
}
