import CommunitySafety

extension PlanPage {
    init(_ edition: PlanEdition, hasDownloads: Bool) {
        let plan = edition.plan
        name = plan.title
        year = plan.year
        top = PageTop(
            caption: "\(edition.partnership.name) · \(plan.year.words)", isDraft: edition.status == .draft,
            heading: plan.title, answer: PlanSummary(edition).sentence)
        version = PlanSummary(edition).version
        self.hasDownloads = hasDownloads
        let covers = plan.sections.filter { $0.kind == .cover }.flatMap { [$0.narrative, $0.narrativeAfter] }
        cover = Narrative(
            markdown: covers.filter { !$0.isEmpty }.joined(separator: "\n\n"), topHeading: 2, place: "cover")
        parts = PlanParts(plan).all
    }
}
