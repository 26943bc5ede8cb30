import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// What a voter chose and hasn't sent: kept for whoever holds the link, and no vote.
@Suite struct BallotDraftTests {
    private let chosen = BallotEntry(["harm": "4"], remark: "Seen  on our\nrounds")

    private func draft(
        _ entry: BallotEntry, on issue: String = "asb", turn: Int = 1, by form: KeepBallot.Form? = nil,
        as voter: ActingParty, at desk: VoteDesk
    ) async throws {
        let shown = try await desk.shown(voter)
        let seen = shown.lines.first { $0.issue.key == issue }?.number ?? 0
        try await KeepBallot(desk.context).draft(
            entry, on: issue, form ?? .init(key: shown.key, seen: seen), turn: turn, as: voter)
    }

    private func drafts(_ desk: VoteDesk) async throws -> Int {
        try await desk.context.store.read { reading in
            let id = try #require(try reading.assessment(of: desk.year)).id
            return try reading.ballotRounds(ofAssessment: id).flatMap { round in
                try reading.invitations(ofBallotRound: round.id).map { try reading.drafts(ofBallot: $0.id).count }
            }.reduce(0, +)
        }
    }

    @Test func `a draft is there for its holder when the link is opened again, and for nobody else`() async throws {
        let desk = try await VoteDesk()
        let (fire, police) = (try await desk.bearer("Merrowshire Fire"), try await desk.bearer("Merrowshire Police"))
        try await draft(chosen, as: fire, at: desk)
        let line = try #require(try await desk.shown(fire).lines.first)
        #expect(line.draft == chosen && line.given == nil && line.isLeft)
        #expect(try await desk.shown(police).lines.allSatisfy { $0.draft == nil })
        // It counts nowhere, and stands in no trail.
        #expect(try await desk.inside().voters.allSatisfy { $0.issues == 0 })
        let trail = try await desk.context.store.read { reading in
            let id = try #require(try reading.assessment(of: desk.year)).id
            return try reading.recordedChanges(of: AuditSubject(kind: "assessment", id: id.text))
        }
        #expect(!trail.contains { $0.deed == .voteCast })
        try await desk.close()
        #expect(try await desk.inside().result?.people == 0)
    }

    @Test func `what arrives late by the same form doesn't stand over what came after it`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let form = KeepBallot.Form(key: try await desk.shown(fire).key, seen: 0)
        try await draft(.init(["harm": "2"]), turn: 2, by: form, as: fire, at: desk)
        try await draft(.init(["harm": "1"]), turn: 1, by: form, as: fire, at: desk)
        #expect(try await desk.shown(fire).lines.first?.draft?.scores == ["harm": "2"])
        try await draft(.init(["harm": "", "value": "3"]), turn: 3, by: form, as: fire, at: desk)
        #expect(try await desk.shown(fire).lines.first?.draft?.scores == ["harm": "", "value": "3"])
        // Another telephone's clock may be behind.
        try await draft(.init(["harm": "5"]), turn: 1, as: fire, at: desk)
        #expect(try await desk.shown(fire).lines.first?.draft?.scores == ["harm": "5"])
    }

    @Test func `a draft is gone once its issue is sent, and never stands over a newer vote`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let old = KeepBallot.Form(key: try await desk.shown(fire).key, seen: 0)
        try await draft(chosen, as: fire, at: desk)
        try await draft(chosen, on: "fraud", as: fire, at: desk)
        try await desk.vote("3", "3", on: "asb", as: fire)
        var lines = try await desk.shown(fire).lines
        #expect(lines.map { $0.draft == nil } == [true, true, false])
        let late = await VoteDesk.refusal { try await draft(chosen, by: old, as: fire, at: desk) }
        #expect(late == .conflict(.changedMeanwhile))
        #expect(try await desk.shown(fire).lines.first?.draft == nil)
        // A change of mind is kept until it is sent, and isn't left when it is taken back.
        try await draft(.init(["harm": "1", "value": "3"]), as: fire, at: desk)
        lines = try await desk.shown(fire).lines
        #expect(lines.first?.isLeft == true && lines.first?.given?["harm"]?.words == "3")
        try await draft(.init(["harm": "3", "value": "3"]), turn: 2, as: fire, at: desk)
        #expect(try await desk.shown(fire).lines.first?.isLeft == false)
    }

    @Test func `drafts are gone with their round, their link and their assessment`() async throws {
        let desk = try await VoteDesk()
        for agency in ["Merrowshire Fire", "Merrowshire Police"] {
            try await draft(chosen, as: try await desk.bearer(agency), at: desk)
        }
        #expect(try await drafts(desk) == 2)
        let links = try await ShowVoteLinks(desk.context).run(desk.year, as: desk.manager).lines
        let key = try #require(links.first { $0.agency == "Merrowshire Fire" }?.key)
        try await ShowVoteLinks(desk.context).revoke(key, of: desk.year, as: desk.manager)
        #expect(try await drafts(desk) == 1)
        let police = try await desk.bearer("Merrowshire Police")
        let form = KeepBallot.Form(key: try await desk.shown(police).key, seen: 0)
        try await desk.close()
        #expect(try await drafts(desk) == 0)
        let refusal = await VoteDesk.refusal {
            try await KeepBallot(desk.context).draft(chosen, on: "asb", form, turn: 9, as: police)
        }
        guard case .conflict(.ballot(.closed)) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }

    @Test func `a draft is refused where a vote would be, and holds only what is asked`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let other = KeepBallot.Form(key: try await desk.shown(try await desk.bearer("Merrowshire Police")).key, seen: 0)
        #expect(
            await VoteDesk.refusal { try await draft(chosen, by: other, as: fire, at: desk) } == .notPermitted(.vote))
        #expect(
            await VoteDesk.refusal { try await draft(chosen, on: "arson", as: fire, at: desk) }
                == .notFound(.record(id: "arson")))
        let off = await VoteDesk.refusal { try await draft(.init(["harm": "6"]), as: fire, at: desk) }
        guard case .invalid(let faults) = off else {
            Issue.record("6 was kept")
            return
        }
        #expect(faults.map(\.rule) == ["form.score-harm"])
        let long = String(repeating: "x", count: 5_000)
        try await draft(.init(["harm": "1", "trend": "2"], remark: long), as: fire, at: desk)
        let kept = try #require(try await desk.shown(fire).lines.first?.draft)
        #expect(kept.scores == ["harm": "1"] && kept.remark.count == 1_000)
        #expect(try await drafts(desk) == 1)
        try await draft(.init(), turn: 2, as: fire, at: desk)
        #expect(try await drafts(desk) == 0)
    }
}
