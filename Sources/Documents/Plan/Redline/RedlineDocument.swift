package import CommunitySafety

/// What changed between two versions of a plan, as a document to print or send.
package struct RedlineDocument {
    package let document: Document

    package init(_ redline: PlanRedline, from old: PlanEdition, to new: PlanEdition) {
        let nodes = RedlineNodes(redline)
        document = Document(
            front: FrontMatter(
                title: "What changed from \(Self.name(old, new)) to \(Self.name(new, old))",
                publisher: new.partnership.name.printable, subtitle: new.plan.title.printable,
                marking: new.status == .draft ? "DRAFT" : nil, version: "Version \(new.version)", asAt: new.asAt),
            body: DocumentForms.anchored([.plain(nodes.summary)] + nodes.nodes))
    }

    /// A version's name beside another's: with its year where the two differ.
    private static func name(_ edition: PlanEdition, _ other: PlanEdition) -> String {
        edition.plan.year == other.plan.year
            ? "version \(edition.version)" : "\(edition.plan.year.name), version \(edition.version),"
    }
}
