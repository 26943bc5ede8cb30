import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// The tests' day is 15 January 2024; the assessment is that of VoteDesk.
@Suite struct AssessmentYearTests {
    private static func desk() async throws -> VoteDesk {
        let desk = try await VoteDesk(asked: false)
        let environment = desk.context.environment
        let agency = try #require(
            PartnershipRecord.sound(.agency, [.name: "Merrowshire Fire", .agencyKind: "responsible"]))
        try await desk.context.store.write { transaction in
            try transaction.insert(agency, id: environment.ids.next())
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .partnershipKept, subject: AuditSubject(kind: "test", id: "1"),
                    at: environment.now(), payload: AuditPayload()))
        }
        return desk
    }

    private func entry(
        _ agency: String = "Merrowshire Fire", issue: String = "fraud", due: String = "2024-01-26"
    ) -> AskForFigures.Entry {
        var entry = AskForFigures.Entry()
        (entry.agency, entry.issue, entry.due) = (agency, issue, due)
        entry.wanted = "Counts by zqmonth"
        return entry
    }

    private func year(_ desk: VoteDesk, as party: ActingParty? = nil) async throws -> ShowAssessmentYear.Answer {
        try await ShowAssessmentYear(desk.context).run(desk.year, as: party ?? desk.manager)
    }

    private func fields(_ work: () async throws -> Void) async -> [String] {
        guard case .invalid(let faults) = await VoteDesk.refusal(work) else { return ["no refusal"] }
        return faults.compactMap(\.formField)
    }

    @Test func `gaps are named until somebody is asked, and again when nothing is waited for`() async throws {
        let desk = try await Self.desk()
        let before = try await year(desk)
        #expect(before.gaps.map(\.issue.key) == ["asb", "burglary", "fraud"])
        #expect(before.gaps[0].criteria == ["Trend", "Volume", "Beside comparable places"])
        try await AskForFigures(desk.context).ask(entry(), of: desk.year, as: desk.officer)
        let asked = try await year(desk)
        #expect(asked.gaps.map(\.issue.key) == ["asb", "burglary"])
        let request = try #require(asked.waiting.first)
        #expect(request.agency == "Merrowshire Fire" && request.issue?.name == "Fraud and scams")
        #expect(request.allowed == [.receive, .withdraw, .remind])
        let asks = AskForFigures(desk.context)
        try await asks.settle(.withdraw, request.key, seen: 1, of: desk.year, as: desk.officer)
        #expect(try await year(desk).gaps.count == 3)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await asks.settle(.receive, request.key, seen: 2, of: desk.year, as: desk.officer)
        }
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await asks.settle(.reopen, request.key, seen: 1, of: desk.year, as: desk.officer)
        }
        try await asks.settle(.reopen, request.key, seen: 2, of: desk.year, as: desk.officer)
        try await asks.move(request.key, to: "2024-02-02", seen: 3, of: desk.year, as: desk.officer)
        #expect(try await year(desk).waiting.map(\.dueOn.iso) == ["2024-02-02"])
    }

    @Test func `each fault stands beside its field and nothing is written`() async throws {
        let desk = try await Self.desk()
        let asks = AskForFigures(desk.context)
        var bad = entry("Nobody", issue: "none", due: "2024-01-14")
        bad.wanted = " "
        let typed = bad
        let found = await fields { try await asks.ask(typed, of: desk.year, as: desk.officer) }
        #expect(found == ["agency", "wanted", "issue", "due"])
        #expect(try await year(desk).requests.isEmpty)
    }

    @Test func `steps stand as the records say, else as somebody entered`() async throws {
        let desk = try await Self.desk()
        func standing(_ key: String) async throws -> YearMilestone.Standing? {
            let answer = try await year(desk)
            return answer.steps.first { $0.milestone.key == key }?.milestone.standing(on: answer.today)
        }
        #expect(try await standing("figures-asked") == .overdue(76))
        #expect(try await standing("agreed") == .overdue(26))
        #expect(try await standing("committee") == .ahead)
        let asks = AskForFigures(desk.context)
        try await asks.ask(entry(), of: desk.year, as: desk.officer)
        let today = ServiceDesk.moment.day
        #expect(try await standing("figures-asked") == .done(today))
        let request = try #require(try await year(desk).waiting.first)
        try await asks.settle(.receive, request.key, seen: 1, of: desk.year, as: desk.officer)
        #expect(try await standing("figures-in") == .done(today))
        let keep = KeepYearSteps(desk.context)
        var step = KeepYearSteps.Entry()
        step.due = "2024-01-29"
        try await keep.change(step, step: "agreed", of: desk.year, as: desk.manager)
        #expect(try await standing("agreed") == .soon(14))
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.change(step, step: "agreed", of: desk.year, as: desk.manager)
        }
        (step.seen, step.isLeftOut) = (1, true)
        try await keep.change(step, step: "agreed", of: desk.year, as: desk.manager)
        #expect(try await standing("agreed") == .leftOut)
        try await keep.add("Workshop", due: "2024-01-22", of: desk.year, as: desk.manager)
        #expect(try await standing("own-1") == .soon(7))
        #expect(try await year(desk).next?.name == "The issues are scored")
    }

    @Test func `days of other years and days to come are refused`() async throws {
        let desk = try await Self.desk()
        let keep = KeepYearSteps(desk.context)
        var step = KeepYearSteps.Entry()
        (step.due, step.done) = ("2031-01-01", "2024-01-16")
        let typed = step
        #expect(
            await fields { try await keep.change(typed, step: "scored", of: desk.year, as: desk.manager) } == [
                "due", "done",
            ])
        #expect(await fields { try await keep.add("", due: "", of: desk.year, as: desk.manager) } == ["name", "due"])
        await #expect(throws: ServiceError.notFound(.record(id: "own-9"))) {
            try await keep.change(typed, step: "own-9", of: desk.year, as: desk.manager)
        }
    }

    @Test func `who scores asks, the manager keeps the days, and others read`() async throws {
        let desk = try await Self.desk()
        let lead = ServiceDesk.party(.partnerLead, agency: "Merrowshire Fire")
        let entry = entry()
        await #expect(throws: ServiceError.notPermitted(.scoreIssues)) {
            try await AskForFigures(desk.context).ask(entry, of: desk.year, as: lead)
        }
        await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
            try await KeepYearSteps(desk.context).add("W", due: "2024-01-22", of: desk.year, as: desk.officer)
        }
        await #expect(throws: ServiceError.notPermitted(.readAssessment)) {
            _ = try await year(desk, as: ServiceDesk.party(.taskingPartner))
        }
        let answer = try await year(desk, as: lead)
        #expect(answer.gaps.isEmpty && answer.agencies.isEmpty && !answer.mayAsk && !answer.mayKeepSteps)
    }

    @Test func `what awaits whom stands on the desk`() async throws {
        let desk = try await Self.desk()
        func items(_ party: ActingParty) async throws -> [WorkItem] {
            let answer = try await ListMyWork(desk.context).run(as: party)
            return (answer.overdue + answer.items).filter { item in
                switch item {
                case .yearStep, .giveFigures, .lateFigures: true
                default: false
                }
            }
        }
        let lead = ServiceDesk.party(.partnerLead, agency: "Merrowshire Fire")
        let due = try #require(CalendarDate(iso: "2024-01-26"))
        try await AskForFigures(desk.context).ask(entry(), of: desk.year, as: desk.officer)
        #expect(try await items(lead) == [.giveFigures(desk.year, count: 1, due: due)])
        #expect(try await items(desk.officer).isEmpty)
        #expect(
            try await items(desk.manager) == [
                .yearStep(
                    desk.year, name: "The figures are in", due: try #require(CalendarDate(iso: "2023-11-30")))
            ])
        desk.pass(days: 12)
        #expect(
            try await items(desk.officer) == [
                .lateFigures(desk.year, count: 1, agency: "Merrowshire Fire", since: due)
            ])
        #expect(try await items(ServiceDesk.party(.partnerLead, agency: "Merrowshire Police")).isEmpty)
        // The next year's assessment is begun while this one is open: what this one waits for stays.
        let next = try #require(PlanYear(start: desk.year.start + 1))
        try await OpenAssessment(desk.context).run(
            next, scheme: "six-criteria", issues: Array(IssueCatalogue.all.prefix(1)), as: desk.manager)
        #expect(
            try await items(desk.officer) == [
                .lateFigures(desk.year, count: 1, agency: "Merrowshire Fire", since: due)
            ])
        #expect(try await items(lead) == [.giveFigures(desk.year, count: 1, due: due)])
    }

    @Test func `an agreed assessment is asked nothing for, and what is under way can come`() async throws {
        let desk = try await Self.desk()
        let asks = AskForFigures(desk.context)
        try await asks.ask(entry(), of: desk.year, as: desk.officer)
        let id = try #require(try await desk.context.store.read { try $0.assessment(of: desk.year)?.id })
        try await desk.context.store.write { transaction in
            try transaction.agree(assessment: id, on: ServiceDesk.moment.day)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .assessmentAgreed, subject: AuditSubject(kind: "assessment", id: id.text),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        let another = entry()
        await #expect(throws: ServiceError.conflict(.assessmentAgreed(desk.year))) {
            try await asks.ask(another, of: desk.year, as: desk.officer)
        }
        await #expect(throws: ServiceError.conflict(.assessmentAgreed(desk.year))) {
            _ = try await ChaseFigures(desk.context).nudge(desk.year, as: desk.officer)
        }
        let request = try #require(try await year(desk).waiting.first)
        #expect(request.allowed == [.receive, .withdraw])
        try await asks.settle(.receive, request.key, seen: 1, of: desk.year, as: desk.officer)
        await #expect(throws: ServiceError.conflict(.assessmentAgreed(desk.year))) {
            try await asks.settle(.reopen, request.key, seen: 2, of: desk.year, as: desk.officer)
        }
    }
}
