import CommunitySafety
import Converters
import Foundation
import HTTPTypes
import Services
import Storage
import Testing
import Web

@Suite struct TablePagesTests {
    private static func desk() async throws -> Visitor { try await site().visitor }

    private static func site() async throws -> (visitor: Visitor, context: ServiceContext) {
        let moment = Instant(milliseconds: 1_705_310_000_000)
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: moment)
        let context = ServiceContext(
            store: store, environment: ServiceEnvironment(now: { moment }, ids: .random(now: { moment })))
        let finder = ToolFinder(named: nil, program: nil, searchPath: "")
        let intake = DocumentIntake(finder: finder)
        return (Visitor(try .example(), isPublic: false, desk: context, intake: intake), context)
    }

    private func given(_ visitor: Visitor, _ files: [(String, String)]) async throws -> Visitor.Answer {
        let token = try await visitor.ask("/evidence/loads/new").token ?? ""
        let fields = files.map { (name: "files", fileName: String?.some($0.0), bytes: Array($0.1.utf8)) }
        return try await visitor.send(
            [(name: "token", fileName: nil, bytes: Array(token.utf8))] + fields, to: "/evidence/loads/new")
    }

    private let table = "Measure,Oct – Dec 22\nGraffiti reported to the council,12\nWarning letters sent,7\n"

    /// Everything that the mapping's form sends for the table above.
    private func mapping(_ version: Int, _ verb: String, _ others: [(String, String)] = []) -> [(String, String)] {
        [
            ("version", String(version)), ("do", verb), ("was-sheet", ""), ("was-first", "1"), ("was-headers", "1"),
            ("first", "1"), ("headers", "1"), ("layout", "figures"), ("column", "measure"), ("column", "value"),
            ("header", "period"), ("area", "+own"), ("period", ""), ("source", "partner"),
        ] + others
    }

    @Test func `a table goes in by its forms, and is taken back`() async throws {
        let visitor = try await Self.desk()
        let address = try #require(try await given(visitor, [("a.csv", table)]).headers[.location])
        #expect(address.hasSuffix("/map"))
        let next = try await visitor.submit(mapping(1, "go"), to: address, from: address)
        let prepared = try #require(next.headers[.location])
        #expect(prepared + "/map" == address)
        #expect(try await visitor.ask(prepared).text.contains("Two rows give two new figures."))
        let stale = try await visitor.submit(
            [("do", "accept"), ("version", "1"), ("remember", "")], to: prepared, from: prepared)
        #expect(stale.status == 409)
        let taken = try await visitor.submit(
            [("do", "accept"), ("version", "2"), ("remember", "Letters")], to: prepared, from: prepared)
        #expect(taken.headers[.location] == "/evidence/loads/1?done=loaded")
        #expect(try await visitor.ask(prepared).status == 404)
        #expect(try await visitor.ask("/evidence").text.contains("Two measures"))
        #expect(try await visitor.ask("/evidence/mappings").text.contains("Letters"))
        let undone = try await visitor.submit([("undo", "1")], to: "/evidence/loads", from: "/evidence/loads")
        #expect(undone.status == 303)
        #expect(try await visitor.ask("/evidence").text.contains("None yet."))
    }

    @Test func `several files wait side by side`() async throws {
        let visitor = try await Self.desk()
        let sent = try await given(visitor, [("a.csv", table), ("b.csv", table)])
        #expect(sent.headers[.location] == "/evidence/loads#waiting")
        let text = try await visitor.ask("/evidence/loads").text
        #expect(text.contains("a.csv") && text.contains("b.csv"))
    }

    @Test func `what isn't said yet is asked for, and what was typed stays`() async throws {
        let visitor = try await Self.desk()
        let address = try #require(try await given(visitor, [("a.csv", table)]).headers[.location])
        let form = mapping(1, "go").filter { $0.0 != "area" } + [("area", "")]
        let asked = try await visitor.submit(
            form.map { $0.0 == "period" ? ("period", "soon") : $0 }, to: address, from: address)
        #expect(asked.status == 422)
        #expect(asked.text.contains("That names no period.") && asked.text.contains("Say which place"))
        #expect(asked.text.contains("value=\"soon\""))
    }

    @Test func `a mapping is tried without being kept, wherever the headings are said to be`() async throws {
        let visitor = try await Self.desk()
        let address = try #require(try await given(visitor, [("a.csv", table)]).headers[.location])
        let tried = try await visitor.submit(mapping(1, "try"), to: address, from: address)
        #expect(tried.status == 200)
        #expect(tried.text.contains("Two rows give two new figures."))
        #expect(tried.text.contains("name=\"version\" value=\"1\""))
        #expect(try await visitor.ask(address).text.contains("Nothing yet: which place still has to be said."))
        // The headings are said to be elsewhere, and then what the columns there hold.
        let moved = mapping(1, "try").map { $0.0 == "headers" ? ("headers", "0") : $0 }
        let guessed = try await visitor.submit(moved, to: address, from: address)
        #expect(guessed.text.contains("name=\"was-headers\" value=\"0\""))
        let said = moved.map { $0.0 == "was-headers" ? ("was-headers", "0") : $0 }.filter { $0.0 != "header" }
            .map { $0.0 == "period" ? ("period", "2022-23") : $0 }
        let again = try await visitor.submit(said, to: address, from: address)
        #expect(again.text.contains("Three rows give two new figures. Something in one row can’t be taken."))
        let wrong = mapping(1, "try").map { $0.0 == "period" ? ("period", "soon") : $0 }
        let asked = try await visitor.submit(wrong, to: address, from: address)
        #expect(asked.status == 422 && asked.text.contains("That names no period."))
        #expect(try await visitor.submit(mapping(2, "try"), to: address, from: address).status == 409)
        #expect(try await visitor.submit(mapping(1, "go"), to: address, from: address).status == 303)
    }

    @Test func `a new measure is counted and seen as whoever makes it says`() async throws {
        let (visitor, context) = try await Self.site()
        let text = "Measure,Oct – Dec 22\nHours on patrol,12\nBeds free,40\n"
        let address = try #require(try await given(visitor, [("a.csv", text)]).headers[.location])
        let next = try await visitor.submit(mapping(1, "go"), to: address, from: address)
        let prepared = try #require(next.headers[.location])
        let shown = try await visitor.ask(prepared).text
        #expect(shown.contains("Counted in") && shown.contains("Who may see it?"))
        let settled = try await visitor.submit(
            [
                ("do", "settle"), ("version", "2"), ("words", "Hours on patrol"), ("kind", "measure"),
                ("stands-for", "own"), ("unit-0", "hours"), ("polarity-0", "higher"), ("audience-0", "restricted"),
                ("words", "Beds free"), ("kind", "measure"), ("stands-for", "own"), ("unit-1", "<b>"),
                ("polarity-1", ""), ("audience-1", "everyone!"),
            ], to: prepared, from: prepared)
        #expect(settled.status == 303)
        let measures = try await KeepMeasures(context).list(as: .operator)
        let patrol = try #require(measures.first { $0.measure.name == "Hours on patrol" }?.measure)
        #expect(patrol.unit == .hours && patrol.polarity == .higher && patrol.audience == .restricted)
        // What isn't one of the choices is as safe as can be.
        let beds = try #require(measures.first { $0.measure.name == "Beds free" }?.measure)
        #expect(beds.unit == .count && beds.polarity == .neither && beds.audience == .partnership)
    }

    @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"])
    func `tags in names and cells are words`(tag: String) async throws {
        let visitor = try await Self.desk()
        let text = "Measure,Oct – Dec 22\n\"\(tag.replacing("\"", with: "\"\""))\",12\nWarning letters sent,4\n"
        let address = try #require(try await given(visitor, [("a<b>.csv", text)]).headers[.location])
        #expect(!(try await visitor.ask(address).text.contains(tag)))
        let next = try await visitor.submit(mapping(1, "go"), to: address, from: address)
        let shown = try await visitor.ask(try #require(next.headers[.location])).text
        #expect(shown.contains("Names that we don’t know"))
        #expect(!shown.contains(tag) && !shown.contains("a<b>"))
    }

    @Test func `a megabyte of nothing is no table`() async throws {
        let visitor = try await Self.desk()
        let answer = try await given(visitor, [("a.csv", String(repeating: " ", count: 1_000_000))])
        #expect(answer.status == 422)
        #expect(answer.text.contains("No cell holds anything."))
        #expect(try await given(visitor, []).status == 422)
        let spreadsheet = try await given(visitor, [("a.xlsx", "PK\u{3}\u{4} nothing")])
        #expect(spreadsheet.status == 422)
    }
}
