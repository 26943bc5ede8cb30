import CommunitySafety
import Proofreading

/// What stands on a plan's cover below its title: what the source's cover said, the window of its figures, and how to get it
/// in another form.
struct PlanCover {
    let edition: PlanEdition

    init(_ edition: PlanEdition) { self.edition = edition }

    var nodes: [DocumentNode] {
        let covers = edition.plan.sections.filter { $0.kind == .cover }
        let printed = covers.flatMap { cover in
            [cover.narrative, cover.narrativeAfter].flatMap { MarkdownTree($0, figures: edition.figures).nodes }
        }
        return window + PlanAccess(edition).coverLines + printed.filter { !isMade($0) }
    }

    private var window: [DocumentNode] {
        guard let window = edition.plan.window else { return [] }
        return [.plain("Figures are for \(window.from.words) to \(window.to.words)\(Self.windowEnd)")]
    }

    private static let windowEnd = ", unless otherwise stated."

    /// Whether a paragraph is one that every cover gets: a plan read from a file that we published has them in its words,
    /// where the marking and the version would soon be wrong.
    private func isMade(_ node: DocumentNode) -> Bool {
        guard case .paragraph(let words) = node else { return false }
        var line = words.plain
        for marking in ["DRAFT ", "DRAFT"] where line.hasPrefix(marking) {
            line = String(line.dropFirst(marking.count))
        }
        let isEdition = line.hasPrefix("Version ") && line.contains(", as at ")
        let isOccasion = line.hasPrefix("for ") && line != words.plain
        let isWindow = line.hasPrefix("Figures are for ") && line.hasSuffix(Self.windowEnd)
        return isEdition || isWindow || isOccasion
            || ["", edition.partnership.name, edition.plan.year.words].contains(line)
    }
}
