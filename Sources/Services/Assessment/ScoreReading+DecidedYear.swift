internal import CommunitySafety
internal import Storage

extension ScoreReading {
    /// What the agreed assessment of the year after a plan makes its priorities, those without a place last, and its themes; nil where
    /// none is agreed. Suggested measures are of figures that everybody may see: `view` says which.
    func decidedYear(after plan: Plan, view: ReleaseView) throws -> DecidedYear? {
        guard let year = PlanYear(start: plan.year.start + 1), try assessment(of: year)?.state == .agreed else {
            return nil
        }
        let found = try DecisionReading(year, self)
        let ranking = IssueRanking(found.assessment.table())
        let order = ranking.lines.map(\.issue.key) + ranking.unranked.map(\.issue.key)
        func decided(_ kind: IssueDecision.Kind) -> [(issue: CommunityIssue, reason: String)] {
            order.compactMap { key in
                guard let body = found.issues[key]?.body, body.kind == kind else { return nil }
                return found.assessment.issues.first { $0.key == key }.map { ($0, body.reason) }
            }
        }
        return DecidedYear(
            priorities: try decided(.priority).map { issue, reason in
                DecidedPriority(
                    issue: issue.key, name: issue.name, reason: reason,
                    goesOnFrom: DecidedPriority.match(issue.name, among: plan.priorities),
                    measures: try suggestedMeasures(issue, view))
            },
            themes: decided(.theme).map { CrossCuttingTheme(name: $0.issue.name, narrative: $0.reason) })
    }

    /// Each with where it stands in the plan's own assessment year, quoted, so that the figure prints as it may be seen.
    private func suggestedMeasures(_ issue: CommunityIssue, _ view: ReleaseView) throws -> [SuccessMeasure] {
        try issue.measures.compactMap { key in
            guard let measure = try measure(key), view.audience.allows(measure.audience),
                try !view.areasHolding(measure, self).isEmpty
            else { return nil }
            let (value, period) = (FigureCall(key, .value).written, FigureCall(key, .period).written)
            return SuccessMeasure(text: "\(measure.name): \(value) in \(period)", heading: "")
        }
    }
}
