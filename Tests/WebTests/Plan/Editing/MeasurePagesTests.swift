import CommunitySafety
import Foundation
import HTTPTypes
import Proofreading
import Services
import Storage
import Testing
import Web

/// Forms and pages on what success measures and actions say of themselves and of each other.
@Suite struct MeasurePagesTests {
    private static let moment = Instant(milliseconds: 1_705_310_000_000)
    private let draft = "/plan/2023-24/draft"

    /// A desk with an action of one priority, and measures of it, of another and of the whole plan.
    private func officer() async throws -> (visitor: Visitor, measures: [String]) {
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: Self.moment)
        let environment = ServiceEnvironment(now: { Self.moment }, ids: .random(now: { Self.moment }))
        let plan = Plan(
            title: "Plan", year: try planYear(2023),
            priorities: [
                Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary"),
                Priority(rank: 2, name: "Noise", printed: "Noise", slug: "noise"),
            ],
            actions: [Action(reference: "1.1", address: "1.1", paragraphs: ["Visit homes"], priority: "burglary")],
            successMeasures: [
                SuccessMeasure(text: "Fewer homes burgled", priority: "burglary", heading: "Burglary"),
                SuccessMeasure(text: "Fewer <b>loud</b> nights", priority: "noise", heading: "Noise"),
                SuccessMeasure(text: "More people feel safe", heading: "All"),
            ])
        let ids = try await store.write { transaction in
            try transaction.insert(
                Partnership(name: "Aldmere", area: "Aldmere"), id: environment.ids.next(), demonstrationDate: nil)
            let version = try transaction.insert(plan, asAt: Self.moment.day, at: Self.moment, ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"),
                    at: Self.moment, payload: AuditPayload()))
            return try transaction.order(of: .measure, in: version.id).map(\.id.text)
        }
        let desk = ServiceContext(store: store, environment: environment)
        return (Visitor(try .example(), isPublic: false, desk: desk), ids)
    }

    private func action(_ fields: [(String, String)], version: Int = 1) -> [(String, String)] {
        [("do", "save"), ("version", String(version)), ("words", "Visit homes"), ("priority", "burglary")] + fields
    }

    @Test func `an action's form offers near measures first and the others behind a fold`() async throws {
        let (visitor, measures) = try await officer()
        let page = try await visitor.ask("\(draft)/action/1.1").text
        for id in measures { #expect(page.contains("value=\"\(id)\"")) }
        let fold = try #require(page.range(of: "Measures of other priorities"))
        #expect(page[..<fold.lowerBound].contains("More people feel safe"))
        #expect(!page[..<fold.lowerBound].contains("loud"))
        #expect(page.contains("Fewer &lt;b&gt;loud&lt;/b&gt; nights") && !page.contains("<b>loud"))
    }

    @Test func `what is ticked and chosen is saved, shown on both forms, and told in the history`() async throws {
        let (visitor, measures) = try await officer()
        let form = "\(draft)/action/1.1"
        let fields = action([("status", "in-progress"), ("measures", measures[0]), ("measures", measures[1])])
        #expect(try await visitor.submit(fields, to: form, from: form).status == 303)
        let page = try await visitor.ask(form).text
        #expect(page.contains("value=\"in-progress\" checked"))
        #expect(page.contains("value=\"\(measures[1])\" checked"))
        #expect(!page.contains("value=\"\(measures[2])\" checked"))
        let measure = try await visitor.ask("\(draft)/measure/\(measures[0])").text
        #expect(measure.contains("Served by action <a href=\"/plan/2023-24/draft/action/"))
        #expect(try await visitor.ask(draft).text.contains("In progress"))
        for path in ["\(form)/history", "/plan/2023-24/comments/action/1.1"] {
            let told = try await visitor.ask(path).text
            #expect(told.contains("Fewer homes burgled") && told.contains("In progress"), "\(path)")
            #expect(!told.contains("\(measures[0])"), "\(path) shows no id")
        }
    }

    @Test func `a status of nobody's, or a measure of another plan, is refused and the rest of the form stays`()
        async throws
    {
        let (visitor, measures) = try await officer()
        let form = "\(draft)/action/1.1"
        for (field, value) in [("status", "<script>alert(1)</script>"), ("measures", "elsewhere")] {
            let fields = action([(field, value), ("by-when", "June 2023")])
            let answer = try await visitor.submit(fields, to: form, from: form)
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#\(field)\"") && answer.text.contains("id=\"\(field)\""))
            #expect(answer.text.contains("value=\"June 2023\"") && !answer.text.contains("<script>alert"))
        }
        #expect(try await !visitor.ask(form).text.contains("value=\"\(measures[0])\" checked"))
    }

    @Test func `a clash on the status shows words, and boxes of both stay ticked`() async throws {
        let (visitor, measures) = try await officer()
        let form = "\(draft)/action/1.1"
        _ = try await visitor.submit(
            action([("status", "complete"), ("measures", measures[0])]), to: form, from: form)
        let answer = try await visitor.submit(
            action([("status", "stopped"), ("measures", measures[2])]), to: form, from: form)
        #expect(answer.status == 409)
        #expect(answer.text.contains("<p>Complete</p>") && answer.text.contains("<p>Stopped</p>"))
    }

    @Test func `a measure's form keeps its direction, date and source`() async throws {
        let (visitor, measures) = try await officer()
        let form = "\(draft)/measure/\(measures[0])"
        let fields = [
            ("do", "save"), ("version", "1"), ("words", "Fewer homes burgled"), ("priority", "burglary"),
            ("polarity", "lower"), ("by-when", "March 2024"), ("source", "Police & <council>"),
        ]
        #expect(try await visitor.submit(fields, to: form, from: form).status == 303)
        let page = try await visitor.ask(form).text
        #expect(page.contains("value=\"lower\" checked"))
        #expect(page.contains("value=\"Police &amp; &lt;council&gt;\""))
        #expect(page.contains("No action counts towards it yet."))
    }

    @Test func `the public sees what is stated, and nothing of what isn't`() async throws {
        let plain = Visitor(try .example())
        for path in ["/plan/2023-24", "/plan/2023-24/actions/2.1", "/plan/2023-24/priorities/anti-social-behaviour"] {
            let text = try await plain.ask(path).text
            for words in ["Counts towards", "Served by", "Source:", "Status", "is better"] {
                #expect(!text.contains(words), "\(words) on \(path)")
            }
        }
        var edition = try PlanEdition.example()
        edition.plan.actions[0].status = .inProgress
        edition.plan.actions[0].measures = [1]
        edition.plan.successMeasures[0].polarity = .lower
        edition.plan.successMeasures[0].source = "Council <reports>"
        let visitor = Visitor(try .example(edition))
        let action = try await visitor.ask("/plan/2023-24/actions/2.1").text
        #expect(action.contains("Counts towards") && action.contains("In progress"))
        let priority = try await visitor.ask("/plan/2023-24/priorities/anti-social-behaviour").text
        #expect(priority.contains("Served by action <a"))
        #expect(priority.contains("Lower is better · Source: Council &lt;reports&gt;"))
    }
}
