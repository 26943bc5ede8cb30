import CommunitySafety
import Delivery
import Storage
import Testing

@testable import Services

@Suite struct SendMailTests {
    private func opened() async throws -> MailDesk {
        let desk = try await MailDesk(police: "fire@merrowshire.example")
        try await desk.rounds.open()
        return desk
    }

    @Test func `a message that was put off is tried again when its time has come`() async throws {
        let desk = try await opened()
        desk.server.answer(MailDesk.later)
        try await desk.send()
        let line = try #require(try await desk.lines().first)
        #expect(line.state == .deferred && line.code == 451 && line.reply == "Come again")
        try await desk.send()
        #expect(desk.server.taken.isEmpty, "not before its time")
        desk.rounds.desk.clock.pass(60)
        try await desk.send()
        #expect(desk.server.taken.count == 1)
        #expect(try await desk.lines().map(\.state) == [.sent])
    }

    @Test func `a refused message waits for somebody, and goes out again when they say so`() async throws {
        let desk = try await opened()
        desk.server.answer(MailDesk.no)
        try await desk.send()
        desk.rounds.pass(days: 1)
        try await desk.send()
        let line = try #require(try await desk.lines().first)
        #expect(line.state == .refused && line.code == 550)
        #expect(try await ShowMail(desk.context).run(as: .operator).standing.troubled == 1)
        try await DecideMail(desk.context).run(.askedAgain, line.id, as: .operator)
        try await desk.send()
        #expect(try await desk.lines().map(\.state) == [.sent])
    }

    @Test func `a message without an answer is in doubt, and is never sent again by itself`() async throws {
        let desk = try await opened()
        desk.server.answer(MailDesk.silence)
        #expect(try await desk.send().inDoubt == 1)
        for _ in 0..<10 {
            desk.rounds.desk.clock.pass(3600)
            try await desk.send(isNow: true)
        }
        #expect(desk.server.taken.isEmpty)
        let line = try #require(try await desk.lines().first)
        #expect(line.state == .inDoubt)
        try await DecideMail(desk.context).run(.foundArrived, line.id, as: .operator)
        #expect(try await desk.lines().map(\.state) == [.sent])
    }

    /// A sender that was killed leaves a message as it stood then.
    @Test(arguments: [(MessageState.sending, MessageState.sent), (.handingOver, .inDoubt)])
    func `what a killed sender left is sent only where the server can't have it`(
        left: MessageState, after: MessageState
    ) async throws {
        let desk = try await opened()
        try await desk.context.store.write { transaction in
            var message = try #require(try transaction.messages(most: 1).first)
            message.state = left
            try transaction.keep(message, asDeed: false)
        }
        try await desk.send()
        #expect(try await desk.lines().map(\.state) == [after])
        #expect(desk.server.taken.count == (after == .sent ? 1 : 0))
    }

    @Test func `while the server is away the rest waits, and what waits for too long is pointed at`() async throws {
        let desk = try await MailDesk()
        try await desk.rounds.open()
        desk.server.answer(MailDesk.away, MailDesk.away)
        #expect(try await desk.send().isServerAway)
        #expect(try await desk.lines().map(\.state).filter { $0 == .waiting }.count == 1)
        #expect(try await !ShowMail(desk.context).run(as: .operator).standing.isLate)
        desk.rounds.desk.clock.pass(4 * 3600)
        #expect(try await ShowMail(desk.context).run(as: .operator).standing.isLate)
    }

    @Test func `after five days a message is given up`() async throws {
        let desk = try await opened()
        for _ in 0..<6 {
            desk.server.answer(MailDesk.later)
            try await desk.send()
            desk.rounds.pass(days: 1)
        }
        #expect(try await desk.lines().map(\.state) == [.givenUp])
    }

    @Test func `a closed round's messages don't go out`() async throws {
        let desk = try await opened()
        try await KeepRound(desk.context).close(.q3, of: desk.rounds.year, as: .operator)
        try await desk.send()
        #expect(desk.server.taken.isEmpty)
        #expect(try await desk.lines().map(\.state) == [.stopped])
    }

    @Test(arguments: Role.allCases)
    func `only those who handle mail see it and decide`(role: Role) async throws {
        let desk = try await opened()
        let party = ServiceDesk.party(role, agency: role.isOfOneAgency ? "Merrowshire Fire" : nil)
        let mayHandle = [Role.administrator, .manager, .officer].contains(role)
        let line = try #require(try await desk.lines().first)
        let seen = await RoundDesk.refusal { _ = try await ShowMail(desk.context).run(as: party) }
        #expect((seen == nil) == mayHandle)
        let refused = await RoundDesk.refusal { try await DecideMail(desk.context).run(.stopped, line.id, as: party) }
        #expect((refused == nil) == mayHandle)
        let settings = await RoundDesk.refusal { _ = try await KeepMailSettings(desk.context).show(as: party) }
        #expect((settings == nil) == [.administrator, .manager].contains(role))
    }

    @Test(arguments: MessageEvent.allCases.filter { !$0.isPersons })
    func `nobody can do by a form what only the sender does`(event: MessageEvent) async throws {
        let desk = try await opened()
        let line = try #require(try await desk.lines().first)
        let refusal = await RoundDesk.refusal { try await DecideMail(desk.context).run(event, line.id, as: .operator) }
        #expect(refusal == .conflict(.changedMeanwhile))
        #expect(try await desk.lines().map(\.state) == [.waiting])
    }
}
