import CommunitySafety
import Documents

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
            markdown: covers.filter { !$0.isEmpty }.joined(separator: "\n\n"), topHeading: 2, place: "cover",
            figures: QuotedFigures(edition))
        parts = PlanParts(plan, figures: QuotedFigures(edition), abbreviations: Self.abbreviations(of: edition)).all
    }

    /// The table of abbreviations that the printed plan carries: what stands under its heading.
    private static func abbreviations(of edition: PlanEdition) -> [DocumentNode] {
        let nodes = PlanDocument(edition).document.body.drop { $0.headingWords != "Abbreviations" }.dropFirst()
        return Array(nodes.prefix { $0.headingWords == nil })
    }
}

extension DocumentNode {
    /// A heading's words; nil for anything else.
    fileprivate var headingWords: String? {
        if case .heading(let heading) = self { return heading.plain }
        return nil
    }
}
