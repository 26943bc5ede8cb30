import CommunitySafety
import HTTPTypes
import Proofreading
import Services
import Storage
import Testing
import Web

/// The pages of the draft over a store in memory with one section and one action.
@Suite struct EditingPagesTests {
    private static let moment = Instant(milliseconds: 1_705_310_000_000)
    private let form = "/plan/2023-24/draft/action/1.1"

    /// A desk with one small plan in it.
    private func desk() async throws -> ServiceContext {
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: Self.moment)
        let environment = ServiceEnvironment(now: { Self.moment }, ids: .random(now: { Self.moment }))
        let plan = Plan(
            title: "Plan", year: try planYear(2023),
            priorities: [Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary")],
            actions: [
                Action(reference: "1.1", address: "1.1", paragraphs: ["Visit homes"], priority: "burglary")
            ])
        try await store.write { transaction in
            try transaction.insert(
                Partnership(name: "Aldmere", area: "Aldmere"), id: environment.ids.next(), demonstrationDate: nil)
            _ = try transaction.insert(plan, asAt: Self.moment.day, at: Self.moment, ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"),
                    at: Self.moment, payload: AuditPayload()))
        }
        return ServiceContext(store: store, environment: environment)
    }

    private func officer() async throws -> Visitor { Visitor(try .example(), isPublic: false, desk: try await desk()) }

    @Test func `the search looks through the draft and its comments for those who work on it, and for nobody else`()
        async throws
    {
        let desk = try await desk()
        let officer = Visitor(try .example(), isPublic: false, desk: desk)
        _ = try await officer.submit([("do", "comment"), ("comment", "Too few wardens")], to: form, from: form)
        let found = try await officer.ask("/search?q=visit+homes")
        #expect(found.text.contains("In what you work on") && found.text.contains("Action of the draft for 2023-24"))
        #expect(try await officer.ask("/search?q=wardens").text.contains("Comment on the plan for 2023-24"))
        #expect(try await officer.ask("/search?q=nosuchword").text.contains("Nothing that you may see holds"))
        for role in Role.allCases {
            let passages = try await ReadForSearch(desk).run(
                as: .account(Actor(id: desk.environment.ids.next(), role: role, agency: "Police")))
            let reads = Permission.readDraft.holders.contains(role)
            #expect(passages.isEmpty != reads, "\(role)")
        }
        #expect(try await ReadForSearch(desk).run(as: .public).isEmpty)
    }

    @Test func `saving a form leads back to it, with what was saved and a way to undo it`() async throws {
        let visitor = try await officer()
        let fields = [("do", "save"), ("version", "1"), ("words", "Visit <every> home"), ("priority", "burglary")]
        let saved = try await visitor.submit(fields, to: form, from: form)
        #expect(saved.status == 303)
        let address = try #require(saved.headers[.location])
        #expect(address.hasPrefix("\(form)?done=saved&change="))
        let page = try await visitor.ask(address)
        #expect(page.text.contains("Visit &lt;every&gt; home"))
        #expect(!page.text.contains("<every>"))
        #expect(page.text.contains("value=\"undo\""))
    }

    @Test func `a form without its token changes nothing`() async throws {
        let visitor = try await officer()
        let answer = try await visitor.post([("do", "save"), ("version", "1"), ("words", "Other")], to: form)
        #expect(answer.status == 403)
        #expect(try await visitor.ask(form).text.contains("Visit homes"))
    }

    @Test func `an empty field is named with a link to it, and what was typed stays`() async throws {
        let visitor = try await officer()
        let fields = [("do", "save"), ("version", "1"), ("words", ""), ("by-when", "June 2023")]
        let answer = try await visitor.submit(fields, to: form, from: form)
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#words\""))
        #expect(answer.text.contains("value=\"June 2023\""))
    }

    @Test func `a clash shows both texts, and the typed one is kept`() async throws {
        let visitor = try await officer()
        let text = { (words: String) in [("do", "save"), ("version", "1"), ("words", words)] }
        _ = try await visitor.submit(text("What they wrote"), to: form, from: form)
        let answer = try await visitor.submit(text("What I wrote"), to: form, from: form)
        #expect(answer.status == 409)
        for words in ["What they wrote", "What I wrote", "Visit homes"] { #expect(answer.text.contains(words)) }
        #expect(try await visitor.ask(form).text.contains("What I wrote"), "as an unsaved text")
    }

    @Test(arguments: [
        "/plan/2023-24/draft", "/plan/2023-24/draft/action/1.1", "/plan/2023-24/draft/action/1.1/history",
        "/plan/2023-24/draft/action/new",
    ])
    func `the draft isn't there for the public`(path: String) async throws {
        #expect(try await Visitor(try .example(), isPublic: true, desk: try await desk()).ask(path).status == 404)
        #expect(try await officer().ask(path).status == 200)
    }

    @Test(arguments: [
        "/plan/2023-24/draft/action/9.9", "/plan/2023-24/draft/member/1.1", "/plan/2031-32/draft",
        "/plan/2023-24/draft/thing/1.1", "/plan/2023-24/draft/action/1.1/other",
    ])
    func `what isn't there is not found`(path: String) async throws {
        #expect(try await officer().ask(path).status == 404)
    }

    @Test func `what is being typed is kept and checked for the script`() async throws {
        let visitor = try await officer()
        let typed = [("version", "1"), ("words", "Reports rose from 53 to 90, an increase of 58%")]
        let kept = try await visitor.submit([("do", "draft")] + typed, to: form, from: form)
        #expect(kept.text == "Saved as a draft 09:13")
        let found = try await visitor.submit([("do", "findings")] + typed, to: form, from: form)
        #expect(found.text.contains("90 against 53 is an increase of 69.8%, not 58%"))
    }
}
