import CommunitySafety
import HTTPTypes
import Proofreading
import Services
import Storage
import Testing
import Web

/// The pages of route, versions, comparison, elections and publishing over a store in memory with one small plan.
@Suite struct RoutePagesTests {
    private static let moment = Instant(milliseconds: 1_705_310_000_000)
    private let route = "/plan/2023-24/route"
    private let new = "/plan/2023-24/route/new"

    private func visitor() async throws -> Visitor {
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: Self.moment)
        let environment = ServiceEnvironment(now: { Self.moment }, ids: .random(now: { Self.moment }))
        let plan = Plan(
            title: "Plan", year: try planYear(2023),
            priorities: [Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary")],
            actions: [
                Action(reference: "1.1", address: "1.1", paragraphs: ["Visit <b>homes</b>"], priority: "burglary")
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
        return Visitor(
            try .example(), isPublic: false, desk: ServiceContext(store: store, environment: environment))
    }

    private func meeting(_ visitor: Visitor, _ body: String = "Cabinet", papers: String = "") async throws -> String {
        let fields = [
            ("do", "keep"), ("body", body), ("power", "decides"), ("date", "2024-03-14"), ("papers", papers),
        ]
        let added = try await visitor.submit(fields, to: new, from: new)
        #expect(added.status == 303)
        return String(try #require(added.headers[.location]).prefix { $0 != "?" })
    }

    private func step(_ visitor: Visitor, _ fields: [(String, String)], at page: String) async throws -> Visitor.Answer
    {
        let text = try await visitor.ask(page).text
        let mark = "name=\"seen\" value=\""
        let seen = text.firstRange(of: mark).map { String(text[$0.upperBound...].prefix { $0 != "\"" }) } ?? "0"
        return try await visitor.submit(fields + [("seen", seen)], to: page, from: page)
    }

    @Test func `the route says in one sentence where the plan goes next and when papers are due`() async throws {
        let visitor = try await visitor()
        #expect(try await visitor.ask(route).text.contains("No meeting is on the route yet."))
        _ = try await meeting(visitor, papers: "2024-03-05")
        let text = try await visitor.ask(route).text
        #expect(text.contains("Goes to Cabinet on 14 March 2024; papers are due on 5 March 2024."))
    }

    @Test func `a meeting that can't be read is answered with its errors, and what was typed stays`() async throws {
        let visitor = try await visitor()
        let fields = [("do", "keep"), ("body", "<script>x</script>"), ("date", "31/2/2024"), ("papers", "soon")]
        let answer = try await visitor.submit(fields, to: new, from: new)
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#date\""))
        #expect(answer.text.contains("href=\"#papers\""))
        #expect(answer.text.contains("&lt;script&gt;x"))
        #expect(!answer.text.contains("<script>x"))
    }

    @Test(arguments: [
        [("do", "keep"), ("body", "Cabinet"), ("date", "2024-03-14"), ("papers", "2024-03-15")],
        [("do", "keep"), ("body", String(repeating: "a", count: 1_000_000)), ("date", "2024-03-14")],
        [("do", "keep"), ("body", ""), ("date", "2024-03-14")],
    ])
    func `what no meeting is isn't kept`(fields: [(String, String)]) async throws {
        let visitor = try await visitor()
        #expect(try await visitor.submit(fields, to: new, from: new).status == 422)
        #expect(try await visitor.ask(route).text.contains("No meeting is on the route yet."))
    }

    @Test func `an amendment says what it changes, and opens a draft that can be compared`() async throws {
        let visitor = try await visitor()
        let page = try await meeting(visitor)
        #expect(try await step(visitor, [("do", "submit"), ("number", "1")], at: page).status == 303)
        let silent = try await step(
            visitor, [("do", "outcome"), ("outcome", "amended"), ("decision", ""), ("minute", "minute 6")], at: page)
        #expect(silent.status == 422)
        #expect(silent.text.contains("href=\"#decision\""))
        #expect(silent.text.contains("value=\"minute 6\""))
        let script = [("outcome", "amended"), ("decision", "Add lights."), ("link", "javascript:alert(1)")]
        #expect(try await step(visitor, [("do", "outcome")] + script, at: page).status == 422)
        let told = [("do", "outcome"), ("outcome", "amended"), ("decision", "Add lights.")]
        #expect(try await step(visitor, told, at: page).status == 303)
        let versions = try await visitor.ask("/plan/2023-24/versions").text
        #expect(versions.contains("Version 2"))
        #expect(versions.contains("Amended by Cabinet, 14 March 2024: Add lights."))
        let same = try await visitor.ask("/plan/2023-24/compare?from=1&to=2").text
        #expect(same.contains("Nothing changed."))
    }

    @Test func `a comparison marks words with elements and says them aloud`() async throws {
        let visitor = try await visitor()
        let page = try await meeting(visitor)
        _ = try await step(visitor, [("do", "submit"), ("number", "1")], at: page)
        _ = try await step(visitor, [("do", "outcome"), ("outcome", "referred-back"), ("decision", "Why")], at: page)
        let form = "/plan/2023-24/draft/action/1.1"
        let fields = [("do", "save"), ("version", "1"), ("words", "Visit <i>shops</i>"), ("priority", "burglary")]
        #expect(try await visitor.submit(fields, to: form, from: form).status == 303)
        let text = try await visitor.ask("/plan/2023-24/compare").text
        #expect(text.contains("<del>"))
        #expect(text.contains("<ins>"))
        #expect(text.contains("[removed: "))
        #expect(text.contains("[added: "))
        #expect(text.contains("actions – 1 changed"))
        #expect(!text.contains("<b>homes"))
        #expect(!text.contains("<i>shops"))
    }

    @Test(arguments: [
        "/plan/2023-24/compare?from=9", "/plan/2023-24/compare?from=x&to=1",
        "/plan/2023-24/compare?from=2022-23.1&to=1",
        "/plan/2023-24/versions/9", "/plan/2022-23/route", "/plan/2023-24/route/none", "/plan/2023-24/versions/01",
        "/plan/2023-24/papers/changes-1-to-9.txt",
    ])
    func `what isn't there is not found`(path: String) async throws {
        #expect(try await visitor().ask(path).status == 404)
    }

    @Test(arguments: ["route", "route/new", "versions", "versions/1", "compare", "publish"])
    func `none of it is for the public`(path: String) async throws {
        let visitor = Visitor(try .example())
        #expect(try await visitor.ask("/plan/2023-24/\(path)").status == 404)
        #expect(try await visitor.ask("/settings/elections").status == 404)
    }

    @Test(arguments: ["route/new", "versions", "publish"])
    func `a form without its token changes nothing`(path: String) async throws {
        let visitor = try await visitor()
        let answer = try await visitor.post(
            [("do", "keep"), ("body", "X"), ("date", "2024-03-14")], to: "/plan/2023-24/\(path)")
        #expect(answer.status == 403)
    }

    @Test func `an election under way asks for a clearance with its reason before a draft goes out`() async throws {
        let visitor = try await visitor()
        let elections = "/settings/elections"
        let reversed = [("do", "keep"), ("name", "Poll"), ("notice", "2024-01-20"), ("poll", "2024-01-10")]
        #expect(try await visitor.submit(reversed, to: elections, from: elections).status == 422)
        let right = [("do", "keep"), ("name", "Poll"), ("notice", "2024-01-10"), ("poll", "2024-01-20")]
        #expect(try await visitor.submit(right, to: elections, from: elections).status == 303)
        #expect(try await visitor.ask(elections).text.contains("runs until the poll on 20 January 2024"))
        // The plan was brought in and never went to a meeting: it goes out only once it is cleared.
        let page = "/plan/2023-24/publish"
        let before = try await visitor.ask(page).text
        #expect(before.contains("Publicity 2011, paragraphs 33 to 35"))
        #expect(!before.contains("value=\"publish\""))
        #expect(try await visitor.submit([("do", "clear"), ("reason", " ")], to: page, from: page).status == 422)
        #expect(try await visitor.submit([("do", "clear"), ("reason", "Neutral")], to: page, from: page).status == 303)
        #expect(try await visitor.ask(page).text.contains("value=\"publish\""))
        #expect(try await visitor.ask(elections).text.contains("Neutral"))
    }
}
