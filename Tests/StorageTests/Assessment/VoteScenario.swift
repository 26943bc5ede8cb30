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
        try await draft(asked, round)
        try await remark(asked, round)
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

    private func draft(_ asked: StoredInvitation, _ round: StoredBallotRound) async throws {
        func kept(_ issue: String, _ score: String, form: String = "form 1", turn: Int) async throws {
            let draft = StoredBallotDraft(
                invitationID: asked.id, issue: issue, formKey: form, turn: turn,
                entry: BallotEntry(["harm": score], remark: "Élan"))
            try await store.write { try $0.keep(draft) }
        }
        func scores() async throws -> [String: String?] {
            try await store.read { try $0.drafts(ofBallot: asked.id).mapValues { $0.scores["harm"] } }
        }
        try await kept("asb", "3", turn: 1_706_000_000_002)
        try await kept("asb", "2", turn: 1_706_000_000_001)
        try await kept("fraud", "1", turn: 1)
        #expect(try await scores() == ["asb": "3", "fraud": "1"])
        try await kept("asb", "4", form: "form 2", turn: 1)
        try await store.write { try $0.forgetDraft(of: "fraud", ofBallot: asked.id) }
        #expect(try await scores() == ["asb": "4"])
        #expect(try await store.read { try $0.drafts(ofBallot: asked.id) }["asb"]?.remark == "Élan")
        try await store.write { try $0.forgetDrafts(ofBallot: asked.id) }
        #expect(try await scores().isEmpty)
        try await kept("asb", "4", turn: 1)
        try await store.write { try $0.forgetDrafts(ofBallotRound: round.id) }
        #expect(try await scores().isEmpty)
    }

    private func remark(_ asked: StoredInvitation, _ round: StoredBallotRound) async throws {
        for words in ["Often", "Seen on “rounds”"] {
            try await store.write { transaction in
                try transaction.keep(remark: words, on: "asb", ofBallot: asked.id)
                try transaction.record(Workbench.event())
            }
        }
        try await store.read { reading in
            let (own, all) = (try reading.remarks(ofBallot: asked.id), try reading.remarks(ofBallotRound: round.id))
            #expect(own == ["asb": "Seen on “rounds”"] && all == ["asb": ["Seen on “rounds”"]])
        }
        try await store.write { transaction in
            try transaction.keep(remark: "", on: "asb", ofBallot: asked.id)
            try transaction.record(Workbench.event())
        }
        #expect(try await store.read { try $0.remarks(ofBallotRound: round.id) }.isEmpty)
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
