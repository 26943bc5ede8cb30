import CommunitySafety
import Proofreading

/// What stands on a plan's cover below its title: what the source's cover said, the window of its figures, and how to get it
/// in another form.
struct PlanCover {
    let edition: PlanEdition

    init(_ edition: PlanEdition) { self.edition = edition }

    var nodes: [DocumentNode] {
        let covers = edition.plan.sections.filter { $0.kind == .cover }
        let printed = covers.flatMap { MarkdownTree($0.narrative).nodes + MarkdownTree($0.narrativeAfter).nodes }
        return window(unless: printed) + PlanAccess(edition).coverLines + printed
    }

    private func window(unless printed: [DocumentNode]) -> [DocumentNode] {
        guard let window = edition.plan.window else { return [] }
        let line = DocumentNode.plain(
            "Figures are for \(window.from.words) to \(window.to.words), unless otherwise stated.")
        return printed.contains(line) ? [] : [line]
    }
}
