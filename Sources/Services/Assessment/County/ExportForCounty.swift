package import CommunitySafety
internal import Proofreading
internal import Storage

/// What the county folds into its community safety agreement, once an assessment is agreed.
package struct ExportForCounty: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Everybody. Without a year the newest that is agreed. Throws `notFound` before that, and where there is no key.
    package func run(_ year: PlanYear? = nil) async throws(ServiceError) -> CountyExport {
        let show = ShowDecisions(context)
        let newest = try await year == nil ? show.agreedYears().first : nil
        guard let year = year ?? newest else { throw .notFound(.record(id: "agreed assessment")) }
        let answer = try await show.agreed(year)
        var measures: [String: [CountyExport.Measure]] = [:]
        for issue in answer.issues {
            measures[issue.key] = try await show.sources(of: issue).map { .init(key: $0.key, name: $0.name) }
        }
        let known = measures
        return try await context.read { try Self.export(answer, known, $0) }
    }

    private static func export(
        _ answer: ShowDecisions.Answer, _ measures: [String: [CountyExport.Measure]], _ reading: ReadTransaction
    ) throws -> CountyExport {
        guard let partnership = try reading.partnership()?.partnership, let signOff = answer.signOff,
            let stored = try reading.assessment(of: answer.year)
        else { throw ServiceError.notFound(.record(id: answer.year.name)) }
        let plan = try reading.publicPlanVersion(of: answer.year).map { try reading.plan($0) }
        let issues = IssueDecision.Kind.allCases.flatMap { kind in
            answer.issues.compactMap { issue -> CountyExport.Issue? in
                guard let decision = answer.decisions.decisions[issue.key], decision.kind == kind else { return nil }
                return CountyExport.Issue(
                    key: issue.key, name: issue.name, decision: kind.rawValue, reason: decision.reason,
                    place: answer.ranking.line(of: issue.key)?.place, leads: leads(issue, decision, plan),
                    themes: issue.themes, heads: issue.heads.compactMap { StatutoryHead.subject($0)?.name },
                    measures: measures[issue.key] ?? [])
            }
        }
        return CountyExport(
            partnership: partnership.name, area: partnership.area, year: answer.year.name,
            from: stored.window.from.iso, to: stored.window.to.iso, agreedBy: signOff.decidedBy,
            agreedOn: signOff.on.iso, scheme: answer.ranking.table.scheme.name, issues: issues,
            amendments: answer.amendments.map { CountyExport.Amendment($0) })
    }

    /// The leads of the actions under the plan's priority of the same name, in the plan's order; for what another body leads on, that
    /// body. Those who stand for everybody are left out.
    private static func leads(_ issue: CommunityIssue, _ decision: IssueDecision, _ plan: Plan?) -> [String] {
        guard decision.kind == .priority else { return decision.ledBy.isEmpty ? [] : [decision.ledBy] }
        let name = Wording.key(issue.name)
        guard let plan,
            let priority = plan.priorities.first(where: { Wording.key($0.name) == name || $0.slug == issue.key })
        else { return [] }
        var seen: Set<String> = []
        return plan.actions.filter { $0.priority == priority.slug }.flatMap(\.leads).filter { !$0.isEverybody }
            .map(\.party).filter { seen.insert($0).inserted }
    }
}
