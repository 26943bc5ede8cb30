import CommunitySafety
import Delivery
import Storage
import Testing

@testable import Services

@Suite struct RoundMailTests {
    @Test func `opening a round writes one message to each lead, with its own link and nothing of the actions`()
        async throws
    {
        let desk = try await MailDesk()
        try await desk.rounds.open()
        try await desk.send()
        let taken = desk.server.taken.sorted { $0.to.address < $1.to.address }
        #expect(taken.map(\.to.address) == ["fire@merrowshire.example", "police@merrowshire.example"])
        let fire = try #require(taken.first)
        let token = try await desk.rounds.token("Merrowshire Fire")
        #expect(fire.text.contains("https://safety.aldmere.example/u/\(token)\n"))
        #expect(fire.text.contains("actions 1.1 and 1.2"))
        #expect(!fire.text.contains("1.3") && !fire.text.contains("letterbox") && !fire.text.contains("{{"))
        #expect(fire.subject.contains("2 actions to answer by 19 January 2024"))
        #expect(fire.unsubscribe == nil, "a notice can't be declined")
    }

    @Test func `two leads at one address get one message with both links`() async throws {
        let desk = try await MailDesk(police: "FIRE@merrowshire.example")
        try await desk.rounds.open()
        try await desk.send()
        #expect(desk.server.taken.count == 1)
        let text = try #require(desk.server.taken.first?.text)
        for name in ["Merrowshire Fire", "Merrowshire Police"] {
            #expect(text.contains("/u/\(try await desk.rounds.token(name))"))
        }
    }

    @Test func `without a server nothing is written, and whoever wasn't told is told once there is one`() async throws {
        let desk = try await MailDesk(isSetUp: false)
        try await desk.rounds.open()
        #expect(try await desk.lines().isEmpty)
        #expect(try await desk.chase().isOff)
        try await desk.setUp()
        #expect(try await desk.chase().written == [.notice: 2])
        #expect(try await desk.chase().written.isEmpty, "the second time on a day there is nothing to write")
    }

    @Test func `who has no address is named, and the round opens all the same`() async throws {
        let desk = try await MailDesk(police: nil)
        let outcome = try await OpenRound(desk.context).run(
            .q3, of: desk.rounds.year, opens: "2024-01-08", due: "2024-01-19", closes: "2024-01-26", as: .operator)
        #expect(outcome.messages == 1)
        #expect(outcome.unreached == ["Merrowshire Police"])
        try await desk.addAgency("Merrowshire Police", "police@merrowshire.example")
        #expect(try await desk.chase().written == [.notice: 1])
    }

    @Test func `reminders go to whoever hasn't answered, each once, and stop when they are declined`() async throws {
        let desk = try await MailDesk()
        try await desk.rounds.open()
        try await desk.send()
        let police = try await desk.rounds.bearer("Merrowshire Police")
        try await desk.rounds.answer("1.3", UpdateEntry(view: "on-track"), as: police)
        desk.rounds.pass(days: 1)
        #expect(try await desk.chase().written == [.before: 1])
        #expect(try await desk.chase().written.isEmpty)
        try await desk.send()
        let reminder = try #require(desk.server.taken.last)
        #expect(reminder.to.address == "fire@merrowshire.example")
        let stop = try #require(reminder.unsubscribe?.split(separator: "/").last.map(String.init))
        let client = desk.rounds.desk.client
        #expect(try await MailChoice(desk.context).look(stop, from: client))
        try await MailChoice(desk.context).set(false, stop, from: client)
        desk.rounds.pass(days: 3)
        #expect(try await desk.chase().written.isEmpty)
        #expect(try await !MailChoice(desk.context).look(stop, from: client))
    }

    @Test func `a link that was taken back isn't sent, nor a reminder that was answered meanwhile`() async throws {
        let desk = try await MailDesk()
        try await desk.rounds.open()
        let links = try await ShowRoundLinks(desk.context).run(.q3, of: desk.rounds.year, as: .operator)
        let fire = try #require(links.lines.first { $0.name == "Merrowshire Fire" })
        try await ShowRoundLinks(desk.context).revoke(fire.key, .q3, of: desk.rounds.year, as: .operator)
        #expect(try await desk.send().stopped == 1)
        #expect(desk.server.taken.map(\.to.address) == ["police@merrowshire.example"])
        try await ChaseRounds(desk.context).nudge(.q3, of: desk.rounds.year, as: .operator)
        let police = try await desk.rounds.bearer("Merrowshire Police")
        try await desk.rounds.answer("1.3", UpdateEntry(view: "on-track"), as: police)
        try await desk.send()
        #expect(desk.server.taken.count == 1)
    }

    @Test func `six days after the day an agency's senior contact hears of it, without a link`() async throws {
        let desk = try await MailDesk(police: nil)
        let police = try await desk.addAgency("Merrowshire Police", "office@merrowshire-police.example")
        try await desk.addPost("Sergeant", of: police, "sergeant@merrowshire-police.example")
        try await desk.rounds.open()
        try await desk.send()
        #expect(
            Set(desk.server.taken.map(\.to.address))
                == ["fire@merrowshire.example", "sergeant@merrowshire-police.example"])
        desk.rounds.pass(days: 9)
        #expect(try await desk.chase().written == [.after: 2])
        desk.rounds.pass(days: 1)
        #expect(try await desk.chase().written == [.escalation: 1], "Fire has nobody else")
        #expect(try await desk.chase().written.isEmpty)
        try await desk.send()
        let word = try #require(desk.server.taken.last { $0.subject.contains("answers are late") })
        #expect(word.to.address == "office@merrowshire-police.example")
        #expect(word.text.contains("Merrowshire Police: action 1.3") && !word.text.contains("/u/"))
    }
}
