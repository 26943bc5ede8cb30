import CommunitySafety
import Services
import Testing

/// What a copy of a version takes along.
@Suite struct CopyTests {
    @Test func `a copy keeps its numbering and what its actions were called before`() async throws {
        let desk = try await RouteDesk()
        _ = try await RenumberPlan(desk.context).run(year: desk.year, as: RouteDesk.officer)
        let before = try await OutlineDraft(desk.context).run(year: desk.year, as: RouteDesk.officer)
        #expect(before.isNumberedByPosition)
        let old = try await FindRecord(desk.context).run(.action, "1.2-b", year: desk.year, as: RouteDesk.officer)
        let words = try await OpenRecord(desk.context).run(.action, old, as: RouteDesk.officer).text[.words]
        let meeting = try await desk.meeting("Cabinet", .decides, "2024-03-14")
        #expect(try await desk.pass(meeting, .amended, decision: "Add lighting.") == 2)
        let after = try await OutlineDraft(desk.context).run(year: desk.year, as: RouteDesk.officer)
        #expect(after.number == 2)
        #expect(after.isNumberedByPosition)
        let copy = try await FindRecord(desk.context).run(.action, "1.2-b", year: desk.year, as: RouteDesk.officer)
        #expect(copy != old)
        #expect(try await OpenRecord(desk.context).run(.action, copy, as: RouteDesk.officer).text[.words] == words)
    }
}
