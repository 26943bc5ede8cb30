package import CommunitySafety

/// A plan's edition as a document tree: the cover, every part in the order of the plan, then what is made from the text.
///
/// Each part is its narrative, its records, and the narrative after them. Records that no part of the plan would show (actions
/// without a priority's section, say) get a part of their own at the end, so nothing is lost.
package struct PlanDocument {
    package let edition: PlanEdition
    private let records: PlanRecords

    package init(_ edition: PlanEdition) {
        self.edition = edition
        records = PlanRecords(edition.plan)
    }

    package var document: Document {
        let sections = edition.plan.sections
        let place = edition.plan.themesPlace
        var body =
            sections[..<place].filter { $0.kind != .cover }.flatMap(nodes)
            + ThemeNodes(edition.plan, edition.figures).nodes
        body += sections[place...].filter { $0.kind != .cover }.flatMap(nodes)
        body += records.unshown.flatMap(nodes)
        body += PlanAbbreviations(edition.plan).nodes + PlanAccess(edition).notice
        return Document(front: front, cover: PlanCover(edition).nodes, body: anchored(body))
    }

    private var front: FrontMatter {
        FrontMatter(
            title: edition.plan.title.printable, publisher: edition.partnership.name.printable,
            subtitle: edition.plan.year.words, marking: edition.marking?.printable,
            version: "Version \(edition.version)", asAt: edition.asAt)
    }

    private func nodes(of section: PlanSection) -> [DocumentNode] {
        let heading = section.heading.isEmpty ? section.kind.heading : section.heading
        return [.heading(Heading(level: 2, words: [.text(heading.printable)]))]
            + MarkdownTree(section.narrative, figures: edition.figures).nodes + records.nodes(of: section)
            + MarkdownTree(section.narrativeAfter, figures: edition.figures).nodes
    }

    private func anchored(_ nodes: [DocumentNode]) -> [DocumentNode] {
        var anchors = Anchors()
        return nodes.map { node in
            guard case .heading(var heading) = node else { return node }
            heading.anchor = anchors.anchor(for: heading.plain)
            return .heading(heading)
        }
    }
}

extension PlanSection.Kind {
    /// The heading of a part that prints none.
    fileprivate var heading: String {
        switch self {
        case .cover, .narrative: "About this plan"
        case .aims: "Aims"
        case .priorities: "Priorities"
        case .successMeasures: "Success measures"
        case .priority: "Actions"
        case .funding: "Funding"
        case .members: "Members of the partnership"
        case .termsOfReference: "Terms of reference"
        }
    }
}
