import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct ScoreIssueTests {
    private let manager = ServiceDesk.party(.manager)
    private let officer = ServiceDesk.party(.officer)

    /// An assessment of three issues by the six criteria, without any figures.
    private func desk() async throws -> (context: ServiceContext, year: PlanYear) {
        let context = try await ServiceDesk.context()
        let year = try #require(PlanYear("2024-25"))
        let issues = ["asb", "burglary", "fraud"].compactMap { key in IssueCatalogue.all.first { $0.key == key } }
        try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: issues, as: manager)
        return (context, year)
    }

    private func entry(_ score: String) -> TypedScore {
        TypedScore(score: score, confidence: "medium", rationale: "Heard at the forum")
    }

    @Test func `an issue has a place once every criterion is scored, and until then it is said what isn't known`()
        async throws
    {
        let (context, year) = try await desk()
        for criterion in SchemeCatalogue.sixCriteria.criteria.map(\.key) {
            let before = try await RankIssues(context).run(year: year, as: officer)
            #expect(before.ranking.lines.isEmpty)
            #expect(before.ranking.unranked.first?.missing.count ?? 0 > 0)
            try await ScoreIssue(context).run(
                entry("3"), seen: 0, issue: "asb", criterion: criterion, of: year, as: officer)
        }
        let answer = try await RankIssues(context).run(as: officer)
        #expect(answer.ranking.lines.map(\.issue.key) == ["asb"])
        #expect(answer.ranking.lines.first?.score.total == 3)
        #expect(answer.ranking.unranked.map(\.issue.key) == ["burglary", "fraud"])
        #expect(answer.scores["asb"]?["harm"]?.origin == .judged)
    }

    @Test func `a score that came meanwhile isn't written over, and what stood before is kept`() async throws {
        let (context, year) = try await desk()
        let score = ScoreIssue(context)
        try await score.run(entry("3"), seen: 0, issue: "asb", criterion: "harm", of: year, as: officer)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await score.run(entry("5"), seen: 0, issue: "asb", criterion: "harm", of: year, as: manager)
        }
        try await score.run(entry("5"), seen: 1, issue: "asb", criterion: "harm", of: year, as: manager)
        try await score.run(entry(""), seen: 2, issue: "asb", criterion: "harm", of: year, as: manager)
        #expect(try await RankIssues(context).run(as: officer).scores["asb"]?["harm"] == nil)
        let kept = try await context.store.read { reading in
            let id = try #require(try reading.assessment(of: year)).id
            return try reading.scores(of: "asb", inAssessment: id)
        }
        #expect(kept.map(\.score.score.halves) == [6, 10, 10])
        #expect(kept.map(\.isStanding) == [true, true, false])
    }

    @Test(arguments: [
        ("7", "medium", "Why", "form.score"), ("x", "medium", "Why", "form.score"), ("3", "", "Why", "form.confidence"),
        ("3", "high", "  ", "form.rationale"),
        ("3", "high", String(repeating: "a", count: 601), "form.rationale"),
    ])
    func `what can't be a score is refused by its field, and nothing is written`(
        score: String, confidence: String, why: String, rule: String
    ) async throws {
        let (context, year) = try await desk()
        let typed = TypedScore(score: score, confidence: confidence, rationale: why)
        do {
            try await ScoreIssue(context).run(typed, seen: 0, issue: "asb", criterion: "harm", of: year, as: officer)
            Issue.record("It was taken")
        } catch {
            guard case .invalid(let faults) = error else { throw error }
            #expect(faults.map(\.rule) == [rule])
        }
        #expect(try await RankIssues(context).run(as: officer).scores.isEmpty)
    }

    @Test func `those outside see none of it, and those who only read change nothing`() async throws {
        let (context, year) = try await desk()
        await #expect(throws: ServiceError.notPermitted(.readAssessment)) {
            _ = try await RankIssues(context).run(as: .public)
        }
        await #expect(throws: ServiceError.notPermitted(.scoreIssues)) {
            try await ScoreIssue(context).run(
                entry("3"), seen: 0, issue: "asb", criterion: "harm", of: year,
                as: ServiceDesk.party(.partnerLead, agency: "Merrowshire Fire"))
        }
        await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
            try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: [], as: officer)
        }
    }

    @Test func `an assessment keeps the version of the scheme by which it was begun`() async throws {
        let (context, year) = try await desk()
        var scheme = SchemeCatalogue.sixCriteria
        scheme.criteria[3].weight = 4
        #expect(try await KeepSchemes(context).keep(scheme, as: manager) == 2)
        #expect(try await KeepSchemes(context).keep(scheme, as: manager) == 2)
        let answer = try await RankIssues(context).run(year: year, as: officer)
        #expect(answer.schemeNumber == 1)
        #expect(answer.ranking.table.scheme == SchemeCatalogue.sixCriteria)
        #expect(try await KeepSchemes(context).list(as: officer).first { $0.scheme.key == scheme.key }?.number == 2)
    }

    @Test func `a scheme that can't be used is refused with everything that is wrong`() async throws {
        let context = try await ServiceDesk.context()
        var scheme = SchemeCatalogue.impactGrid
        scheme.name = ""
        scheme.criteria[0].weight = 200
        do {
            try await KeepSchemes(context).keep(scheme, as: manager)
            Issue.record("It was kept")
        } catch {
            guard case .invalid(let faults) = error else { throw error }
            #expect(faults.map(\.rule) == ["form.scheme", "form.criterion-impact"])
        }
    }

    @Test func `without figures nothing is suggested, and it is said why`() async throws {
        let (context, year) = try await desk()
        #expect(try await ScoreIssue(context).takeSuggestions(of: year, as: officer) == 0)
        let found = try await context.store.read { reading in
            try AssessmentSuggestions(reading, context, try AssessmentReading(year, reading)).run()
        }
        #expect(found["asb"]?["trend"]?.score == nil)
        #expect(found["asb"]?["trend"]?.workings.hasPrefix("No figure that everybody may read is held") == true)
        #expect(found["asb"]?["value"] == nil)
    }

    @Test func `a year is assessed once, by issues that are named once`() async throws {
        let (context, year) = try await desk()
        let issue = IssueCatalogue.all[0]
        for issues in [[issue], [issue, issue], []] {
            await #expect(throws: ServiceError.self) {
                try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: issues, as: manager)
            }
        }
        let next = try #require(PlanYear("2025-26"))
        await #expect(throws: ServiceError.self) {
            try await OpenAssessment(context).run(next, scheme: "none", issues: [issue], as: manager)
        }
        #expect(try await RankIssues(context).years(as: officer) == [year])
    }
}
