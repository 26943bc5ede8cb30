import CommunitySafety
import Converters
import Foundation
import HTTPTypes
import Services
import Storage
import Testing
import Web

@Suite struct ImportPagesTests {
    static let plan = """
        # Eldermere Community Safety Plan 2023-24

        The priorities, in ranked order, are:

        1. Noise <script>alert(1)</script>
        2. Arson

        ## Noise

        | Ref | Action | Lead agency | Partners | By when |
        |---|---|---|---|---|
        | 1.1 | Visit the loudest streets | Police Council | Fire | May 2023 |
        |  | and their car parks |  |  |  |
        """

    private static func desk() async throws -> Visitor {
        let moment = Instant(milliseconds: 1_705_310_000_000)
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: moment)
        let context = ServiceContext(
            store: store, environment: ServiceEnvironment(now: { moment }, ids: .random(now: { moment })))
        let finder = ToolFinder(named: nil, program: nil, searchPath: "")
        return Visitor(
            try .example(), isPublic: false, desk: context, intake: DocumentIntake(finder: finder))
    }

    private func upload(_ visitor: Visitor, _ text: String = plan) async throws -> Visitor.Answer {
        let token = try await visitor.ask("/import").token ?? ""
        return try await visitor.send(
            [("token", nil, Array(token.utf8)), ("file", "plan.md", Array(text.utf8)), ("year", nil, [])], to: "/import"
        )
    }

    @Test func `an uploaded plan is shown beside its words, corrected and taken in`() async throws {
        let visitor = try await Self.desk()
        let sent = try await upload(visitor)
        #expect(sent.status == 303)
        let address = try #require(sent.headers[.location])
        let shown = try await visitor.ask(address)
        #expect(shown.text.contains("Was your plan read right?"))
        #expect(!shown.text.contains("<script>alert"))
        let rows = try #require(shown.text.firstRange(of: "\(address)/rows/"))
        let row = address + "/rows/" + shown.text[rows.upperBound...].prefix { $0 != "\"" }
        let saved = try await visitor.submit(
            [("version", "1"), ("leads", "Police\r\nCouncil"), ("partners", "Fire")], to: row, from: row)
        #expect(saved.status == 303)
        let after = try await visitor.ask(address).text
        #expect(after.contains("Police; Council"))
        let taken = try await visitor.submit([("version", "2"), ("do", "accept")], to: address, from: address)
        #expect(taken.headers[.location] == "/plan/2023-24")
        #expect(try await visitor.ask(address).status == 404)
        #expect(try await visitor.ask("/import").text.contains("plan.md"))
    }

    @Test func `a form that was opened before somebody else's correction is refused`() async throws {
        let visitor = try await Self.desk()
        let address = try #require(try await upload(visitor).headers[.location])
        let names = [("version", "1"), ("do", "names"), ("printed", "Fire"), ("party", "Fire Service")]
        #expect(try await visitor.submit(names, to: address, from: address).status == 303)
        #expect(try await visitor.submit(names, to: address, from: address).status == 409)
    }

    @Test func `no file, a wrong year and a shopping list each say what to do`() async throws {
        let visitor = try await Self.desk()
        let token = try await visitor.ask("/import").token ?? ""
        let none = try await visitor.send([("token", nil, Array(token.utf8))], to: "/import")
        #expect(none.status == 422)
        #expect(none.text.contains("Choose the plan’s file"))
        let odd = try await visitor.send(
            [("token", nil, Array(token.utf8)), ("file", "p.md", [65]), ("year", nil, Array("next".utf8))],
            to: "/import")
        #expect(odd.text.contains("Write the year as 2023-24"))
        let list = try await upload(visitor, "Milk, eggs, bread.\n")
        #expect(list.status == 422)
        #expect(list.text.contains("Nothing of a plan was found"))
    }

    @Test func `the public finds none of it`() async throws {
        let visitor = Visitor(try .example())
        for path in ["/import", "/import/x", "/import/x/rows/1-2"] {
            #expect(try await visitor.ask(path).status == 404)
        }
    }

    @Test func `a form without its token changes nothing`() async throws {
        let visitor = try await Self.desk()
        let address = try #require(try await upload(visitor).headers[.location])
        #expect(try await visitor.post([("version", "1"), ("do", "discard")], to: address).status == 403)
        #expect(try await visitor.ask(address).status == 200)
    }
}
