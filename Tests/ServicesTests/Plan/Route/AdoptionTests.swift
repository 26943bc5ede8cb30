import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct AdoptionTests {
    private static func delegation() throws -> Amendment.Delegation {
        try #require(
            Amendment.Delegation(
                to: "Head of Communities", under: "Council, minute 12", usedOn: try RouteDesk.day("2024-01-15")))
    }

    /// Gives the first action other words, as somebody at the draft does.
    private static func edit(_ desk: RouteDesk, _ words: String) async throws {
        let outline = try await OutlineDraft(desk.context).run(year: desk.year, as: RouteDesk.officer)
        let item = try #require(outline.items[.action]?.first)
        var text = try await OpenRecord(desk.context).run(.action, item.id, as: RouteDesk.officer).text
        text[.words] = words
        _ = try await EditRecord(desk.context).run(item.id, text, version: item.version, as: RouteDesk.officer)
    }

    private static func open(_ desk: RouteDesk, _ kind: AdoptionChecklist.Kind) async throws -> [String]? {
        let overview = try await ShowAdoption(desk.context).run(year: desk.year, as: RouteDesk.officer)
        let check = overview.checklist.checks.first { $0.kind == kind }
        return check?.state == .open ? check?.details : nil
    }

    @Test func `a wrong sum in the draft is counted until it is dismissed, and its record is named`() async throws {
        let desk = try await RouteDesk()
        let before = try await ShowAdoption(desk.context).run(year: desk.year, as: RouteDesk.officer).open.findings
        try await Self.edit(desk, "Reports rose from 53 to 90, an increase of 65%.")
        let overview = try await ShowAdoption(desk.context).run(year: desk.year, as: RouteDesk.officer)
        let found = try #require(overview.open.findings.first { $0.words.contains("65%") })
        #expect(found.kind == .action)
        #expect(overview.open.findings.count == before.count + 1)
        #expect(try await Self.open(desk, .findings) == ["\(before.count + 1) to settle"])
        let key = try #require(
            try await CheckRecord(desk.context).run(.action, found.recordID, as: RouteDesk.officer).first {
                $0.message == found.words
            }
        ).key
        try await SettleFinding(desk.context).dismiss(
            .action, found.recordID, key: key, reason: "As the police count.", as: RouteDesk.officer)
        let after = try await ShowAdoption(desk.context).run(year: desk.year, as: RouteDesk.officer).open.findings
        #expect(after == before)
    }

    @Test func `a comment is open until somebody says what was done`() async throws {
        let desk = try await RouteDesk()
        #expect(try await Self.open(desk, .comments) == nil)
        let comment = try await CommentOnPlan(desk.context).run(
            "Too long.", on: nil, year: desk.year, as: RouteDesk.officer)
        #expect(try await Self.open(desk, .comments) == ["1 to settle"])
        try await SettleComment(desk.context).run(
            comment.id, .resolved("Shortened."), version: 1, as: RouteDesk.officer)
        #expect(try await Self.open(desk, .comments) == nil)
    }

    @Test func `what is open at the adoption is kept with it, findings and comments too`() async throws {
        let desk = try await RouteDesk()
        try await Self.edit(desk, "Reports rose from 53 to 90, an increase of 65%.")
        _ = try await CommentOnPlan(desk.context).run("Why?", on: nil, year: desk.year, as: RouteDesk.officer)
        try await desk.adopt()
        let overview = try await ShowAdoption(desk.context).run(year: desk.year, as: RouteDesk.officer)
        #expect(overview.version.standing.state == .adopted)
        #expect(overview.leftOpen.contains("Findings of the proofreader"))
        #expect(overview.leftOpen.contains("Comments on the draft"))
        #expect(!overview.leftOpen.contains("The decision to adopt"))
    }

    @Test func `an amendment that was written as a draft is adopted by delegation`() async throws {
        let desk = try await RouteDesk()
        try await desk.adopt()
        let amend = AmendPlan(desk.context)
        let begun = try await amend.major(year: desk.year, reason: "The contract was late.", as: RouteDesk.manager)
        await #expect(throws: ServiceError.self, "nothing is changed yet") {
            _ = try await amend.adoptDraft(year: desk.year, under: Self.delegation(), as: RouteDesk.manager)
        }
        try await Self.edit(desk, "Buy two kites")
        await #expect(throws: ServiceError.self, "nobody decided") {
            _ = try await amend.adoptDraft(year: desk.year, under: nil, as: RouteDesk.manager)
        }
        await #expect(throws: ServiceError.notPermitted(.amendPlan)) {
            _ = try await amend.adoptDraft(year: desk.year, under: Self.delegation(), as: RouteDesk.officer)
        }
        let outcome = try await amend.adoptDraft(year: desk.year, under: Self.delegation(), as: RouteDesk.manager)
        #expect(outcome.version == begun.version)
        #expect(outcome.amendment.weight == .minor)
        #expect(outcome.amendment.changes.count == 1)
        let newest = try #require(try await desk.route().adopted)
        #expect(newest.amendment == outcome.amendment)
        #expect(newest.adoptedUnder == "Head of Communities, under Council, minute 12")
        await #expect(throws: ServiceError.self, "it is adopted already") {
            _ = try await amend.adoptDraft(year: desk.year, under: Self.delegation(), as: RouteDesk.manager)
        }
    }

    @Test func `an amendment that has been to a meeting isn't minor any more`() async throws {
        let desk = try await RouteDesk()
        try await desk.adopt()
        _ = try await AmendPlan(desk.context).major(year: desk.year, reason: "A duty.", as: RouteDesk.manager)
        try await Self.edit(desk, "Buy two kites")
        try await SubmitVersion(desk.context).run(
            toMeeting: try await desk.meeting("Council", .decides, "2024-04-23"), year: desk.year, as: RouteDesk.clerk)
        await #expect(throws: ServiceError.conflict(.standing(.edit, .isAwaited))) {
            _ = try await AmendPlan(desk.context).adoptDraft(
                year: desk.year, under: Self.delegation(), as: RouteDesk.manager)
        }
    }

    @Test func `an amendment goes over to the version that a meeting's changes made`() async throws {
        let desk = try await RouteDesk()
        try await desk.adopt()
        _ = try await AmendPlan(desk.context).major(year: desk.year, reason: "A duty.", as: RouteDesk.manager)
        try await Self.edit(desk, "Buy two kites")
        let council = try await desk.meeting("Council", .decides, "2024-04-23")
        let made = try await desk.pass(council, .amended, decision: "Three kites.")
        #expect(made == 3)
        try await Self.edit(desk, "Buy three kites")
        try await AdoptPlan(desk.context).run(year: desk.year, as: RouteDesk.manager)
        let adopted = try #require(try await desk.route().adopted)
        #expect(adopted.number == 3)
        #expect(adopted.amendment?.number == 1)
        #expect(adopted.amendment?.changes.count == 1)
    }

    @Test func `the public sees the day of the adoption, and the newest amendment`() async throws {
        let desk = try await RouteDesk()
        #expect(try await ShowPlan(desk.context).run(as: .public).adoption == nil)
        try await desk.adopt()
        let first = try await ShowPlan(desk.context).run(as: .public)
        #expect(first.adoption?.words == "Adopted 14 March 2024")
        _ = try await AmendPlan(desk.context).major(year: desk.year, reason: "A duty.", as: RouteDesk.manager)
        try await Self.edit(desk, "Buy two kites")
        #expect(try await ShowPlan(desk.context).run(as: .public) == first, "a draft isn't public")
        _ = try await AmendPlan(desk.context).adoptDraft(
            year: desk.year, under: Self.delegation(), as: RouteDesk.manager)
        let amended = try await ShowPlan(desk.context).run(as: .public)
        #expect(amended.adoption?.words == "Adopted 14 March 2024. Amendment 1, 15 January 2024")
    }

    @Test func `the form of reports refuses what can't be printed, and a form that somebody else gave meanwhile`()
        async throws
    {
        let desk = try await RouteDesk()
        let keep = KeepReport(desk.context)
        func form(_ heading: String, key: String = "a", hint: String = "") throws -> ReportTemplate {
            try #require(
                ReportTemplate(title: "Report", parts: [.init(key: key, heading: heading, kind: .words, hint: hint)]))
        }
        let long = String(repeating: "x", count: 1_000_000)
        for wrong in [
            try form(" "), try form(long), try form("A", key: long), try form("A", key: "a b"),
            try form("A", hint: long),
        ] {
            await #expect(throws: ServiceError.self) { try await keep.template(wrong, seen: 0, as: RouteDesk.manager) }
        }
        try await keep.template(try form("First"), seen: 0, as: RouteDesk.manager)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.template(try form("Second"), seen: 0, as: RouteDesk.manager)
        }
        await #expect(throws: ServiceError.notPermitted(.adoptPlan)) {
            try await keep.template(try form("Second"), seen: 1, as: RouteDesk.officer)
        }
        let shown = try await ShowReport(desk.context).form(as: RouteDesk.officer)
        #expect(shown.template.parts.map(\.heading) == ["First"])
        #expect(shown.seen == 1)
        await #expect(throws: ServiceError.self, "a megabyte of words") {
            try await keep.part("a", .init(words: long), seen: 0, year: desk.year, as: RouteDesk.clerk)
        }
    }
}
