import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct MyWorkTests {
    @Test func `somebody named in a comment finds it until they tick it off`() async throws {
        let desk = try await DiscussionDesk()
        let analyst = try await desk.person(.analyst, "mei@aldmere.example", name: "Mei Tranter")
        let say = CommentOnPlan(desk.context)
        let chosen = try await say.run(
            "Please look", on: nil, mentioning: [DiscussionDesk.id(analyst)], year: desk.year, as: desk.officer)
        try await say.run("Is that right, @mei tranter?", on: nil, year: desk.year, as: desk.officer)
        let work = ListMyWork(desk.context)
        var words = try await work.run(as: analyst).items.map(\.mentioned)
        #expect(words == ["Please look", "Is that right, @mei tranter?"])
        try await work.seen(chosen.id, as: analyst)
        words = try await work.run(as: analyst).items.map(\.mentioned)
        #expect(words == ["Is that right, @mei tranter?"])
    }

    @Test func `nobody who can't read the draft is named`() async throws {
        let desk = try await DiscussionDesk()
        let reader = try await desk.person(.reader, "ada@aldmere.example", name: "Ada Brook")
        let listed = try await ListColleagues(desk.context).run(as: desk.officer)
        #expect(!listed.contains { $0.id == DiscussionDesk.id(reader) })
        await #expect(throws: ServiceError.self) {
            try await CommentOnPlan(desk.context).run(
                "Look", on: nil, mentioning: [DiscussionDesk.id(reader)], year: desk.year, as: desk.officer)
        }
        #expect(try await ReviewComments(desk.context).run(desk.year, as: desk.officer).lines.isEmpty)
        #expect(try await ListMyWork(desk.context).run(as: reader).items.isEmpty)
    }

    @Test func `a request stands in the work of whoever is asked until it is done, and late ones apart`() async throws {
        let desk = try await DiscussionDesk()
        let clerk = try await desk.person(.democraticServices, "joan@aldmere.example")
        let mark = try await desk.find(.action, "Mark")
        let ask = AskColleague(desk.context)
        let made = try await ask.run(
            "Please fill in the date", of: DiscussionDesk.id(clerk), by: "2024-01-16", on: (.action, mark.id),
            year: desk.year, as: desk.officer)
        let work = ListMyWork(desk.context)
        #expect(try await work.run(as: clerk).items.count == 1)
        desk.access.clock.pass(3 * 24 * 3600)
        let late = try await work.run(as: clerk)
        #expect(late.items.isEmpty && late.overdue.count == 1)
        let other = try await desk.person(.analyst, "mei@aldmere.example")
        await #expect(throws: ServiceError.notFound(.record(id: made.id.text))) {
            try await ask.finish(made.id, version: 1, as: other)
        }
        try await ask.finish(made.id, version: 1, as: clerk)
        #expect(try await work.run(as: clerk).overdue.isEmpty)
        await #expect(throws: ServiceError.notPermitted(.settleComments)) {
            try await ask.run("?", of: DiscussionDesk.id(clerk), on: nil, year: desk.year, as: clerk)
        }
    }

    @Test func `a partner finds comments on the actions that its agency leads, and on no other`() async throws {
        let desk = try await DiscussionDesk()
        let mark = try await desk.find(.action, "Mark")
        let own = try #require(mark.leadingAgencies.first)
        let lead = try await desk.person(.partnerLead, "lead@police.example", agency: own)
        let other = try await desk.person(.partnerLead, "lead@other.example", agency: "Nobody at all")
        try await CommentOnPlan(desk.context).run("When?", on: (.action, mark.id), year: desk.year, as: desk.officer)
        let work = ListMyWork(desk.context)
        #expect(try await work.run(as: lead).items.count == 1)
        #expect(try await work.run(as: other).items.isEmpty)
    }

    @Test func `the office finds comments to settle and papers that are due`() async throws {
        let desk = try await DiscussionDesk()
        try await CommentOnPlan(desk.context).run("When?", on: nil, year: desk.year, as: desk.officer)
        let day = { (iso: String) in try #require(CalendarDate(iso: iso)) }
        for (body, due) in [("Cabinet", "2024-02-01"), ("Council", "2024-06-01")] {
            let meeting = RouteMeeting(
                body: body, power: .decides, date: try day("2024-07-01"), papersDue: try day(due))
            _ = try await KeepMeeting(desk.context).add(meeting, year: desk.year, as: desk.officer)
        }
        let items = try await ListMyWork(desk.context, openFindings: { _ in 3 }).run(as: desk.manager).items
        let year = desk.year
        #expect(
            items == [
                .papers(year, body: "Cabinet", meets: try day("2024-07-01"), due: try day("2024-02-01")),
                .comments(year, count: 1), .findings(year, count: 3),
            ])
    }

    @Test func `comments and requests stand on the next version, and on next year's plan`() async throws {
        let desk = try await DiscussionDesk()
        let mark = try await desk.find(.action, "Mark")
        try await CommentOnPlan(desk.context).run(
            "When?", on: (.action, mark.id), mentioning: [DiscussionDesk.id(desk.manager)], year: desk.year,
            as: desk.officer)
        let done = try await CommentOnPlan(desk.context).run("Typo", on: nil, year: desk.year, as: desk.officer)
        try await SettleComment(desk.context).run(done.id, .resolved("Mended"), version: 1, as: desk.officer)
        let later = try await CommentOnPlan(desk.context).run("Next year?", on: nil, year: desk.year, as: desk.officer)
        try await SettleComment(desk.context).run(later.id, .carriedOver("Too late"), version: 1, as: desk.officer)
        try await AskColleague(desk.context).run(
            "Fill in", of: DiscussionDesk.id(desk.manager), on: (.action, mark.id), year: desk.year, as: desk.officer)
        _ = try await OpenDraft(desk.context).run(year: desk.year, reason: "After the group", as: desk.officer)
        let now = try await desk.find(.action, "Mark")
        #expect(now.id != mark.id)
        let second = try await ReviewComments(desk.context).run(desk.year, as: desk.officer)
        #expect(second.lines.map(\.words) == ["When?", "Next year?"])
        #expect(second.lines.first?.place.key == now.id.text)
        let work = try await ListMyWork(desk.context).run(as: desk.manager).items
        #expect(work.compactMap(\.mentioned) == ["When?"])
        #expect(work.contains { if case .request(_, let place) = $0 { place.key == now.id.text } else { false } })
        let next = try await StartNextPlan(desk.context).run(from: desk.year, as: desk.manager).year
        let third = try await ReviewComments(desk.context).run(next, as: desk.officer)
        #expect(third.lines.map(\.words) == ["When?", "Next year?"])
        #expect(third.lines.first?.place.isThere == true && third.lines.first?.place.kind == .action)
    }

    @Test func `a draft taken back hands what was said about it to the version before`() async throws {
        let desk = try await DiscussionDesk()
        let number = try await OpenDraft(desk.context).run(year: desk.year, reason: "A try", as: desk.officer)
        try await CommentOnPlan(desk.context).run("About the try", on: nil, year: desk.year, as: desk.officer)
        try await OpenDraft(desk.context).withdraw(number: number, year: desk.year, as: desk.officer)
        let lines = try await ReviewComments(desk.context).run(desk.year, as: desk.officer).lines
        #expect(lines.map(\.words) == ["About the try"] && lines.allSatisfy(\.isOpen))
    }
}

extension WorkItem {
    fileprivate var mentioned: String? {
        if case .mention(let line) = self { line.words } else { nil }
    }
}
