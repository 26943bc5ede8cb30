import CommunitySafety
import Delivery
import Proofreading
import Storage
import Testing

@testable import Services

/// Who is asked to vote hears of it, is reminded once, and gets nothing that leads nowhere. It is 15 January 2024.
@Suite struct VoteMailTests {
    private func desk(asked agencies: [String] = ["Merrowshire Fire", "Merrowshire Police"]) async throws -> (
        mail: MailDesk, year: PlanYear
    ) {
        let desk = try await MailDesk()
        let year = try #require(PlanYear("2024-25"))
        let issues = ["asb", "fraud"].compactMap { key in IssueCatalogue.all.first { $0.key == key } }
        try await OpenAssessment(desk.context).run(year, scheme: "six-criteria", issues: issues, as: .operator)
        var entry = AskForVotes.Entry()
        (entry.closes, entry.criteria, entry.agencies) = ("2024-01-26", ["harm"], agencies)
        try await AskForVotes(desk.context).open(entry, of: year, as: .operator)
        return (desk, year)
    }

    private func vote(_ agency: String, _ desk: MailDesk, _ year: PlanYear) async throws {
        let lines = try await ShowVoteLinks(desk.context).run(year, as: .operator).lines
        let token = try #require(lines.first { $0.agency == agency }?.token)
        let voter = ActingParty.link(
            try await OpenSignedLink(desk.context).show(token: token, from: desk.rounds.desk.client))
        let shown = try await ShowBallot(desk.context).run(as: voter)
        for issue in shown.lines.map(\.issue.key) {
            try await KeepBallot(desk.context).run(
                .init(["harm": "3"]), on: issue, .init(key: shown.key, seen: 0), as: voter)
        }
    }

    private func kinds(_ desk: MailDesk) async throws -> [MessageKind: Int] {
        let messages = try await desk.context.store.read { try $0.messages(most: 50) }
        return Dictionary(grouping: messages, by: \.kind).mapValues(\.count)
    }

    @Test func `each is asked with a link of their own, and a refused message is seen beside it`() async throws {
        let (desk, year) = try await desk()
        desk.server.answer(MailDesk.no, MailDesk.accepted)
        try await desk.send()
        let lines = try await ShowVoteLinks(desk.context).run(year, as: .operator).lines
        #expect(Set(lines.map(\.mail)) == [.refused, .sent])
        let sent = try #require(desk.server.taken.first)
        let own = try #require(lines.first { $0.mail == .sent })
        #expect(sent.text.contains("https://safety.aldmere.example/v/\(try #require(own.token))"))
        #expect(sent.text.contains("26 January 2024") && sent.unsubscribe == nil && !sent.text.contains("{{"))
        #expect(lines.filter { $0.mail == .refused }.allSatisfy { !sent.text.contains($0.token ?? "") })
        #expect(try await ShowMail(desk.context).run(as: .operator).standing.troubled == 1)
        // What came back to the office's own box is noted by a person, and stands there too.
        let line = try #require(try await desk.lines().first { $0.state == .sent })
        try await DecideMail(desk.context).run(.cameBack, line.id, as: .operator)
        #expect(
            try await ShowVoteLinks(desk.context).run(year, as: .operator).lines.allSatisfy { $0.mail != .sent })
    }

    @Test func `a link that was taken back isn't mailed, nor is one whose round is closed`() async throws {
        let (desk, year) = try await desk()
        let lines = try await ShowVoteLinks(desk.context).run(year, as: .operator).lines
        let fire = try #require(lines.first { $0.agency == "Merrowshire Fire" })
        try await ShowVoteLinks(desk.context).revoke(fire.key, of: year, as: .operator)
        try await desk.send()
        #expect(desk.server.taken.map(\.to.address) == ["police@merrowshire.example"])
        #expect(try await desk.states()["fire@merrowshire.example"] == .stopped)
        #expect(try await CloseVotes(desk.context).remind(year, as: .operator) == 1)
        try await CloseVotes(desk.context).close(year, as: .operator)
        try await desk.send()
        #expect(desk.server.taken.count == 1)
    }

    @Test func `the program reminds once before the last day, and only who hasn't scored everything`() async throws {
        let (desk, year) = try await desk()
        let chase = ChaseVotes(desk.context)
        try await vote("Merrowshire Police", desk, year)
        try await chase.runAll()
        #expect(try await kinds(desk) == [.notice: 2])
        // Three days before 26 January, as the plan of reminders says by itself.
        desk.rounds.pass(days: 7)
        try await chase.runAll()
        #expect(try await kinds(desk) == [.notice: 2], "22 January is too early")
        for _ in 1...4 {
            desk.rounds.pass(days: 1)
            for _ in 1...2 { try await chase.runAll() }
        }
        #expect(try await kinds(desk) == [.notice: 2, .before: 1])
        try await desk.send()
        let reminder = try #require(desk.server.taken.first { $0.unsubscribe != nil })
        #expect(reminder.to.address == "fire@merrowshire.example")
        #expect(reminder.text.contains("Not everything of yours has come yet."))
        desk.rounds.pass(days: 1)
        try await chase.runAll()
        #expect(try await kinds(desk) == [.notice: 2, .before: 1], "27 January is after the last day")
    }

    @Test func `nobody is reminded by themselves whom somebody reminded today, who declined, or when it is off`()
        async throws
    {
        let (desk, year) = try await desk()
        let chase = ChaseVotes(desk.context)
        let stop = try MailChoice(desk.context).token(of: "police@merrowshire.example")
        try await MailChoice(desk.context).set(false, stop, from: desk.rounds.desk.client)
        desk.rounds.pass(days: 8)
        #expect(try await CloseVotes(desk.context).remind(year, as: .operator) == 1)
        try await chase.runAll()
        #expect(try await kinds(desk) == [.notice: 2, .nudge: 1])
        var entry = try await KeepMailSettings(desk.context).show(as: .operator).entry
        entry.isReminding = false
        try await KeepMailSettings(desk.context).keep(entry, over: 1, as: .operator)
        desk.rounds.pass(days: 1)
        try await chase.runAll()
        #expect(try await kinds(desk) == [.notice: 2, .nudge: 1])
    }
}
