import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct DecideIssuesTests {
    private let manager = ServiceDesk.party(.manager)
    private let officer = ServiceDesk.party(.officer)

    /// An assessment of three issues by the six criteria, all scored but for the last.
    private func desk() async throws -> (context: ServiceContext, year: PlanYear) {
        let context = try await ServiceDesk.context()
        let year = try #require(PlanYear("2024-25"))
        let issues = ["asb", "burglary", "fraud"].compactMap { key in IssueCatalogue.all.first { $0.key == key } }
        try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: issues, as: manager)
        for (issue, score) in [("asb", "3"), ("burglary", "4")] {
            for criterion in SchemeCatalogue.sixCriteria.criteria.map(\.key) {
                let typed = TypedScore(score: score, confidence: "medium", rationale: "zqheard")
                try await ScoreIssue(context).run(
                    typed, seen: 0, issue: issue, criterion: criterion, of: year, as: officer)
            }
        }
        return (context, year)
    }

    private func occasion(_ context: ServiceContext) async throws -> DecideIssues.Occasion {
        var occasion = DecideIssues.Occasion()
        let environment = context.environment
        (occasion.decidedBy, occasion.meeting) = ("Strategy group", "item 4")
        occasion.on = try await context.store.read { try $0.today(environment).iso }
        return occasion
    }

    private func entry(
        _ kind: String, _ context: ServiceContext, ledBy: String = "", seen: Int = 0
    ) async throws -> DecideIssues.Entry {
        var entry = DecideIssues.Entry()
        (entry.kind, entry.ledBy, entry.reason, entry.seen) = (kind, ledBy, "It matters", seen)
        entry.occasion = try await occasion(context)
        return entry
    }

    /// Everything that is to be decided and explained.
    private func decideAll(_ context: ServiceContext, _ year: PlanYear) async throws {
        let decide = DecideIssues(context)
        for (issue, kind) in [("asb", "monitor"), ("burglary", "priority"), ("fraud", "elsewhere")] {
            let entry = try await entry(kind, context, ledBy: "Merrowshire Police")
            try await decide.decide(entry, issue: issue, of: year, as: manager)
        }
        for head in ["substance-misuse", "re-offending", "serious-violence"] {
            try await decide.explain("Led elsewhere", head: head, seen: 0, of: year, as: manager)
        }
    }

    @Test func `it can't be agreed before everything is decided, and each open point is named`() async throws {
        let (context, year) = try await desk()
        let decide = DecideIssues(context)
        guard
            case .invalid(let open) = await RoundDesk.refusal({
                try await decide.signOff(try await occasion(context), of: year, as: manager)
            })
        else {
            Issue.record("agreed without a decision")
            return
        }
        // Three issues, no priority, and the four subjects of section 6(1).
        #expect(open.count == 8)
        try await decideAll(context, year)
        try await decide.explain("", head: "re-offending", seen: 1, of: year, as: manager)
        #expect(try await ShowDecisions(context).run(year, as: officer).decisions.openPoints.count == 1)
    }

    @Test func `whoever agrees agrees to what they saw, and not while partners can still vote`() async throws {
        let (context, year) = try await desk()
        let decide = DecideIssues(context)
        try await decideAll(context, year)
        let seen = try await ShowDecisions(context).run(year, as: manager).stand
        let day = try await occasion(context)
        let other = try await entry("monitor", context, ledBy: "", seen: 1)
        try await decide.decide(other, issue: "fraud", of: year, as: manager)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await decide.signOff(day, seen: seen, of: year, as: manager)
        }
        let decided = try await ShowDecisions(context).run(year, as: manager).stand
        try await ScoreIssue(context).run(
            TypedScore(score: "1", confidence: "low", rationale: "Second thoughts"), seen: 1, issue: "asb",
            criterion: "harm", of: year, as: officer)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await decide.signOff(day, seen: decided, of: year, as: manager)
        }
        let now = try await ShowDecisions(context).run(year, as: manager)
        #expect(now.decisions.openPoints.isEmpty)
        try await decide.signOff(day, seen: now.stand, of: year, as: manager)
    }

    @Test func `a decision that is altered or removed outside the program is named`() async throws {
        let (context, year) = try await desk()
        try await decideAll(context, year)
        try await DecideIssues(context).signOff(try await occasion(context), of: year, as: manager)
        #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
        try await context.store.write { transaction in
            try transaction.jot(
                "UPDATE assessment_decision SET body = REPLACE(body, 'matters', 'is') WHERE key = 'asb'")
            try transaction.jot("DELETE FROM assessment_decision WHERE about = 'sign-off'")
        }
        let problems = try await VerifyAudit(context).run(as: .operator).problems
        #expect(problems.count == 2)
        for problem in problems {
            guard case .decisionDiffers = problem else {
                Issue.record("\(problem)")
                continue
            }
        }
    }

    @Test func `once it is agreed nothing changes, and what is said besides is numbered`() async throws {
        let (context, year) = try await desk()
        let decide = DecideIssues(context)
        try await decideAll(context, year)
        await #expect(throws: ServiceError.notFound(.record(id: year.name))) {
            try await ShowDecisions(context).agreed(year)
        }
        try await decide.signOff(try await occasion(context), of: year, as: manager)
        let agreed = ServiceError.conflict(.assessmentAgreed(year))
        let again = try await entry("monitor", context, seen: 1)
        await #expect(throws: agreed) { try await decide.decide(again, issue: "burglary", of: year, as: manager) }
        await #expect(throws: agreed) {
            try await decide.explain("Other", head: "re-offending", seen: 1, of: year, as: manager)
        }
        await #expect(throws: agreed) { _ = try await ScoreIssue(context).takeSuggestions(of: year, as: officer) }
        let day = try await occasion(context)
        await #expect(throws: agreed) { try await decide.signOff(day, of: year, as: manager) }
        try await decide.amend("A typing error", reason: "Found later", day, seen: 0, of: year, as: manager)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await decide.amend("Another", reason: "Same moment", day, seen: 0, of: year, as: manager)
        }
        let read = try await ShowDecisions(context).agreed(year)
        #expect(read.amendments.map(\.words) == ["A typing error"])
        #expect(read.issues.map(\.key) == ["burglary", "asb", "fraud"])
        #expect(read.decisions.decisions["fraud"]?.words.hasSuffix("led by Merrowshire Police") == true)
        #expect(!String(describing: read).contains("zqheard"), "no reason for a score goes out")
    }

    @Test func `two who decide at once lose nothing, and only the manager decides`() async throws {
        let (context, year) = try await desk()
        let decide = DecideIssues(context)
        let (one, two) = (try await entry("priority", context), try await entry("monitor", context))
        try await decide.decide(one, issue: "asb", of: year, as: manager)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await decide.decide(two, issue: "asb", of: year, as: manager)
        }
        await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
            try await decide.decide(two, issue: "burglary", of: year, as: officer)
        }
        await #expect(throws: ServiceError.notFound(.record(id: "nothing"))) {
            try await decide.decide(two, issue: "nothing", of: year, as: manager)
        }
        #expect(try await ShowDecisions(context).run(year, as: officer).decisions.decisions["asb"]?.kind == .priority)
    }

    @Test func `a decision needs its reason, who decided, where, and a day that has come`() async throws {
        let (context, year) = try await desk()
        var empty = DecideIssues.Entry()
        empty.kind = "elsewhere"
        empty.occasion.on = "2999-01-01"
        guard
            case .invalid(let faults) = await RoundDesk.refusal({
                try await DecideIssues(context).decide(empty, issue: "asb", of: year, as: manager)
            })
        else {
            Issue.record("taken")
            return
        }
        #expect(Set(faults.compactMap(\.formField)) == ["reason", "led-by", "by", "meeting", "on"])
    }
}
