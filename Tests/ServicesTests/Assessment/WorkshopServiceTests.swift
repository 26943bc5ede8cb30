import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct WorkshopServiceTests {
    private let manager = ServiceDesk.party(.manager)
    private let officer = ServiceDesk.party(.officer)

    /// Two issues by the six criteria: one leads on harm only, the other on everything else.
    private func desk() async throws -> (context: ServiceContext, year: PlanYear) {
        let context = try await ServiceDesk.context()
        let year = try #require(PlanYear("2024-25"))
        let issues = ["asb", "burglary"].compactMap { key in IssueCatalogue.all.first { $0.key == key } }
        try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: issues, as: manager)
        for criterion in SchemeCatalogue.sixCriteria.criteria.map(\.key) {
            for (issue, score) in [("asb", criterion == "harm" ? "5" : "1"), ("burglary", "2")] {
                try await ScoreIssue(context).run(
                    TypedScore(score: score, confidence: "low", rationale: "Heard"), seen: 0, issue: issue,
                    criterion: criterion, of: year, as: officer)
            }
        }
        return (context, year)
    }

    @Test func `weights that a room tries move the order, add up, and leave the scheme as it is`() async throws {
        let (context, year) = try await desk()
        let (keep, show) = (KeepWorkshop(context), ShowWorkshop(context))
        // (5 + 5 × 1) ÷ 6 = 1.67 against 2.
        #expect(try await show.run(year, as: officer).order.ranking.lines.map(\.issue.key) == ["burglary", "asb"])
        async let one: Void = keep.weigh("harm", isMore: true, of: year, as: officer)
        async let other: Void = keep.weigh("harm", isMore: true, of: year, as: manager)
        _ = try await (one, other)
        // Harm counts 3 of 8: (3 × 5 + 5 × 1) ÷ 8 = 2.5 against 2.
        let tried = try await show.run(year, as: officer)
        #expect(tried.workshop.weights == ["harm": 3])
        #expect(tried.order.ranking.lines.map(\.score.total) == [2.5, 2])
        #expect(tried.gain(of: "asb") == 1)
        #expect(!tried.mayAgreeWeights)
        #expect(try await RankIssues(context).run(year: year, as: officer).ranking.lines.first?.issue.key == "burglary")
        try await keep.forgetWeights(of: year, as: officer)
        #expect(try await show.run(year, as: officer).workshop.weights.isEmpty)
    }

    @Test func `weights that the room agrees on are a new version of the scheme, by the manager and as she saw them`()
        async throws
    {
        let (context, year) = try await desk()
        let keep = KeepWorkshop(context)
        try await keep.weigh("harm", isMore: true, of: year, as: officer)
        await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
            try await keep.agreeWeights(seen: ["harm": 2], of: year, as: officer)
        }
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.agreeWeights(seen: [:], of: year, as: manager)
        }
        try await keep.agreeWeights(seen: ["harm": 2], of: year, as: manager)
        let answer = try await RankIssues(context).run(year: year, as: officer)
        #expect(answer.schemeNumber == 2)
        #expect(answer.ranking.table.scheme.criterion("harm")?.weight == 2)
        #expect(try await ShowWorkshop(context).run(year, as: officer).workshop.weights.isEmpty)
        #expect(
            try await context.store.read { try $0.scheme("six-criteria", number: 1) }?.scheme
                == SchemeCatalogue.sixCriteria)
    }

    @Test func `where the scheme has a newer version, agreed weights become a scheme of their own and undo nothing`()
        async throws
    {
        let (context, year) = try await desk()
        var newer = SchemeCatalogue.sixCriteria
        newer.note = "With what the board asked for."
        try await KeepSchemes(context).keep(newer, as: manager)
        let keep = KeepWorkshop(context)
        for (harm, number) in [(2, 1), (3, 2)] {
            try await keep.weigh("harm", isMore: true, of: year, as: officer)
            try await keep.agreeWeights(seen: ["harm": harm], of: year, as: manager)
            let answer = try await RankIssues(context).run(year: year, as: officer)
            #expect(answer.ranking.table.scheme.name == "Six criteria on 0 to 5, as weighted for 2024-25")
            #expect(answer.schemeNumber == number && answer.ranking.table.scheme.criterion("harm")?.weight == harm)
        }
        #expect(try await context.store.read { try $0.scheme("six-criteria") }?.scheme == newer)
    }

    @Test func `a score that nobody knows takes no reason with it unseen, and what was taken back says why`()
        async throws
    {
        let (context, year) = try await desk()
        let score = ScoreIssue(context)
        try await score.run(
            TypedScore(rationale: "The count was wrong"), seen: 1, issue: "asb", criterion: "harm", of: year,
            as: officer)
        let line = try await ShowAssessedIssue(context).run("asb", of: year, as: officer).lines
            .first { $0.criterion.key == "harm" }
        #expect(line?.standing == nil && line?.history.first?.endedFor == "The count was wrong")
        guard
            case .invalid(let faults) = await RoundDesk.refusal({
                try await score.run(
                    TypedScore(rationale: "Ask the hospital"), seen: 2, issue: "asb", criterion: "harm", of: year,
                    as: officer)
            })
        else {
            Issue.record("the reason was dropped")
            return
        }
        #expect(faults.map(\.rule) == ["form.score"])
    }

    @Test func `what each of two types is kept apart, and is gone once it is recorded`() async throws {
        let (context, year) = try await desk()
        let (keep, show) = (KeepWorkshop(context), ShowWorkshop(context))
        let other = ActingParty.account(
            Actor(
                id: RecordID(at: ServiceDesk.moment, random: Array(repeating: 9, count: 10)), role: .analyst,
                agency: nil))
        let typed = TypedScore(score: "4", rationale: "The room leans to 4", dissent: "Fire says 2")
        try await keep.note(typed, on: "asb", "harm", of: year, as: officer)
        try await keep.note(TypedScore(score: "3"), on: "asb", "harm", of: year, as: other)
        let own = try await show.focus("asb", on: "harm", of: year, as: officer).note
        #expect(own == typed)
        #expect(try await show.focus("asb", on: "trend", of: year, as: officer).note == nil)
        try await ScoreIssue(context).run(
            TypedScore(score: "4", confidence: "low", rationale: "Agreed", dissent: "Fire says 2"), seen: 1,
            issue: "asb",
            criterion: "harm", of: year, as: officer)
        let after = try await show.focus("asb", on: "harm", of: year, as: officer)
        #expect(after.note == nil)
        #expect(after.line.standing?.dissent == "Fire says 2")
        #expect(try await show.focus("asb", on: "harm", of: year, as: other).note == TypedScore(score: "3"))
    }

    @Test func `a clock runs for one issue, and an unknown one is refused`() async throws {
        let (context, year) = try await desk()
        let (keep, show) = (KeepWorkshop(context), ShowWorkshop(context))
        try await keep.time("asb", minutes: 5, of: year, as: officer)
        #expect(try await show.focus("asb", of: year, as: officer).secondsLeft ?? 0 > 0)
        #expect(try await show.focus("burglary", of: year, as: officer).secondsLeft == nil)
        await #expect(throws: ServiceError.notFound(.record(id: "arson"))) {
            try await keep.time("arson", minutes: 5, of: year, as: officer)
        }
        try await keep.time("asb", minutes: nil, of: year, as: officer)
        #expect(try await show.run(year, as: officer).secondsLeft == nil)
    }

    @Test func `whoever only reads changes nothing, and those outside see nothing`() async throws {
        let (context, year) = try await desk()
        let lead = ServiceDesk.party(.partnerLead, agency: "Merrowshire Fire")
        await #expect(throws: ServiceError.notPermitted(.scoreIssues)) {
            try await KeepWorkshop(context).weigh("harm", isMore: true, of: year, as: lead)
        }
        #expect(try await !ShowWorkshop(context).run(year, as: lead).mayScore)
        await #expect(throws: ServiceError.notPermitted(.readAssessment)) {
            _ = try await ShowWorkshop(context).run(year, as: .public)
        }
    }
}
