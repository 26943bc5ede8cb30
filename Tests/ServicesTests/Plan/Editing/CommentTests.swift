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

    @Test func `the holder of a signed link comments on its version, and sees its own comments only`() async throws {
        let desk = try await EditingDesk()
        let bearer = LinkBearer(
            id: RecordID("link"), permission: .comment,
            subject: AuditSubject(kind: "plan_version", id: desk.version.text))
        let other = LinkBearer(
            id: RecordID("other"), permission: .comment, subject: AuditSubject(kind: "plan_version", id: "x"))
        let say = CommentOnPlan(desk.context)
        try await say.run("From inside", on: nil, year: desk.year, as: officer)
        try await say.run("From a partner", on: nil, year: desk.year, as: .link(bearer))
        await #expect(throws: ServiceError.self) {
            try await say.run("From elsewhere", on: nil, year: desk.year, as: .link(other))
        }
        await #expect(throws: ServiceError.notPermitted(.comment)) {
            try await say.run("From nobody", on: nil, year: desk.year, as: .public)
        }
        let list = ListComments(desk.context)
        #expect(try await list.run(year: desk.year, as: .link(bearer)).map(\.words) == ["From a partner"])
        #expect(try await list.run(year: desk.year, as: officer).count == 2)
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            try await list.run(year: desk.year, as: .public)
        }
    }
}
