import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct KeepBallotTests {
    private static let closed = ServiceError.conflict(.ballot(.closed(on: CalendarDate(iso: "2024-01-15"))))

    @Test func `a voter sees the issues and what they gave, and a scanner that looks changes nothing`() async throws {
        let desk = try await VoteDesk()
        let (fire, police) = (try await desk.bearer("Merrowshire Fire"), try await desk.bearer("Merrowshire Police"))
        let before = try await desk.context.store.read { try $0.revision() }
        for _ in 1...2 { #expect(try await desk.shown(fire).left.count == 3) }
        #expect(try await desk.context.store.read { try $0.revision() } == before)
        try await desk.vote("4", "", on: "asb", as: fire)
        let own = try await desk.shown(fire)
        #expect(own.lines.first?.given == ["harm": try #require(StepScore(4))])
        #expect(own.criteria.map(\.key) == ["harm", "value"])
        #expect(try await desk.shown(police).lines.allSatisfy { $0.given == nil })
    }

    @Test func `a vote posted twice counts once, and a second thought stands after the first`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let form = KeepBallot.Form(key: try await desk.shown(fire).key, seen: 0)
        let keep = KeepBallot(desk.context)
        for _ in 1...2 {
            #expect(try await keep.run(.init(["harm": "4", "value": ""]), on: "asb", form, as: fire) == 1)
        }
        // Whoever goes back in the browser sends another thought by the same form.
        #expect(try await keep.run(.init(["harm": "2.5", "value": ""]), on: "asb", form, as: fire) == 2)
        #expect(try await keep.run(.init(["harm": "4", "value": ""]), on: "asb", form, as: fire) == 3)
        let kept = try await desk.context.store.read { reading in
            let id = try #require(try reading.assessment(of: desk.year)).id
            let round = try #require(try reading.ballotRounds(ofAssessment: id).first)
            let asked = try #require(try reading.invitations(ofBallotRound: round.id).first)
            return try reading.votes(ofBallot: asked.id)
        }
        #expect(kept.map { $0.scores["harm"]?.words } == ["4", "2.5", "4"])
        #expect(kept.allSatisfy { !$0.isLate })
    }

    @Test func `what isn't chosen is no answer, and nobody is taken to be unable to say`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let form = KeepBallot.Form(key: try await desk.shown(fire).key, seen: 0)
        for (typed, missing) in [([:], ["harm", "value"]), (["harm": "4"], ["value"])] as [([String: String], [String])]
        {
            guard
                case .invalid(let faults) = await VoteDesk.refusal({
                    try await KeepBallot(desk.context).run(.init(typed), on: "asb", form, as: fire)
                })
            else {
                Issue.record("it was taken")
                return
            }
            #expect(faults.map(\.rule) == missing.map { "form.score-\($0)" })
        }
        #expect(try await desk.shown(fire).lines.first?.given == nil)
    }

    @Test func `a link is shown to nobody once its holder has begun, since it would show what they gave`() async throws
    {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        try await desk.vote("4", "", on: "asb", as: fire)
        let lines = try await ShowVoteLinks(desk.context).run(desk.year, as: desk.manager).lines
        #expect(lines.filter { $0.token == nil }.map(\.agency) == ["Merrowshire Fire"])
        #expect(lines.allSatisfy { !$0.isRevoked })
    }

    @Test func `of two windows the later one is told, and nothing is lost`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let (one, two) = (try await desk.shown(fire).key, try await desk.shown(fire).key)
        let keep = KeepBallot(desk.context)
        try await keep.run(.init(["harm": "4", "value": ""]), on: "asb", .init(key: one, seen: 0), as: fire)
        let refusal = await VoteDesk.refusal {
            try await keep.run(.init(["harm": "1", "value": ""]), on: "asb", .init(key: two, seen: 0), as: fire)
        }
        #expect(refusal == .conflict(.changedMeanwhile))
        #expect(try await desk.shown(fire).lines.first?.given?["harm"]?.words == "4")
        // Another issue isn't in anybody's way.
        try await keep.run(.init(["harm": "1", "value": ""]), on: "fraud", .init(key: two, seen: 0), as: fire)
        #expect(
            try await keep.run(.init(["harm": "1", "value": ""]), on: "asb", .init(key: two, seen: 1), as: fire) == 2)
    }

    @Test func `a form of another link, an issue that isn't asked and a score off the scale are refused`() async throws
    {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let other = try await desk.shown(try await desk.bearer("Merrowshire Police")).key
        let keep = KeepBallot(desk.context)
        for key in [other, "", "x.y"] {
            let refusal = await VoteDesk.refusal {
                try await keep.run(.init(["harm": "1", "value": ""]), on: "asb", .init(key: key, seen: 0), as: fire)
            }
            #expect(refusal == .notPermitted(.vote))
        }
        #expect(
            await VoteDesk.refusal { try await desk.vote("1", "1", on: "arson", as: fire) }
                == .notFound(.record(id: "arson")))
        for score in ["6", "-1", "x", "2.3"] {
            guard
                case .invalid(let faults) = await VoteDesk.refusal({
                    try await desk.vote(score, "1", on: "asb", as: fire)
                })
            else {
                Issue.record("\(score) was taken")
                continue
            }
            #expect(faults.map(\.rule) == ["form.score-harm"])
        }
        // What isn't asked isn't kept.
        try await keep.run(
            .init(["harm": "1", "value": "", "trend": "5"]), on: "asb",
            .init(key: try await desk.shown(fire).key, seen: 0), as: fire
        )
        #expect(try await desk.shown(fire).lines.first?.given?.keys.sorted() == ["harm"])
        #expect(
            await VoteDesk.refusal { try await keep.run(.init(), on: "asb", .init(key: other, seen: 0), as: .operator) }
                == .notPermitted(.vote))
    }

    @Test func `after closing a link says why, shows nothing and takes nothing, until late votes are let in`()
        async throws
    {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let key = try await desk.shown(fire).key
        try await desk.vote("4", "3", on: "asb", as: fire)
        try await desk.close()
        #expect(await VoteDesk.refusal { _ = try await desk.shown(fire) } == Self.closed)
        let sent = await VoteDesk.refusal {
            try await KeepBallot(desk.context).run(
                .init(["harm": "1", "value": ""]), on: "fraud", .init(key: key, seen: 0), as: fire)
        }
        #expect(sent == Self.closed)
        try await CloseVotes(desk.context).reopen(desk.year, until: "2024-01-20", as: desk.manager)
        #expect(try await desk.shown(fire).isLate)
        try await desk.vote("1", "1", on: "fraud", as: fire)
        let voters = try await desk.inside().voters
        #expect(voters.first { $0.agency == "Merrowshire Fire" }?.isLate == true)
        #expect(voters.first { $0.agency == "Merrowshire Fire" }?.issues == 2)
        desk.pass(days: 6)
        let ended = ServiceError.conflict(.ballot(.ended(try #require(CalendarDate(iso: "2024-01-20")))))
        #expect(await VoteDesk.refusal { _ = try await desk.shown(fire) } == ended)
    }

    @Test func `a link of the round before takes nothing in the next, and a revoked one opens nothing`() async throws {
        let desk = try await VoteDesk()
        let old = try await desk.bearer("Merrowshire Fire")
        try await desk.close()
        try await desk.ask()
        #expect(await VoteDesk.refusal { _ = try await desk.shown(old) } == Self.closed)
        let new = try await desk.bearer("Merrowshire Fire")
        let key = try await desk.shown(new).key
        let crossed = await VoteDesk.refusal {
            try await KeepBallot(desk.context).run(
                .init(["harm": "1", "value": ""]), on: "asb", .init(key: key, seen: 0), as: old)
        }
        #expect(crossed == .notPermitted(.vote))
        let line = try #require(
            try await ShowVoteLinks(desk.context).run(desk.year, as: desk.manager).lines.first {
                $0.agency == "Merrowshire Fire"
            })
        try await ShowVoteLinks(desk.context).revoke(line.key, of: desk.year, as: desk.manager)
        let token = try #require(line.token)
        #expect(try await OpenSignedLink(desk.context).look(token: token, from: desk.desk.client) == .revoked)
        #expect(await VoteDesk.refusal { try await desk.vote("1", "1", on: "asb", as: new) } == .notFound(.link))
    }

    @Test func `a link is expired three months after the last day`() async throws {
        let desk = try await VoteDesk()
        let token = try #require(
            try await ShowVoteLinks(desk.context).run(desk.year, as: desk.manager).lines.first?.token)
        // 92 days after 26 January 2024, a leap year, are 27 April.
        desk.pass(days: 102)
        guard case .open = try await OpenSignedLink(desk.context).look(token: token, from: desk.desk.client) else {
            Issue.record("26 April is too early")
            return
        }
        desk.pass(days: 1)
        #expect(try await OpenSignedLink(desk.context).look(token: token, from: desk.desk.client) == .expired)
    }

    @Test func `a link to an update isn't one to a ballot`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        guard case .link(let bearer) = fire else { return }
        let wrong = ActingParty.link(LinkBearer(id: bearer.id, permission: .answerRound, subject: bearer.subject))
        #expect(await VoteDesk.refusal { _ = try await desk.shown(wrong) } == .notPermitted(.vote))
        #expect(
            await VoteDesk.refusal { _ = try await ShowUpdates(desk.context).run(as: fire) }
                == .notPermitted(.answerRound))
    }
}
