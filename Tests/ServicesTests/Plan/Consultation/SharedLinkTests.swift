import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct SharedLinkTests {
    @Test func `the holder of a link reads the draft, comments, and sees nobody else's comment`() async throws {
        let desk = try await DiscussionDesk()
        let mark = try await desk.find(.action, "Mark")
        try await CommentOnPlan(desk.context).run(
            "From inside", on: (.action, mark.id), year: desk.year, as: desk.officer)
        let (_, holder) = try await desk.link()
        let said = CommentByLink(desk.context)
        try await said.run(
            "Which station?", on: (.action, mark.id), quote: "the station", from: desk.sender, as: holder)
        let shown = try await ShowSharedDraft(desk.context).run(as: holder)
        #expect(shown.comments.map(\.words) == ["Which station?"])
        #expect(shown.senderName == "Ada Brook" && shown.senderAgency == "Aldmere Parish Council")
        #expect(shown.parts.contains { $0.id == mark.id })
        #expect(!shown.parts.contains { $0.kind == .member })
        let inside = try await ReviewComments(desk.context).run(desk.year, as: desk.officer)
        #expect(inside.lines.map(\.writer) == ["you", "Ada Brook, Aldmere Parish Council, by a link"])
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `looking spends nothing, a comment spends one use, a correction none`() async throws {
        let desk = try await DiscussionDesk()
        let (token, holder) = try await desk.link(uses: 1)
        let open = OpenSignedLink(desk.context)
        for _ in 1...3 { _ = try await open.look(token: token, from: desk.client) }
        let comment = try await CommentByLink(desk.context).run("One", on: nil, from: desk.sender, as: holder)
        let before = try await desk.context.store.read {
            try $0.signedLink(RecordID(String(token.prefix { $0 != "." })))
        }
        #expect(before?.uses == 1)
        guard case .usedUp = try await open.look(token: token, from: desk.client) else {
            Issue.record("The link has a use left.")
            return
        }
        await #expect(throws: ServiceError.notFound(.link)) {
            try await CommentByLink(desk.context).run("Two", on: nil, from: desk.sender, as: holder)
        }
        try await CorrectComment(desk.context).run(comment.id, to: "One, mended", version: 1, as: holder)
        let shown = try await ShowSharedDraft(desk.context).run(as: holder)
        #expect(shown.comments.map(\.words) == ["One, mended"])
    }

    @Test func `a link for one priority opens that priority alone`() async throws {
        let desk = try await DiscussionDesk()
        let names = try await ListSharedLinks(desk.context).run(desk.year, as: desk.officer).priorities
        let first = try #require(names.first)
        let (_, holder) = try await desk.link(priority: first.slug)
        let shown = try await ShowSharedDraft(desk.context).run(as: holder)
        #expect(!shown.parts.isEmpty)
        #expect(shown.parts.allSatisfy { $0.text[$0.kind == .priority ? .slug : .priority] == first.slug })
        let all = try await ShowSharedDraft(desk.context).run(as: try await desk.link().party)
        let other = try #require(all.parts.first { part in !shown.parts.contains { $0.id == part.id } })
        await #expect(throws: ServiceError.notFound(.record(id: other.id.text))) {
            try await CommentByLink(desk.context).run("?", on: (other.kind, other.id), from: desk.sender, as: holder)
        }
    }

    @Test func `expired and revoked links say so, forged ones are unknown`() async throws {
        let desk = try await DiscussionDesk()
        let open = OpenSignedLink(desk.context)
        let (old, _) = try await desk.link(days: 1)
        let (token, _) = try await desk.link(days: 300)
        desk.access.clock.pass(2 * 24 * 3600)
        #expect(try await open.look(token: old, from: desk.client) == .expired)
        let listed = try await ListSharedLinks(desk.context).run(desk.year, as: desk.officer).links
        #expect(listed.map(\.state) == [.open, .expired])
        let key = try #require(listed.first).key
        try await RevokeSignedLink(desk.context).run(RecordID(key), as: desk.officer)
        #expect(try await open.look(token: token, from: desk.client) == .revoked)
        let parts = token.split(separator: ".")
        for forged in ["\(parts[0]).\(old.split(separator: ".")[1])", "\(parts[0])", "\(parts[0]).", ".", "", "a.b.c"] {
            await #expect(throws: ServiceError.notFound(.link)) {
                _ = try await open.look(token: forged, from: desk.client)
            }
        }
    }

    @Test func `guessing links is slowed for that address, and ends by itself`() async throws {
        let desk = try await DiscussionDesk()
        let open = OpenSignedLink(desk.context)
        let (token, _) = try await desk.link()
        let guess = String(token.dropLast(4)) + "AAAA"
        var refusals = 0
        for _ in 1...40 {
            do {
                _ = try await open.look(token: guess, from: desk.client)
                Issue.record("A forged link opened.")
            } catch ServiceError.unavailable(.wait(let seconds)) {
                refusals += 1
                #expect(seconds >= 1)
            } catch {}
        }
        #expect(refusals >= 15, "20 tries are free, the next must wait")
        let elsewhere = Client(address: "198.51.100.4", device: "Safari on iPhone")
        await #expect(throws: ServiceError.notFound(.link)) { _ = try await open.look(token: guess, from: elsewhere) }
        guard case .open = try await open.look(token: token, from: desk.client) else {
            Issue.record("Somebody with a right link is locked out by others’ guesses.")
            return
        }
        desk.access.clock.pass(3600)
        await #expect(throws: ServiceError.notFound(.link)) { _ = try await open.look(token: guess, from: desk.client) }
    }

    @Test func `a link gives its one purpose and nothing else`() async throws {
        let desk = try await DiscussionDesk()
        let (_, holder) = try await desk.link()
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            _ = try await OutlineDraft(desk.context).run(year: desk.year, as: holder)
        }
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            _ = try await ReviewComments(desk.context).run(desk.year, as: holder)
        }
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            _ = try await ListColleagues(desk.context).run(as: holder)
        }
        await #expect(throws: ServiceError.notPermitted(.comment)) {
            try await CommentOnPlan(desk.context).run("By the other door", on: nil, year: desk.year, as: holder)
        }
        await #expect(throws: ServiceError.notFound(.link)) {
            try await AnswerConsultation(desk.context).run("Not asked", as: holder)
        }
    }

    @Test(arguments: Role.allCases) func `only the manager and officers share a draft`(role: Role) async throws {
        let desk = try await DiscussionDesk()
        let party = ServiceDesk.party(role, agency: "Merrowshire Police")
        let share = ShareDraft(desk.context)
        if [.manager, .officer].contains(role) {
            _ = try await share.run(desk.year, for: "The parish", days: 1, as: party)
        } else {
            await #expect(throws: ServiceError.notPermitted(.shareLink)) {
                _ = try await share.run(desk.year, for: "The parish", days: 1, as: party)
            }
            await #expect(throws: ServiceError.notPermitted(.shareLink)) {
                _ = try await ListSharedLinks(desk.context).run(desk.year, as: party)
            }
        }
    }

    @Test(
        arguments: [("", 28, nil), ("Parish", 0, nil), ("Parish", 367, nil), ("Parish", 28, 0)] as [(String, Int, Int?)]
    )
    func `a link without a name or out of bounds isn't made`(label: String, days: Int, uses: Int?) async throws {
        let desk = try await DiscussionDesk()
        let error = await #expect(throws: ServiceError.self) {
            _ = try await ShareDraft(desk.context).run(desk.year, for: label, days: days, uses: uses, as: desk.officer)
        }
        guard case .invalid = error else {
            Issue.record("refused otherwise")
            return
        }
        #expect(try await ListSharedLinks(desk.context).run(desk.year, as: desk.officer).links.isEmpty)
    }

    @Test func `a comment without a name or words is refused, and costs no use`() async throws {
        let desk = try await DiscussionDesk()
        let (token, holder) = try await desk.link(uses: 1)
        let say = CommentByLink(desk.context)
        for (words, name) in [("", "Ada"), ("Words", " "), (String(repeating: "x", count: 5_001), "Ada")] {
            await #expect(throws: ServiceError.self) {
                try await say.run(words, on: nil, from: CommentSender(name: name, agency: ""), as: holder)
            }
        }
        guard case .open = try await OpenSignedLink(desk.context).look(token: token, from: desk.client) else {
            Issue.record("A refused comment has cost the use.")
            return
        }
    }
}
