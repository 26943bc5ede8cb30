import CommunitySafety
import Delivery
import Proofreading
import Storage
import Testing

@testable import Services

/// Word to whoever had an answer typed in their name.
@Suite struct CopyMailTests {
    private static let officer = ServiceDesk.party(.officer)

    /// The round is open and its notices are out.
    private func opened(police: String? = "police@merrowshire.example") async throws -> MailDesk {
        let desk = try await MailDesk(police: police)
        try await desk.rounds.open()
        try await desk.send()
        return desk
    }

    private func type(_ address: String, _ view: String = "on-track", in desk: MailDesk) async throws {
        var entry = UpdateEntry(view: view)
        (entry.publicText, entry.workingText) = ("Six letterbox guards are up.", "A crew is short.")
        (entry.reason, entry.who) = ("The bill is late.", "Watch manager")
        (entry.saidOn, entry.how) = (desk.rounds.desk.clock.now.day.iso, "phone")
        let rounds = desk.rounds
        _ = try await AnswerRound(desk.context).run(
            entry, on: address, .q3, of: rounds.year, try rounds.form(), as: Self.officer)
    }

    private func pass(minutes: Int, in desk: MailDesk) { desk.rounds.desk.clock.pass(minutes * 60) }

    private func copies(_ desk: MailDesk) -> [MailMessage] {
        desk.server.taken.filter { $0.subject.contains("typed in your name") }
    }

    @Test func `what is typed in one sitting goes out as one message, by its references alone`() async throws {
        let desk = try await opened()
        try await type("1.1", in: desk)
        pass(minutes: 5, in: desk)
        try await type("1.2", in: desk)
        pass(minutes: 14, in: desk)
        try await desk.send()
        #expect(copies(desk).isEmpty, "a quarter of an hour hasn't passed since the last")
        pass(minutes: 1, in: desk)
        try await desk.send()
        try await desk.send()
        let copy = try #require(copies(desk).first)
        #expect(copies(desk).count == 1)
        #expect(copy.to.address == "fire@merrowshire.example")
        #expect(copy.text.contains("Merrowshire Fire: actions 1.1 and 1.2"))
        #expect(
            copy.text.contains("https://safety.aldmere.example/u/\(try await desk.rounds.token("Merrowshire Fire"))"))
        #expect(copy.unsubscribe?.hasSuffix("?of=copies") == true)
        for word in ["letterbox", "crew", "bill", "Watch manager", "Visit forty homes", "{{"] {
            #expect(!copy.text.contains(word), "\(word)")
        }
    }

    @Test func `a second sitting is a second message, and a long one doesn't hold the first back`() async throws {
        let desk = try await opened()
        for _ in 0..<6 {
            try await type("1.1", in: desk)
            pass(minutes: 10, in: desk)
        }
        try await desk.send()
        #expect(copies(desk).count == 1, "an hour after the first answer")
        try await type("1.2", in: desk)
        pass(minutes: 15, in: desk)
        try await desk.send()
        #expect(copies(desk).count == 2)
        #expect(copies(desk).last?.text.contains("action 1.2") == true)
        #expect(copies(desk).last?.text.contains("1.1") == false)
    }

    @Test func `two leads at one address get one message with both links`() async throws {
        let desk = try await opened(police: "fire@merrowshire.example")
        try await type("1.1", in: desk)
        try await type("1.3", in: desk)
        try await desk.send(isNow: true)
        let text = try #require(copies(desk).first?.text)
        #expect(copies(desk).count == 1)
        for name in ["Merrowshire Fire", "Merrowshire Police"] {
            #expect(text.contains("/u/\(try await desk.rounds.token(name))"))
        }
    }

    @Test func `it is put right by the link, and both are kept`() async throws {
        let desk = try await opened()
        try await type("1.2", in: desk)
        try await desk.send(isNow: true)
        #expect(copies(desk).count == 1)
        var entry = UpdateEntry(view: "at-risk")
        (entry.publicText, entry.reason) = ("Four guards are up.", "The bill is late.")
        let bearer = try await desk.rounds.bearer("Merrowshire Fire")
        try await desk.rounds.answer("1.2", entry, as: bearer, seen: 1)
        let answers = try await desk.rounds.line("1.2").answers
        #expect(answers.map(\.update.view) == [.onTrack, .atRisk])
        #expect(answers.map(\.update.publicText) == ["Six letterbox guards are up.", "Four guards are up."])
    }

    @Test func `what was put right before it goes out isn't sent`() async throws {
        let desk = try await opened()
        try await type("1.3", in: desk)
        let bearer = try await desk.rounds.bearer("Merrowshire Police")
        try await desk.rounds.answer("1.3", UpdateEntry(view: "at-risk"), as: bearer, seen: 1)
        pass(minutes: 15, in: desk)
        try await desk.send()
        #expect(copies(desk).isEmpty)
        #expect(try await desk.lines().first { $0.kind == .copy }?.state == .stopped)
    }

    @Test func `whoever declines copies gets none, and still gets reminders`() async throws {
        let desk = try await opened()
        try await type("1.1", in: desk)
        try await desk.send(isNow: true)
        let address = try #require(copies(desk).first?.unsubscribe)
        let token = try #require(address.split(separator: "/").last?.split(separator: "?").first).description
        let client = desk.rounds.desk.client
        try await MailChoice(desk.context).set(false, token, .copies, from: client)
        #expect(try await !MailChoice(desk.context).look(token, .copies, from: client))
        #expect(try await MailChoice(desk.context).look(token, from: client), "reminders are another choice")
        try await type("1.2", in: desk)
        #expect(try await desk.lines().filter { $0.kind == .copy }.count == 1)
        desk.rounds.pass(days: 1)
        // 1.1 and 1.2 are answered: only the police are reminded.
        #expect(try await desk.chase().written == [.before: 1])
    }

    @Test func `nothing is written for who can't be written to, nor of one's own answer`() async throws {
        let silent = try await MailDesk(isSetUp: false)
        try await silent.rounds.open()
        try await type("1.1", in: silent)
        #expect(try await silent.lines().isEmpty)
        let desk = try await opened(police: nil)
        try await type("1.3", in: desk)
        try await type("1.4", in: desk)
        let bearer = try await desk.rounds.bearer("Merrowshire Fire")
        try await desk.rounds.answer("1.1", UpdateEntry(view: "on-track"), as: bearer)
        #expect(try await desk.lines().allSatisfy { $0.kind == .notice })
    }

    @Test func `a closed round's copies don't go out`() async throws {
        let desk = try await opened()
        try await type("1.1", in: desk)
        try await KeepRound(desk.context).close(.q3, of: desk.rounds.year, as: .operator)
        try await desk.send(isNow: true)
        #expect(copies(desk).isEmpty)
        #expect(try await desk.lines().first { $0.kind == .copy }?.state == .stopped)
    }

    @Test func `after the links ended it says so, and gives none`() async throws {
        let desk = try await opened()
        desk.rounds.pass(days: 16)
        try await type("1.1", in: desk)
        try await desk.send(isNow: true)
        let copy = try #require(copies(desk).first)
        #expect(copy.text.contains("Answers by link have ended"))
        #expect(!copy.text.contains("/u/"))
    }

    @Test func `an answer that is refused writes none, and no message is left without its answer`() async throws {
        let desk = try await opened()
        let before = try await desk.rounds.revision()
        let refusal = await RoundDesk.refusal { try await type("1.1", "nonsense", in: desk) }
        guard case .invalid? = refusal else {
            Issue.record("taken: \(String(describing: refusal))")
            return
        }
        #expect(try await desk.rounds.revision() == before)
        #expect(try await desk.lines().allSatisfy { $0.kind == .notice })
    }
}
