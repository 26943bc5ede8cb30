import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct `What waits too long` {
    private static let day = 24 * 3600

    @Test func `files and tables go after 14 days, and not before`() async throws {
        let desk = try await AccessDesk()
        let (context, intake) = (desk.context, PublishedDesk.intake)
        let table = try await PrepareTables(context, intake: intake).run(
            [TableDesk.csv(TableDesk.volunteers)], as: .operator)
        let file = try await KeepPublished(context, intake: intake).run([PublishedDesk.street(1)], as: .operator)
        let waiting = try table + [#require(file)]
        desk.clock.pass(14 * Self.day)
        try await ForgetWaiting(context).run()
        #expect(try await Set(ListPreparedTables(context).run(as: .operator).map(\.id)) == Set(waiting))
        desk.clock.pass(1)
        try await ForgetWaiting(context).run()
        let left = try await context.store.read { try ($0.preparedLoads().count, $0.publishedLoads().count) }
        #expect(left == (0, 0))
        #expect(try await context.store.read { try $0.publishedFiles(RecordID(waiting[1])).isEmpty })
    }

    @Test func `figures half typed in go after 30 days`() async throws {
        let desk = try await AccessDesk()
        let type = TypeFigures(desk.context)
        try await type.keep(TypingChoice(told: "the street team"), as: .operator)
        desk.clock.pass(30 * Self.day)
        try await ForgetWaiting(desk.context).run()
        #expect(try await type.show(as: .operator).grid.choice.told == "the street team")
        desk.clock.pass(1)
        try await ForgetWaiting(desk.context).run()
        #expect(try await type.show(as: .operator).grid.choice.told.isEmpty)
    }

    @Test func `nothing is written where nothing is too old, and the trail stays whole`() async throws {
        let desk = try await AccessDesk()
        _ = try await KeepPublished(desk.context, intake: PublishedDesk.intake).run(
            [PublishedDesk.street(1)], as: .operator)
        let before = try await desk.context.store.read { try $0.revision() }
        try await ForgetWaiting(desk.context).run()
        #expect(try await desk.context.store.read { try $0.revision() } == before)
        desk.clock.pass(15 * Self.day)
        try await ForgetWaiting(desk.context).run()
        #expect(try await desk.context.store.verifyAudit().isWhole)
    }
}
