import CommunitySafety
import Services
import Storage
import Testing

@Suite struct CommentTests {
    private let officer = ServiceDesk.party(.officer)

    @Test func `a comment is kept with its words and settled with what was done`() async throws {
        let desk = try await EditingDesk()
        let mark = try await desk.find(.action, "Mark")
        let comment = try await CommentOnPlan(desk.context)
            .run("Which station?", on: (.action, mark.id), quote: "the station", year: desk.year, as: officer)
        let settle = SettleComment(desk.context)
        await #expect(throws: ServiceError.self) {
            try await settle.run(comment.id, .resolved(" "), version: 1, as: officer)
        }
        await #expect(throws: ServiceError.notPermitted(.settleComments)) {
            try await settle.run(comment.id, .resolved("Done"), version: 1, as: ServiceDesk.party(.analyst))
        }
        try await settle.run(comment.id, .resolved("Named Aldmere North"), version: 1, as: officer)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await settle.run(comment.id, .carriedOver("Next year"), version: 1, as: officer)
        }
        let listed = try await ListComments(desk.context).run(year: desk.year, as: officer)
        #expect(listed.map(\.outcome) == ["Named Aldmere North"])
        #expect(listed.map(\.quote) == ["the station"])
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }
}
