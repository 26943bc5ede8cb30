import CommunitySafety
import Storage
import Testing

/// Everything that the store does with partners' votes on an assessment that is there.
struct VoteScenario {
    let store: Store
    let ids: IDSource
    let year: PlanYear

    func run() async throws {
        let round = try await open()
        let asked = try await invite(round)
        try await vote(asked, round)
        try await again(round)
    }

    private func open() async throws -> StoredBallotRound {
        let (ids, year) = (ids, year)
        return try await store.write { transaction in
            let assessment = try #require(try transaction.assessment(of: year))
            #expect(try transaction.assessment(assessment.id) == assessment)
            let day = Workbench.now.day
            let round = try #require(
                BallotRound(number: 1, criteria: ["harm", "value"], openings: [.init(on: day, closes: day)]))
            let stored = StoredBallotRound(id: ids.next(), assessmentID: assessment.id, round: round)
            try transaction.insert(stored)
            #expect(try transaction.ballotRounds(ofAssessment: assessment.id) == [stored])
            #expect(try transaction.ballotRound(stored.id) == stored)
            try transaction.record(Workbench.event())
            return stored
        }
    }

    private func invite(_ round: StoredBallotRound) async throws -> StoredInvitation {
        let asked = StoredInvitation(
            id: ids.next(), roundID: round.id, agency: "Fire", linkID: ids.next(), invitedOn: Workbench.now.day,
            voter: "Station manager", address: "fire@merrowshire.example")
        var message = StoredMessage(
            id: ids.next(), occasion: "votes/1", kind: .notice, roundID: nil, links: [asked.linkID], addressee: [3],
            letter: .init(address: "fire@merrowshire.example", name: "Fire", subject: "Score", text: "{{link 1}}"),
            madeAt: Workbench.now)
        message.ballotRoundID = round.id
        let written = message
        try await store.write { transaction in
            try transaction.insert(
                StoredSignedLink(
                    id: asked.linkID, permission: "assessment.vote",
                    subject: AuditSubject(kind: "ballot_invitation", id: asked.id.text), label: "Fire",
                    madeBy: "operator", createdAt: Workbench.now, expiresAt: Workbench.now.adding(days: 28)))
            try transaction.insert(asked)
            try transaction.insert(written)
            #expect(try transaction.invitation(asked.id) == asked)
            #expect(try transaction.messages(ofBallotRound: round.id) == [written])
            #expect(try transaction.ballotCounts(ofBallotRound: round.id).isEmpty)
            try transaction.record(Workbench.event())
        }
        #expect(try await store.read { try $0.invitations(ofBallotRound: round.id) } == [asked])
        return asked
    }

    private func vote(_ asked: StoredInvitation, _ round: StoredBallotRound) async throws {
        let votes = [(1, "asb", 3), (2, "asb", 4), (1, "burglary", 1)].map { number, issue, score in
            StoredVote(
                invitationID: asked.id, issue: issue, number: number, formKey: "form \(number)",
                castAt: Workbench.now, isLate: number == 2,
                scores: ["harm": StepScore(score)].compactMapValues(\.self))
        }
        try await store.write { transaction in
            for vote in votes { try transaction.insert(vote) }
            try transaction.record(Workbench.event())
        }
        try await store.read { reading in
            #expect(try reading.votes(ofBallot: asked.id) == votes)
            #expect(try reading.latestVotes(ofBallotRound: round.id) == Array(votes.dropFirst()))
            let count = try #require(try reading.ballotCounts(ofBallotRound: round.id)[asked.id])
            #expect(count.issues == 2 && count.isLate && count.lastAt == Workbench.now)
        }
    }

    private func again(_ round: StoredBallotRound) async throws {
        try await store.write { transaction in
            let day = Workbench.now.day
            try transaction.close(round, on: day)
            #expect(throws: StorageError.staleVersion(table: "ballot_opening", id: round.id.text)) {
                try transaction.close(round, on: day)
            }
            let closed = try #require(try transaction.ballotRound(round.id))
            #expect(closed.round.closedOn == day)
            let opened = try #require(
                BallotRound(
                    number: 1, criteria: round.round.criteria,
                    openings: closed.round.openings + [.init(on: day, closes: day)]))
            try transaction.open(StoredBallotRound(id: round.id, assessmentID: round.assessmentID, round: opened))
            #expect(try transaction.ballotRound(round.id)?.round == opened)
            try transaction.record(Workbench.event())
        }
    }
}
