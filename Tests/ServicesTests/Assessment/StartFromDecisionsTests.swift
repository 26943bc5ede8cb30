import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct StartFromDecisionsTests {
    /// A plan, and the assessment of the year after it: alcohol comes first and is a theme, then fraud and burglary, both priorities.
    private func agreed() async throws -> (RouteDesk, PlanYear) {
        let desk = try await RouteDesk()
        let (context, manager) = (desk.context, RouteDesk.manager)
        let year = try #require(PlanYear(start: desk.year.start + 1))
        let issues = ["burglary", "fraud", "alcohol"].compactMap { key in IssueCatalogue.all.first { $0.key == key } }
        try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: issues, as: manager)
        for criterion in SchemeCatalogue.sixCriteria.criteria.map(\.key) {
            for (issue, score) in [("fraud", "4"), ("burglary", "3"), ("alcohol", "5")] {
                try await ScoreIssue(context).run(
                    TypedScore(score: score, confidence: "low", rationale: "Heard"), seen: 0, issue: issue,
                    criterion: criterion, of: year, as: manager)
            }
        }
        let environment = context.environment
        let today = try await context.store.read { try $0.today(environment).iso }
        let decide = DecideIssues(context)
        for issue in issues {
            var entry = DecideIssues.Entry()
            (entry.kind, entry.reason) = (issue.key == "alcohol" ? "theme" : "priority", "Why \(issue.key)")
            (entry.occasion.decidedBy, entry.occasion.meeting, entry.occasion.on) = ("Group", "Item 4", today)
            try await decide.decide(entry, issue: issue.key, of: year, as: manager)
        }
        for head in try await ShowDecisions(context).run(year, as: manager).decisions.headsWithoutPriority {
            try await decide.explain("Led elsewhere", head: head.key, seen: 0, of: year, as: manager)
        }
        var occasion = DecideIssues.Occasion()
        (occasion.decidedBy, occasion.meeting, occasion.on) = ("Group", "Item 5", today)
        try await decide.signOff(occasion, of: year, as: manager)
        return (desk, year)
    }

    @Test func `the plan of an agreed assessment has its priorities in rank order, each led back to its issue`()
        async throws
    {
        let (desk, year) = try await agreed()
        let offered = try #require(try await ShowNext(desk.context).run(year: desk.year, as: RouteDesk.manager).decided)
            .priorities
        #expect(offered.map(\.issue) == ["fraud", "burglary"])
        #expect(offered.map(\.reason) == ["Why fraud", "Why burglary"])
        let old = try #require(try await desk.plan(1).priorities.first)
        let outcome = try await StartNextPlan(desk.context).run(
            from: desk.year, .init(goesOnFrom: ["fraud": "", "burglary": old.slug]), as: RouteDesk.manager)
        let plan = try await ShowPlan(desk.context).run(year: year, version: outcome.version, as: RouteDesk.officer)
            .plan
        #expect(plan.priorities.map(\.rank) == [1, 2])
        #expect(plan.themes.last?.narrative == "Why alcohol")
        #expect(plan.priorities.last?.slug == old.slug)
        #expect(plan.sections.first { $0.priority == plan.priorities[0].slug }?.narrative == "Why fraud")
        let issues = try await ShowDecisions(desk.context).issues(ofPrioritiesOf: year)
        #expect(issues[plan.priorities[0].slug] == "fraud")
        #expect(issues[old.slug] == "burglary")
    }

    @Test func `decisions can be left aside, and those that aren't agreed say nothing`() async throws {
        let (desk, year) = try await agreed()
        let outcome = try await StartNextPlan(desk.context).run(
            from: desk.year, .init(takesDecisions: false), as: RouteDesk.manager)
        let plan = try await ShowPlan(desk.context).run(year: year, version: outcome.version, as: RouteDesk.officer)
            .plan
        #expect(plan.priorities == (try await desk.plan(1).priorities))
        #expect(plan.themes == (try await desk.plan(1).themes))
        let other = try await RouteDesk()
        #expect(try await ShowNext(other.context).run(year: other.year, as: RouteDesk.manager).decided == nil)
    }
}
