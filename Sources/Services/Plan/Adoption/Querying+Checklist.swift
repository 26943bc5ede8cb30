internal import CommunitySafety
internal import Storage

extension Querying {
    /// What is still to be settled before a version is adopted.
    func checklist(of version: StoredPlanVersion, _ way: PlanWay, _ open: OpenMatters) throws -> AdoptionChecklist {
        let report = try report(on: version, way, for: nil)
        return AdoptionChecklist(
            report.edition.plan,
            AdoptionChecklist.Evidence(
                reasons: try headReasons(of: way.planID), equality: report.equality,
                openFindings: open.findings.count, openComments: open.comments.count,
                consulted: Set(try consultees(of: way.planID).map(\.name)),
                missingSignOffs: report.unsigned.filter { $0.kind == .implication }.map(\.heading),
                decision: way.decision(on: version)?.meeting, copies: try copies(of: version.id)))
    }

    /// The committee report on a version as far as it is written.
    func report(on version: StoredPlanVersion, _ way: PlanWay, for meeting: RouteMeeting?) throws -> CommitteeReport {
        var edition = try edition(of: version)
        let answers = try reportAnswers(of: way.planID).mapValues(\.answer)
        let plan = try plan(version)
        let figures = try figures(of: plan, besides: answers.values.map(\.words), in: version, .standing)
        // Report and plan go out together, so that they are judged together.
        edition.quote(figures, in: plan)
        let last = PlanYear(start: way.year.start - 1)
        let before = try last.flatMap { try adoptedPlanVersion(of: $0) }
        let changes = try before.map { before in
            let old = try self.edition(of: before)
            return PlanRedline(
                from: old.plan.whollySpeaking(old.figures), to: edition.plan.whollySpeaking(figures),
                origins: try origins(of: version.id))
        }
        let views = try consultees(of: way.planID).map {
            CommitteeReport.View(from: $0.name, words: $0.said, done: $0.done)
        }
        return CommitteeReport(
            template: try reportTemplate() ?? .standard, answers: answers,
            edition: edition, meeting: meeting, route: way.route, changes: changes,
            lastYear: before == nil ? nil : last, views: views, figures: figures)
    }
}

extension Querying {
    /// What is written in the report on a plan.
    func reportTexts(of planID: RecordID) throws -> [String] {
        try reportAnswers(of: planID).sorted { $0.key < $1.key }.map(\.value.answer.words)
    }
}
