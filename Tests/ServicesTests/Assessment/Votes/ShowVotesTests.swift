import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct ShowVotesTests {
    /// Fire and the police score everything; probation leaves out what it can't say.
    private func voted() async throws -> VoteDesk {
        let desk = try await VoteDesk()
        for (agency, rows) in [
            ("Merrowshire Fire", [("4", "3"), ("3", "3"), ("1", "2")]),
            ("Merrowshire Police", [("1", "3"), ("3", "4"), ("1", "1")]),
            ("Merrowshire Probation", [("2", ""), ("", ""), ("1", "2")]),
        ] {
            let voter = try await desk.bearer(agency)
            for (issue, row) in zip(["asb", "burglary", "fraud"], rows) {
                try await desk.vote(row.0, row.1, on: issue, as: voter)
            }
        }
        return desk
    }

    @Test func `nobody sees scores before the round is closed, the manager neither`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        try await desk.vote("4", "3", on: "asb", as: fire)
        for party in [desk.manager, desk.officer, ServiceDesk.party(.partnerLead, agency: "Merrowshire Fire")] {
            let answer = try await ShowVotes(desk.context).run(desk.year, as: party)
            #expect(answer.result == nil)
            #expect(answer.voters.map(\.issues) == [1, 0, 0])
        }
        let trail = try await desk.context.store.read { reading in
            let id = try #require(try reading.assessment(of: desk.year)).id
            return try reading.recordedChanges(of: AuditSubject(kind: "assessment", id: id.text))
        }
        let cast = try #require(trail.first { $0.deed == .voteCast })
        #expect(cast.after.keys.sorted() == ["invitation", "issue", "number", "round"])
        #expect(
            await VoteDesk.refusal { _ = try await ShowVotes(desk.context).run(desk.year, as: .public) }
                == .notPermitted(.readAssessment))
    }

    @Test func `once it is closed, the spread and the agreement stand as worked out by hand`() async throws {
        let desk = try await voted()
        try await desk.close()
        let answer = try await desk.inside()
        let result = try #require(answer.result)
        let harm = try #require(result.spread("asb", "harm"))
        #expect([harm.lowest, harm.middle, harm.highest].map(\.words) == ["1", "2", "4"])
        #expect(result.spread("burglary", "harm")?.agencies == 2)
        #expect(result.widest.first == harm)
        // Fire 3½, 3, 1½ and police 2, 3½, 1: ranks 1 2 3 and 2 1 3, sums 3, 3, 6 about 4, S = 6, W = 72 / (4 × 24) = 0.75.
        #expect(result.agreement.w == 0.75)
        #expect(result.agreement.leftOut == ["Merrowshire Probation"])
        #expect(answer.allowed.contains(.take) && !answer.allowed.contains(.reopen))
    }

    @Test func `the middle becomes the score, and what was judged stays until it is said otherwise`() async throws {
        let desk = try await voted()
        let typed = TypedScore(score: "5", confidence: "high", rationale: "Heard at the forum")
        try await ScoreIssue(desk.context).run(
            typed, seen: 0, issue: "asb", criterion: "harm", of: desk.year, as: desk.officer)
        let take = TakeVotes(desk.context)
        let early = await VoteDesk.refusal { _ = try await take.run(desk.year, round: 1, as: desk.officer) }
        #expect(early == .conflict(.ballot(.stillOpen(until: try #require(CalendarDate(iso: "2024-01-26"))))))
        try await desk.close()
        #expect(try await take.run(desk.year, round: 1, as: desk.officer) == .init(taken: 5, left: 1))
        var scores = try await RankIssues(desk.context).run(as: desk.officer).scores
        #expect(scores["asb"]?["harm"]?.score.words == "5")
        #expect(scores["fraud"]?["value"]?.score.words == "2")
        #expect(scores["burglary"]?["value"]?.score.words == "3.5")
        #expect(scores["burglary"]?["value"]?.origin == .votes)
        #expect(try await take.run(desk.year, round: 1, as: desk.officer) == .init(taken: 0, left: 1))
        #expect(try await take.run(desk.year, round: 1, replacing: true, as: desk.officer) == .init(taken: 1, left: 0))
        scores = try await RankIssues(desk.context).run(as: desk.officer).scores
        #expect(scores["asb"]?["harm"]?.score.words == "2")
        #expect(scores["asb"]?["harm"]?.rationale.contains("Before the votes it stood at 5") == true)
        let kept = try await desk.context.store.read { reading in
            let id = try #require(try reading.assessment(of: desk.year)).id
            return try reading.scores(of: "asb", inAssessment: id).filter { $0.criterion == "harm" }
        }
        #expect(kept.map(\.score.score.words) == ["5", "2"])
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            _ = try await take.run(desk.year, round: 2, as: desk.officer)
        }
        await #expect(throws: ServiceError.notPermitted(.scoreIssues)) {
            _ = try await take.run(desk.year, round: 1, as: ServiceDesk.party(.partnerLead, agency: "Fire"))
        }
    }

    @Test func `only the manager asks, closes and opens again, one round after the other`() async throws {
        let desk = try await VoteDesk()
        #expect(
            await VoteDesk.refusal { try await desk.ask() }
                == .conflict(.ballot(.stillOpen(until: try #require(CalendarDate(iso: "2024-01-26"))))))
        #expect(
            await VoteDesk.refusal { try await CloseVotes(desk.context).close(desk.year, as: desk.officer) }
                == .notPermitted(.keepAssessment))
        try await desk.close()
        #expect(
            await VoteDesk.refusal { try await desk.close() }
                == .conflict(.ballot(.closed(on: CalendarDate(iso: "2024-01-15")))))
        for day in ["2024-01-14", "2025-01-20", "x"] {
            let refusal = await VoteDesk.refusal {
                try await CloseVotes(desk.context).reopen(desk.year, until: day, as: desk.manager)
            }
            guard case .invalid = refusal else {
                Issue.record("\(day) was taken")
                continue
            }
        }
        try await CloseVotes(desk.context).reopen(desk.year, until: "2024-01-20", as: desk.manager)
        try await desk.close()
        try await desk.ask()
        #expect(try await desk.inside().round?.number == 2)
        let first = try await desk.inside(1)
        #expect(first.round?.openings.map { $0.closes.iso } == ["2024-01-26", "2024-01-20"])
        #expect(first.allowed == [.readTurnout, .readSpread])
        await #expect(throws: ServiceError.notFound(.record(id: "votes 3"))) { _ = try await desk.inside(3) }
    }

    @Test func `what can't be asked is refused by its field, and nothing is written`() async throws {
        let desk = try await VoteDesk(asked: false)
        var entry = AskForVotes.Entry()
        (entry.closes, entry.criteria, entry.agencies) = ("2024-01-26", ["harm"], ["Fire"])
        let changes: [(String, (inout AskForVotes.Entry) -> Void)] = [
            ("form.closes", { $0.closes = "2024-01-14" }), ("form.closes", { $0.closes = "2025-01-14" }),
            ("form.criteria", { $0.criteria = ["none"] }), ("form.voters", { $0.agencies = [] }),
            ("form.agency", { $0.voter = "Somebody" }), ("form.agency", { $0.agency = "Fire" }),
            ("form.address", { ($0.agency, $0.voter, $0.address) = ("Fire", "Officer", "no address") }),
        ]
        for (rule, change) in changes {
            var wrong = entry
            change(&wrong)
            let sent = wrong
            guard
                case .invalid(let faults) = await VoteDesk.refusal({
                    try await AskForVotes(desk.context).open(sent, of: desk.year, as: desk.manager)
                })
            else {
                Issue.record("\(rule) was taken")
                continue
            }
            #expect(faults.map(\.rule) == [rule])
        }
        #expect(try await desk.inside().rounds.isEmpty)
    }

    @Test func `somebody else can be asked while votes are taken, and nobody twice`() async throws {
        let desk = try await VoteDesk()
        var entry = AskForVotes.Entry()
        entry.agencies = VoteDesk.agencies
        (entry.agency, entry.voter, entry.address) = ("Merrowshire Fire", "Station manager", "Station@Fire.example")
        let outcome = try await AskForVotes(desk.context).invite(entry, of: desk.year, as: desk.manager)
        #expect(outcome.asked == 1)
        let lines = try await ShowVoteLinks(desk.context).run(desk.year, as: desk.manager).lines
        #expect(lines.map(\.agency) == ["Merrowshire Fire", "Merrowshire Fire"] + VoteDesk.agencies.dropFirst())
        #expect(lines.contains { $0.name == "Station manager" && $0.address == "station@fire.example" })
        #expect(
            await VoteDesk.refusal { _ = try await ShowVoteLinks(desk.context).run(desk.year, as: desk.officer) }
                == .notPermitted(.keepAssessment))
    }
}
