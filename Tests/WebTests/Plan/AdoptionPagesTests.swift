import CommunitySafety
import Converters
import HTTPTypes
import Proofreading
import Services
import Storage
import Testing
import Web

/// The pages for report, adoption, amendments and next year over a store in memory with one small plan.
@Suite struct AdoptionPagesTests {
    private static let moment = Instant(milliseconds: 1_705_310_000_000)
    private static let report = "/plan/2023-24/report"
    private static let adoption = "/plan/2023-24/adoption"
    private static let amendments = "/plan/2023-24/amendments"
    private static let next = "/plan/2023-24/next"

    private static func desk() async throws -> ServiceContext {
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: moment)
        let environment = ServiceEnvironment(now: { moment }, ids: .random(now: { moment }))
        let plan = Plan(
            title: "Plan", year: try planYear(2023),
            priorities: [
                Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary"),
                Priority(rank: 2, name: "Arson <b>", printed: "Arson", slug: "arson"),
            ],
            actions: [
                Action(
                    reference: "1.1", address: "1.1", paragraphs: ["Visit homes"], priority: "burglary",
                    byWhen: .deadline(printed: "July 2023", date: try day(2023, 7, 31), precision: .month)),
                Action(reference: "1.2", address: "1.2", paragraphs: ["Mark bicycles"], priority: "burglary"),
                Action(reference: "2.1", address: "2.1", paragraphs: ["<script>alert(1)</script>"], priority: "arson"),
            ],
            members: [Member(name: "Merrowshire Police", kind: .responsible)])
        try await store.write { transaction in
            try transaction.insert(
                Partnership(name: "Aldmere", area: "Aldmere"), id: environment.ids.next(), demonstrationDate: nil)
            _ = try transaction.insert(plan, asAt: moment.day, at: moment, ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"), at: moment,
                    payload: AuditPayload()))
        }
        return ServiceContext(store: store, environment: environment)
    }

    private static func visitor(_ desk: ServiceContext) throws -> Visitor {
        let press = EditionPress(finder: ToolFinder(named: nil, program: nil, searchPath: ""))
        return Visitor(try .example(), isPublic: false, desk: desk, press: press)
    }

    private static func officer() async throws -> Visitor { try visitor(try await desk()) }

    /// Takes the plan to a cabinet that agrees to it.
    private static func decide(_ desk: ServiceContext) async throws {
        let year = try planYear(2023)
        let meeting = RouteMeeting(body: "Cabinet", power: .decides, date: try day(2023, 3, 16))
        let id = try await KeepMeeting(desk).add(meeting, year: year, as: .operator)
        try await SubmitVersion(desk).run(toMeeting: id, year: year, as: .operator)
        let seen = try await ShowRoute(desk).run(year: year, as: .operator).meetings.first?.rowVersion ?? 0
        _ = try await RecordOutcome(desk).run(
            .init(.agreed, decision: "Agreed.", minute: "minute 6"), meeting: id, year: year, seen: seen, as: .operator)
    }

    // MARK: the report

    private func keep(
        _ visitor: Visitor, _ words: String, version: String = "0", by: String = "", on: String = ""
    ) async throws -> Visitor.Answer {
        try await visitor.submit(
            [
                ("do", "keep"), ("part", "legal"), ("version", version), ("words", words), ("signed-by", by),
                ("signed-on", on),
            ], to: Self.report, from: "\(Self.report)?part=legal")
    }

    @Test func `a part is written and signed in its place, and the first sentence says what is missing`() async throws {
        let visitor = try await Self.officer()
        #expect(try await visitor.ask(Self.report).text.contains("Six parts aren’t signed off."))
        let form = try await visitor.ask("\(Self.report)?part=legal").text
        #expect(form.contains("The duties it meets, and the powers it rests on."), "the hint is beside the field")
        let saved = try await keep(
            visitor, "The Act <b>applies</b>.", by: "Head of Legal", on: "9 February 2024")
        #expect(saved.status == 303)
        #expect(saved.headers[.location] == "\(Self.report)?done=kept#part-legal")
        let page = try await visitor.ask(Self.report).text
        #expect(page.contains("Signed off by Head of Legal, 9 February 2024."))
        #expect(page.contains("Five parts aren’t signed off."))
        #expect(!page.contains("<b>applies"))
    }

    @Test(arguments: [
        ("Head of Legal", "", "signed-on"), ("", "9 February 2024", "signed-by"), ("Head", "soon", "signed-on"),
    ])
    func `half a signature is an error at its field, and what was typed stays`(
        by: String, on: String, field: String
    ) async throws {
        let visitor = try await Self.officer()
        let answer = try await keep(visitor, "Typed with care", by: by, on: on)
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#\(field)\""))
        #expect(answer.text.contains("Typed with care"))
        #expect(try await !visitor.ask(Self.report).text.contains("Typed with care"))
    }

    @Test func `two authors of one part see both texts`() async throws {
        let visitor = try await Self.officer()
        _ = try await keep(visitor, "What they wrote")
        let clash = try await keep(visitor, "What I wrote")
        #expect(clash.status == 409)
        #expect(clash.text.contains("What they wrote"))
        #expect(clash.text.contains("What I wrote"))
        #expect(clash.text.contains("name=\"version\" value=\"1\""))
        #expect(try await keep(visitor, "Both", version: "1").status == 303)
    }

    @Test func `a part that isn't one, and a form without its token, change nothing`() async throws {
        let visitor = try await Self.officer()
        let none = try await visitor.submit(
            [("do", "keep"), ("part", "nonsense"), ("words", "x")], to: Self.report, from: "\(Self.report)?part=legal")
        #expect(none.status == 404)
        #expect(try await visitor.post([("part", "legal"), ("words", "x")], to: Self.report).status == 403)
        #expect(try await keep(visitor, String(repeating: "x", count: 1_000_000)).status == 422)
    }

    @Test(arguments: [
        ("committee-report-2023-24.docx", 200), ("committee-report-2023-24.txt", 200),
        ("equality-assessment-2023-24.html", 200), ("committee-report-2023-24-actions.csv", 404),
        ("committee-report-2024-25.docx", 404), ("anything-2023-24.docx", 404),
    ])
    func `the papers are files, and nothing else is`(name: String, status: Int) async throws {
        let answer = try await Self.officer().ask("\(Self.report)/\(name)")
        #expect(answer.status == status)
        if status == 200 { #expect(answer.headers[.contentDisposition]?.contains(name) == true) }
    }

    @Test func `the public finds none of these pages`() async throws {
        let visitor = Visitor(try .example(isDemonstration: false))
        for path in [
            Self.report, Self.adoption, Self.amendments, Self.next, "/settings/report",
            "\(Self.report)/committee-report-2023-24.txt",
        ] {
            #expect(try await visitor.ask(path).status == 404, "\(path)")
        }
    }

    // MARK: the form of reports

    private func send(_ visitor: Visitor, _ verb: String, _ other: [(String, String)] = []) async throws
        -> Visitor.Answer
    {
        let template = ReportTemplate.standard
        let seen = try await visitor.ask("/settings/report").text.contains("name=\"version\" value=\"0\"") ? "0" : "1"
        let parts = template.parts.flatMap { part in
            [
                ("part", part.key), ("kind-\(part.key)", part.kind.rawValue), ("heading-\(part.key)", part.heading),
                ("hint-\(part.key)", part.hint),
            ]
        }
        return try await visitor.submit(
            other + [("do", verb), ("version", seen), ("title", template.title)] + parts, to: "/settings/report",
            from: "/settings/report")
    }

    @Test func `parts are moved, left out and added, and the report follows`() async throws {
        let visitor = try await Self.officer()
        #expect(try await send(visitor, "leave-out risk").status == 303)
        #expect(try await !visitor.ask(Self.report).text.contains("id=\"part-risk\""))
        #expect(try await visitor.ask("/settings/report").text.contains("Put back “Risk”"))
        let added = try await send(visitor, "add implication", [("new-heading", "Climate")])
        #expect(added.status == 303)
        #expect(try await visitor.ask(Self.report).text.contains("id=\"part-own-climate\""))
    }

    @Test func `a part of the council's own that was left out comes back by a button, with its kind`() async throws {
        let visitor = try await Self.officer()
        let settings = "/settings/report"
        #expect(try await send(visitor, "add implication", [("new-heading", "Climate")]).status == 303)
        // The form without the new part is what leaving it out sends.
        #expect(try await send(visitor, "leave-out own-climate").status == 303)
        let page = try await visitor.ask(settings).text
        #expect(page.contains("Put back “Climate”") && !page.contains("id=\"part-own-climate\""))
        let seen = try #require(page.firstRange(of: "name=\"version\" value=\"")).upperBound
        let version = String(page[seen...].prefix { $0 != "\"" })
        let back = try await send(visitor, "put-back own-climate", [("version", version)])
        #expect(back.headers[.location] == "\(settings)?done=put-back")
        let after = try await visitor.ask(settings).text
        #expect(after.contains("id=\"part-own-climate\"") && !after.contains("Put back “Climate”"))
        #expect(after.contains("name=\"kind-own-climate\" value=\"implication\""))
    }

    @Test func `a part without a heading is refused at its field`() async throws {
        let visitor = try await Self.officer()
        #expect(try await send(visitor, "add words", [("new-heading", " ")]).status == 422)
        let empty = try await send(visitor, "save", [("heading-risk", "")])
        #expect(empty.status == 422)
        #expect(empty.text.contains("href=\"#heading-risk\""))
    }

    // MARK: adoption

    @Test func `each open point leads to where it is put right`() async throws {
        let page = try await Self.officer().ask(Self.adoption).text
        for link in ["/plan/2023-24/draft#measure", "\(Self.report)#part-equality-assessment", "#consulted"] {
            #expect(page.contains("href=\"\(link)\""), "\(link)")
        }
        #expect(page.contains("No meeting that decides has agreed to this version."))
        #expect(!page.contains("value=\"adopt\""))
        #expect(!page.contains("<script>alert"))
    }

    @Test func `a head of the law is left out for a reason, and the reason is taken back`() async throws {
        let visitor = try await Self.officer()
        func send(_ reason: String) async throws -> Visitor.Answer {
            try await visitor.submit(
                [("do", "reason"), ("head", "serious-violence"), ("reason", reason)], to: Self.adoption,
                from: Self.adoption)
        }
        #expect(try await send("The county’s <i>strategy</i> covers it.").status == 303)
        let page = try await visitor.ask(Self.adoption).text
        #expect(page.contains("Left out"))
        #expect(page.contains("The county’s &lt;i&gt;strategy&lt;/i&gt; covers it."))
        #expect(try await send("").status == 303)
        #expect(try await !visitor.ask(Self.adoption).text.contains("Left out"))
        let odd = try await visitor.submit(
            [("do", "reason"), ("head", "nonsense"), ("reason", "x")], to: Self.adoption, from: Self.adoption)
        #expect(odd.status == 422)
    }

    @Test func `who was asked stands in the report, and a day that is none stays in the form`() async throws {
        let visitor = try await Self.officer()
        func send(_ day: String) async throws -> Visitor.Answer {
            try await visitor.submit(
                [
                    ("do", "consultee"), ("name", "Merrowshire Police"), ("asked-on", day), ("how", "by e-mail"),
                    ("said", "More lights"), ("done", "Action 2.4"),
                ], to: Self.adoption, from: Self.adoption)
        }
        let wrong = try await send("the day after")
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("value=\"the day after\""))
        #expect(try await send("1 February 2023").status == 303)
        let twice = try await send("2 February 2023")
        #expect(twice.status == 422)
        #expect(twice.text.contains("tells the two apart"))
        #expect(twice.text.contains("value=\"2 February 2023\""), "what was typed stays")
        let change = "\(Self.adoption)?who=Merrowshire+Police"
        #expect(try await visitor.ask(change).text.contains("More lights"))
        let changed = try await visitor.submit(
            [
                ("do", "consultee"), ("name", "Merrowshire Police"), ("asked-on", "1 February 2023"), ("standing", "1"),
                ("said", "More lights"), ("done", "Action 2.4"),
            ], to: Self.adoption, from: change)
        #expect(changed.headers[.location] == "\(Self.adoption)?done=changed#consulted")
        let report = try await visitor.ask(Self.report).text
        #expect(report.contains("More lights"))
        #expect(report.contains("Action 2.4"))
    }

    @Test func `a decided plan is adopted, seen by the public with its day, and its copies are recorded`() async throws
    {
        let desk = try await Self.desk()
        try await Self.decide(desk)
        let visitor = try Self.visitor(desk)
        let before = try await visitor.ask(Self.adoption).text
        #expect(before.contains("Under the decision of Cabinet, 16 March 2023, minute 6."))
        let done = try await visitor.submit([("do", "adopt"), ("number", "1")], to: Self.adoption, from: Self.adoption)
        #expect(done.headers[.location] == "\(Self.adoption)?done=adopted#adopted")
        let page = try await visitor.ask(Self.adoption).text
        #expect(page.contains("This version never changes any more."))
        #expect(page.contains("Equality assessment"), "what was left open stands there")
        #expect(page.contains("href=\"\(Self.amendments)\""))
        let again = try await visitor.submit(
            [("do", "adopt"), ("number", "1")], to: Self.adoption, from: Self.adoption)
        #expect(again.status == 409)
        let copy = [("do", "copy"), ("recipient", "Commissioner"), ("policing", "yes"), ("sent-on", "20 March 2023")]
        #expect(try await visitor.submit(copy, to: Self.adoption, from: Self.adoption).status == 303)
        #expect(try await visitor.ask(Self.adoption).text.contains("Commissioner (local policing body)"))
        let nobody = [("do", "copy"), ("recipient", " "), ("sent-on", "x")]
        #expect(try await visitor.submit(nobody, to: Self.adoption, from: Self.adoption).status == 422)
    }

    @Test func `the plan's pages say in one line when it was adopted and how far it is amended`() async throws {
        var edition = try PlanEdition.example()
        edition.status = .adopted
        edition.adoption = AdoptionMark(on: try day(2023, 3, 16), amendment: .init(number: 2, on: try day(2023, 7, 3)))
        let visitor = Visitor(try .example(edition))
        for path in ["/plan/2023-24", "/plan/2023-24/downloads"] {
            #expect(
                try await visitor.ask(path).text.contains("Adopted 16 March 2023. Amendment 2, 3 July 2023"), "\(path)")
        }
        #expect(try await visitor.ask("/").text.contains("adopted 16 March 2023"))
    }

    // MARK: amendments

    @Test func `an amendment is started, written, adopted by delegation and listed`() async throws {
        let desk = try await Self.desk()
        let visitor = try Self.visitor(desk)
        #expect(try await visitor.ask(Self.amendments).text.contains("This plan isn’t adopted yet."))
        try await Self.decide(desk)
        _ = try await AdoptPlan(desk).run(year: try planYear(2023), as: .operator)
        let none = try await visitor.submit(
            [("do", "start"), ("reason", " ")], to: Self.amendments, from: Self.amendments)
        #expect(none.status == 422)
        #expect(none.text.contains("href=\"#reason\""))
        let start = [("do", "start"), ("reason", "The <contract> was late.")]
        #expect(try await visitor.submit(start, to: Self.amendments, from: Self.amendments).status == 303)
        #expect(try await visitor.ask(Self.amendments).text.contains("Amendment 1 is being written"))
        let form = "/plan/2023-24/draft/action/1.1"
        let words = [("do", "save"), ("version", "1"), ("words", "Visit all homes"), ("priority", "burglary")]
        #expect(try await visitor.submit(words, to: form, from: form).status == 303)
        let empty = try await visitor.submit([("do", "delegated")], to: Self.amendments, from: Self.amendments)
        for field in ["to", "under", "used-on"] { #expect(empty.text.contains("href=\"#\(field)\"")) }
        let delegation = [
            ("do", "delegated"), ("to", "Head of Communities"), ("under", "Council, minute 12"),
            ("used-on", "3 July 2023"),
        ]
        #expect(try await visitor.submit(delegation, to: Self.amendments, from: Self.amendments).status == 303)
        let page = try await visitor.ask(Self.amendments).text
        #expect(page.contains("The &lt;contract&gt; was late."))
        #expect(page.contains("By delegation, 3 July 2023: Head of Communities, under Council, minute 12. Version 2."))
    }

    @Test func `an amendment's draft is withdrawn and the adopted plan stands`() async throws {
        let desk = try await Self.desk()
        let visitor = try Self.visitor(desk)
        try await Self.decide(desk)
        _ = try await AdoptPlan(desk).run(year: try planYear(2023), as: .operator)
        _ = try await AmendPlan(desk).major(year: try planYear(2023), reason: "A duty", as: .operator)
        let taken = [("do", "withdraw"), ("number", "2")]
        #expect(try await visitor.submit(taken, to: Self.amendments, from: Self.amendments).status == 303)
        let page = try await visitor.ask(Self.amendments).text
        #expect(page.contains("Version 2, withdrawn"))
        #expect(page.contains("Start an amendment"))
    }

    // MARK: next year

    @Test func `dates and references are seen before the plan is started`() async throws {
        let visitor = try await Self.officer()
        let page = try await visitor.ask(Self.next).text
        #expect(page.contains("July 2023 → <b>July 2024</b>"))
        #expect(!page.contains("<script>alert"))
        let shown = try await visitor.submit(
            [("do", "show"), ("carry", "1.2"), ("dates", "cleared"), ("numbers", "new")], to: Self.next, from: Self.next
        )
        #expect(shown.status == 200)
        #expect(shown.text.contains("1.2 → <b>1.1</b>"))
        #expect(shown.text.contains("One action carried over, two left"))
    }

    @Test func `all actions of one priority are taken or left by one button`() async throws {
        let visitor = try await Self.officer()
        let none = try await visitor.submit(
            [("do", "none burglary"), ("carry", "1.1"), ("carry", "2.1")], to: Self.next, from: Self.next)
        #expect(none.text.contains("One action carried over, two left"))
        let all = try await visitor.submit([("do", "all burglary")], to: Self.next, from: Self.next)
        #expect(all.text.contains("Two actions carried over, one left"))
    }

    @Test func `the started plan says where each action came from and what was left`() async throws {
        let visitor = try await Self.officer()
        let odd = try await visitor.submit(
            [("do", "start"), ("carry", "9.9")], to: Self.next, from: Self.next)
        #expect(odd.status == 422)
        let started = try await visitor.submit(
            [("do", "start"), ("carry", "1.2"), ("dates", "moved"), ("numbers", "new")], to: Self.next, from: Self.next)
        #expect(started.headers[.location] == "\(Self.next)?done=started")
        let page = try await visitor.ask(Self.next).text
        #expect(page.contains("1.2 of 2023-24"))
        #expect(page.contains("href=\"/plan/2023-24/actions/1.1\""))
        #expect(page.contains("One action was carried over into 2024-25; two were left."))
        let again = try await visitor.post([("do", "start"), ("carry", "1.2")], to: Self.next)
        #expect(again.status == 403)
    }
}
