import CommunitySafety
import Delivery
import Storage
import Testing

@testable import Services

/// Agencies hear that figures are asked of them, and not what.
@Suite struct FigureMailTests {
    private func desk() async throws -> (mail: MailDesk, year: PlanYear) {
        let desk = try await MailDesk(police: nil)
        let year = try #require(PlanYear("2024-25"))
        try await OpenAssessment(desk.context).run(
            year, scheme: "six-criteria", issues: Array(IssueCatalogue.all.prefix(2)), as: .operator)
        return (desk, year)
    }

    private func ask(_ desk: MailDesk, _ year: PlanYear, _ agency: String) async throws -> AskForFigures.Outcome {
        var entry = AskForFigures.Entry()
        (entry.agency, entry.issue, entry.due) = (agency, "asb", "2024-01-26")
        entry.wanted = "Counts by zqmonth"
        return try await AskForFigures(desk.context).ask(entry, of: year, as: .operator)
    }

    @Test func `a message says that something awaits, and nothing of what is asked`() async throws {
        let (desk, year) = try await desk()
        #expect(try await ask(desk, year, "Merrowshire Fire") == .init(messages: 1, unreached: []))
        let messages = try await desk.context.store.read { try $0.messages(most: 10) }
        let letter = try #require(messages.first?.letter)
        #expect(messages.count == 1 && letter.address == "fire@merrowshire.example")
        #expect(letter.subject.contains("by 26 January 2024"))
        #expect(letter.text.contains("{{site}}/assessment/2024-25/year") && letter.text.contains("{{stop}}"))
        #expect(!letter.text.contains("zqmonth") && !letter.subject.contains("zqmonth"))
    }

    @Test func `who isn't waited for any more gets nothing, and nobody twice a day`() async throws {
        let (desk, year) = try await desk()
        _ = try await ask(desk, year, "Merrowshire Fire")
        let chase = ChaseFigures(desk.context)
        #expect(try await chase.nudge(year, as: .operator) == 1)
        #expect(try await chase.nudge(year, as: .operator) == 0)
        let request = try #require(
            try await ShowAssessmentYear(desk.context).run(year, as: .operator).waiting.first)
        try await AskForFigures(desk.context).settle(
            .receive, request.key, seen: request.version, of: year, as: .operator)
        #expect(try await chase.nudge(year, as: .operator) == 0)
        // What still stood in the outbox isn't handed over, since nobody waits for it.
        try await desk.send()
        #expect(desk.server.taken.isEmpty)
        #expect(try await desk.states() == ["fire@merrowshire.example": .stopped])
    }

    @Test func `what goes out leads to the page, for those who sign in`() async throws {
        let (desk, year) = try await desk()
        _ = try await ask(desk, year, "Merrowshire Fire")
        try await desk.send()
        let message = try #require(desk.server.taken.first)
        #expect(message.text.contains("https://safety.aldmere.example/assessment/2024-25/year"))
        #expect(!message.text.contains("{{"))
    }

    @Test func `the program reminds by itself before the day, once`() async throws {
        let (desk, year) = try await desk()
        _ = try await ask(desk, year, "Merrowshire Fire")
        let chase = ChaseFigures(desk.context)
        func kinds() async throws -> [MessageKind] {
            try await desk.context.store.read { try $0.messages(most: 10).map(\.kind) }
        }
        try await chase.runAll()
        #expect(try await kinds() == [.notice])
        desk.rounds.pass(days: 9)
        try await chase.runAll()
        try await chase.runAll()
        #expect(try await kinds().filter { $0 == .before }.count == 1)
    }
}
