import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct ConsultationTests {
    private func open(_ desk: DiscussionDesk, _ partners: [String] = ["Fire", "Probation"]) async throws -> String {
        let request = OpenConsultation.Request(
            question: "What should change?", introduction: "Please read it.", from: "2024-01-15", until: "2024-02-12",
            partners: partners)
        return try await OpenConsultation(desk.context).run(request, year: desk.year, as: desk.officer)
    }

    private func holder(_ name: String, _ id: String, _ desk: DiscussionDesk) async throws -> ActingParty {
        let lines = try await ListConsultationLinks(desk.context).run(id, as: desk.officer)
        let token = try #require(lines.first { $0.name == name }).token
        return .link(try await OpenSignedLink(desk.context).show(token: token, from: desk.client))
    }

    private func consultees(_ desk: DiscussionDesk) async throws -> [Consultee] {
        let year = desk.year
        return try await desk.context.store.read { reading in
            try reading.consultees(of: try #require(try reading.currentPlanVersion(of: year)).planID)
        }
    }

    @Test func `answers are settled, and the report's own rows hold them`() async throws {
        let desk = try await DiscussionDesk()
        let id = try await open(desk)
        let fire = try await holder("Fire", id, desk)
        try await AnswerConsultation(desk.context).run("Move the date to June.", as: fire)
        let show = ShowConsultation(desk.context)
        let seen = try await show.run(id, year: desk.year, as: desk.officer)
        #expect(seen.answers.map(\.name) == ["Fire"] && seen.waiting.map(\.name) == ["Probation"])
        let answer = try #require(seen.answers.first)
        let settle = SettleAnswer(desk.context)
        await #expect(throws: ServiceError.self) {
            try await settle.run(answer.key, .notAgreed, " ", version: answer.rowVersion, as: desk.officer)
        }
        try await settle.run(answer.key, .agreed, "the date is now June.", version: answer.rowVersion, as: desk.officer)
        let rows = try await consultees(desk)
        #expect(rows.map(\.name) == ["Fire", "Probation"])
        #expect(rows.map(\.said) == ["Move the date to June.", ""])
        #expect(rows.map(\.done) == ["Agreed and changed: the date is now June.", ""])
        let report = try await ShowReport(desk.context).run(year: desk.year, as: desk.officer).report
        #expect(report.views.first { $0.from == "Fire" }?.done == "Agreed and changed: the date is now June.")
    }

    @Test func `another answer stands before the first, and is open again`() async throws {
        let desk = try await DiscussionDesk()
        let id = try await open(desk)
        let fire = try await holder("Fire", id, desk)
        try await AnswerConsultation(desk.context).run("First", as: fire)
        let show = ShowConsultation(desk.context)
        let first = try #require(try await show.run(id, year: desk.year, as: desk.officer).answers.first)
        try await SettleAnswer(desk.context).run(first.key, .noted, "", version: first.rowVersion, as: desk.officer)
        try await AnswerConsultation(desk.context).run("Second", as: fire)
        let second = try #require(try await show.run(id, year: desk.year, as: desk.officer).answers.first)
        #expect(second.said == "Second" && second.outcome == nil && second.done.isEmpty)
        #expect(first.earlier.isEmpty && second.earlier.map(\.said) == ["First"])
        try await AnswerConsultation(desk.context).run("Third", as: fire)
        let third = try #require(try await show.run(id, year: desk.year, as: desk.officer).answers.first)
        #expect(third.said == "Third" && third.earlier.map(\.said) == ["Second", "First"])
        let own = try #require(try await ShowSharedDraft(desk.context).run(as: fire).asked)
        #expect(own.said == "Third" && own.earlier.map(\.said) == ["Second", "First"])
        let other = try await holder("Probation", id, desk)
        #expect(try await ShowSharedDraft(desk.context).run(as: other).asked?.earlier.isEmpty == true)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await SettleAnswer(desk.context).run(first.key, .noted, "", version: first.rowVersion, as: desk.officer)
        }
        #expect(try await consultees(desk).first?.done == "")
    }

    @Test func `whoever only comments on parts has answered, and the report says on what`() async throws {
        let desk = try await DiscussionDesk()
        let id = try await open(desk)
        let mark = try await desk.find(.action, "Mark")
        let fire = try await holder("Fire", id, desk)
        try await CommentByLink(desk.context).run("Which?", on: (.action, mark.id), from: desk.sender, as: fire)
        let seen = try await ShowConsultation(desk.context).run(id, year: desk.year, as: desk.officer)
        let answer = try #require(seen.answers.first)
        #expect(answer.name == "Fire" && answer.comments.map(\.words) == ["Which?"])
        try await SettleAnswer(desk.context).run(answer.key, .noted, "", version: answer.rowVersion, as: desk.officer)
        let row = try #require(try await consultees(desk).first)
        #expect(row.said.hasPrefix("Commented on: ") && row.said.contains("Mark") && row.done == "Noted.")
    }

    @Test func `a closed consultation takes nothing more, and the same link works when it is open again`() async throws
    {
        let desk = try await DiscussionDesk()
        let id = try await open(desk)
        let fire = try await holder("Fire", id, desk)
        let keep = KeepConsultation(desk.context)
        try await keep.close(id, version: 1, as: desk.officer)
        let answer = AnswerConsultation(desk.context)
        await #expect(throws: ServiceError.conflict(.commentsClosed)) { try await answer.run("Late", as: fire) }
        let shown = try await ShowSharedDraft(desk.context).run(as: fire)
        #expect(!shown.isOpen)
        await #expect(throws: ServiceError.self) {
            try await keep.reopen(id, until: "2023-01-01", version: 2, as: desk.officer)
        }
        try await keep.reopen(id, until: "2024-03-01", version: 2, as: desk.officer)
        try await answer.run("In time after all", as: try await holder("Fire", id, desk))
        #expect(try await consultees(desk).first?.said == "In time after all")
    }

    @Test func `before its first day and after its last nothing is taken`() async throws {
        let desk = try await DiscussionDesk()
        let request = OpenConsultation.Request(
            question: "What?", from: "2024-01-20", until: "2024-01-25", partners: ["Fire"])
        let id = try await OpenConsultation(desk.context).run(request, year: desk.year, as: desk.officer)
        let fire = try await holder("Fire", id, desk)
        let answer = AnswerConsultation(desk.context)
        await #expect(throws: ServiceError.conflict(.commentsClosed)) { try await answer.run("Early", as: fire) }
        desk.access.clock.pass(5 * 24 * 3600)
        try await answer.run("In time", as: fire)
        desk.access.clock.pass(7 * 24 * 3600)
        await #expect(throws: ServiceError.conflict(.commentsClosed)) { try await answer.run("Late", as: fire) }
    }

    @Test func `before a poll a consultation needs the manager's clearance, and the rule is named`() async throws {
        let desk = try await DiscussionDesk()
        let (notice, day) = (try RouteDesk.day("2024-01-10"), try RouteDesk.day("2024-02-20"))
        let poll = try #require(Election(name: "Council election", area: nil, notice: notice, poll: day))
        _ = try await KeepElections(desk.context).add(poll, as: desk.officer)
        let error = await #expect(throws: ServiceError.self) { _ = try await open(desk) }
        guard case .conflict(.needsClearance(let rule, let election)) = error else {
            Issue.record("It was opened, or refused otherwise.")
            return
        }
        #expect(rule.contains("Code of Recommended Practice") && election == "Council election")
        let show = ShowConsultation(desk.context)
        await #expect(throws: ServiceError.notPermitted(.clearForElection)) {
            try await show.clear(desk.year, reason: "Required by law", as: desk.officer)
        }
        try await show.clear(desk.year, reason: "It can’t wait", as: desk.manager)
        _ = try await open(desk)
    }

    @Test func `one consultation at a time, and each body once`() async throws {
        let desk = try await DiscussionDesk()
        let id = try await open(desk, ["Fire", " Fire ", "Probation"])
        await #expect(throws: ServiceError.conflict(.consultationOpen)) { _ = try await open(desk) }
        await #expect(throws: ServiceError.self) {
            try await KeepConsultation(desk.context).ask("Fire", person: "", email: "", in: id, as: desk.officer)
        }
        try await KeepConsultation(desk.context)
            .ask("Housing", person: "Ada", email: "ada@housing.example", in: id, as: desk.officer)
        let lines = try await ListConsultationLinks(desk.context).run(id, as: desk.officer)
        #expect(lines.map(\.name) == ["Fire", "Housing", "Probation"])
        #expect(Set(lines.map(\.token)).count == 3)
        #expect(lines[1].email == "ada@housing.example")
        let keep = KeepConsultation(desk.context)
        await #expect(throws: ServiceError.self) {
            try await keep.address(lines[0].key, person: "", email: "no address", in: id, as: desk.officer)
        }
        await #expect(throws: ServiceError.notFound(.consultation(id: lines[0].key))) {
            try await keep.address(lines[0].key, person: "", email: "", in: "another", as: desk.officer)
        }
        try await keep.address(lines[0].key, person: "Owen", email: "o@fire.example", in: id, as: desk.officer)
        let addressed = try await ListConsultationLinks(desk.context).run(id, as: desk.officer)
        #expect(addressed[0].email == "o@fire.example" && addressed[0].token == lines[0].token)
    }

    @Test func `the file for a mail merge is the manager's, and no cell of it is a formula`() async throws {
        let desk = try await DiscussionDesk()
        let id = try await open(desk, ["=HYPERLINK(1)"])
        let list = ListConsultationLinks(desk.context)
        await #expect(throws: ServiceError.notPermitted(.exportContacts)) {
            _ = try await list.file(id, address: { $0 }, as: desk.officer)
        }
        let text = String(
            decoding: try await list.file(id, address: { "https://x/c/\($0)" }, as: desk.manager), as: UTF8.self)
        #expect(text.contains("'=HYPERLINK(1)") && text.contains("https://x/c/"))
    }

    @Test(arguments: Role.allCases) func `the manager and officers keep consultations`(role: Role) async throws {
        let desk = try await DiscussionDesk()
        let id = try await open(desk)
        let party = ServiceDesk.party(role, agency: "Fire")
        let mayKeep = [.manager, .officer].contains(role)
        let mayRead = [.administrator, .manager, .officer, .analyst, .partnerLead, .democraticServices].contains(role)
        let keep = KeepConsultation(desk.context)
        if mayKeep {
            try await keep.close(id, version: 1, as: party)
        } else {
            await #expect(throws: ServiceError.notPermitted(.consult)) {
                try await keep.close(id, version: 1, as: party)
            }
            await #expect(throws: ServiceError.notPermitted(.consult)) {
                _ = try await ListConsultationLinks(desk.context).run(id, as: party)
            }
        }
        if mayRead {
            _ = try await ShowConsultation(desk.context).run(id, year: desk.year, as: party)
        } else {
            await #expect(throws: ServiceError.notPermitted(.readDraft)) {
                _ = try await ShowConsultation(desk.context).run(id, year: desk.year, as: party)
            }
        }
    }
}
