import CommunitySafety

/// A plan's cross-cutting themes as a part of their own; nothing where it has none.
struct ThemeNodes {
    let plan: Plan
    let figures: FigureBook

    init(_ plan: Plan, _ figures: FigureBook) { (self.plan, self.figures) = (plan, figures) }

    var nodes: [DocumentNode] {
        guard !plan.themes.isEmpty else { return [] }
        return [.heading(Heading(level: 2, words: [.text(Plan.themesHeading)]))] + plan.themes.flatMap(nodes)
    }

    private func nodes(of theme: CrossCuttingTheme) -> [DocumentNode] {
        let names = plan.priorityNames(of: theme)
        let list = names.joined(separator: "; ").printable
        let serving = names.isEmpty ? [] : [DocumentNode.plain("Priorities: \(list).")]
        return [.heading(Heading(level: 3, words: [.text(theme.name.printable)]))]
            + MarkdownTree(theme.narrative, topHeading: 4, figures: figures).nodes + serving
    }
}
