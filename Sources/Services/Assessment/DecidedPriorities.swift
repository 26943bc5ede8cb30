internal import CommunitySafety
internal import Storage

extension ScoreReading {
    /// What the agreed assessment of the year after a plan makes its priorities, in rank order, those without a place last; nil where
    /// none is agreed. Suggested measures are of figures that everybody may see: `view` says which.
    func decidedPriorities(after plan: Plan, view: ReleaseView) throws -> [DecidedPriority]? {
        guard let year = PlanYear(start: plan.year.start + 1), try assessment(of: year)?.state == .agreed else {
            return nil
        }
        let found = try DecisionReading(year, self)
        let ranking = IssueRanking(found.assessment.table())
        let order = ranking.lines.map(\.issue.key) + ranking.unranked.map(\.issue.key)
        let chosen = found.decisions.priorities
        return try order.compactMap { key in chosen.first { $0.key == key } }.map { issue in
            DecidedPriority(
                issue: issue.key, name: issue.name, reason: found.issues[issue.key]?.body.reason ?? "",
                goesOnFrom: DecidedPriority.match(issue.name, among: plan.priorities),
                measures: try suggestedMeasures(issue, view))
        }
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
