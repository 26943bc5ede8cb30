import CommunitySafety
import HTML

/// Cross-cutting themes, each with its words and the priorities that serve it.
struct ThemeList: Sendable, Hashable {
    struct Theme: Sendable, Hashable {
        var name: String
        var narrative: Narrative
        var priorities: [PlanPart.PriorityLink]
    }

    var themes: [Theme]

    init(_ plan: Plan, figures: QuotedFigures = .none) {
        themes = plan.themes.enumerated().map { index, theme in
            let slugs = Set(theme.priorities)
            return Theme(
                name: theme.name,
                narrative: Narrative(
                    markdown: theme.narrative, topHeading: 4, place: "theme-\(index + 1)", figures: figures),
                priorities: plan.priorities.filter { slugs.contains($0.slug) }
                    .map { .init(name: $0.name, url: .priority(plan.year, slug: $0.slug)) })
        }
    }

    /// Where they stand on the plan's page.
    static let anchor = Slug.make(from: Plan.themesHeading)

    var markup: Markup { themes.map(one).joined() }

    @MarkupBuilder private func one(_ theme: Theme) -> Markup {
        h3 { theme.name }
        theme.narrative.markup
        if !theme.priorities.isEmpty {
            p(.class("ww-body ww-body--s")) {
                "Priorities: "
                for (index, priority) in theme.priorities.enumerated() {
                    index == 0 ? "" : ", "
                    link(priority.name, to: priority.url)
                }
            }
        }
    }
}
