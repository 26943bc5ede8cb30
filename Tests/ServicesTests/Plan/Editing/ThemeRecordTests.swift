import CommunitySafety
import Services
import Storage
import Testing

@Suite struct ThemeRecordTests {
    private let officer = ServiceDesk.party(.officer)

    private func add(_ fields: [RecordField: String], to desk: EditingDesk) async throws -> StoredRecord {
        let saved = try await AddRecord(desk.context).run(RecordText(.theme, fields), year: desk.year, as: officer)
        let stored = try await desk.context.store.read { try $0.record(.theme, saved.recordID) }
        return try #require(stored)
    }

    @Test func `a theme is kept with the priorities that serve it, apart from them`() async throws {
        let desk = try await EditingDesk()
        let before = try await desk.plan()
        let theme = try await add([.name: "Prevention", .narrative: "First.", .priorities: "burglary"], to: desk)
        var after = try await desk.plan()
        #expect(
            after.themes == [CrossCuttingTheme(name: "Prevention", narrative: "First.", priorities: ["burglary"])])
        after.themes = []
        #expect(after == before)
        try await EditRecord(desk.context).run(theme.id, theme.typing(.priorities, ""), version: 1, as: officer)
        #expect(try await desk.plan().themes.map(\.priorities) == [[]])
        let history = try await ShowHistory(desk.context).run(of: theme.id, as: officer)
        #expect(history.first?.before?[.priorities] == "Burglary", "a history names priorities")
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `a priority that isn't there is refused`() async throws {
        let desk = try await EditingDesk()
        do throws(ServiceError) {
            let typed = RecordText(.theme, [.name: "Prevention", .priorities: "nowhere"])
            _ = try await AddRecord(desk.context).run(typed, year: desk.year, as: officer)
            Issue.record("it was kept")
        } catch {
            guard case .invalid(let diagnostics) = error else { throw error }
            #expect(diagnostics.map(\.rule) == ["record.priorities"])
        }
        #expect(try await desk.plan().themes.isEmpty)
    }

    @Test func `two editors who tick other boxes both have their way`() async throws {
        let desk = try await EditingDesk()
        let slugs = try await desk.plan().priorities.map(\.slug)
        let theme = try await add([.name: "Prevention"], to: desk)
        let edit = EditRecord(desk.context)
        try await edit.run(theme.id, theme.typing(.priorities, slugs[0]), version: 1, as: EditingDesk.colleague())
        try await edit.run(theme.id, theme.typing(.priorities, slugs[1]), version: 1, as: officer)
        #expect(try await desk.plan().themes.map { Set($0.priorities) } == [Set(slugs)])
    }

    @Test func `what is wrong in a theme's words is found beside it and in the whole plan`() async throws {
        let desk = try await EditingDesk()
        let theme = try await add(
            [.name: "Prevention", .narrative: "Burglaries rose from 53 to 90, an increase of 58%."], to: desk)
        let own = try await CheckRecord(desk.context).run(.theme, theme.id, as: officer)
        #expect(own.map(\.field) == [.narrative])
        let all = try await ProofreadDraft(desk.context).run(year: desk.year, as: officer).items
        #expect(all.contains { $0.record?.recordID == theme.id && $0.record?.kind == .theme })
    }
}
