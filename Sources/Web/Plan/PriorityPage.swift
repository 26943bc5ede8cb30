import CommunitySafety
package import HTML

/// One priority as a thread: why, what is done, how we will know.
package struct PriorityPage: Page {
    package let name: String
    package let area: NavigationItem? = .plan
    var year: PlanYear
    var trailEnd: String
    var top: PageTop
    var why: [Narrative]
    var actions: [ActionRow]
    var actionsNote: String
    var measures: MeasureList
    /// “Prevention, The voice of young people”; empty for none.
    var themes: String
    var funding: FundingList
    /// Where it is told how it was chosen; nil where no agreed assessment says it.
    var reasons: SiteURL?
    var previous: Neighbour?
    var next: Neighbour?

    package var content: Markup {
        breadcrumbs([("Home", .home), ("Plan \(year.name)", .plan(year))], here: trailEnd)
        top.markup
        if !themes.isEmpty {
            p(.class("ww-body")) {
                "Themes: "
                a(.href(SiteURL.plan(year).address(at: ThemeList.anchor))) { themes }
            }
        }
        ol(.class("ww-thread")) {
            if reasons != nil || why.contains(where: { !$0.isEmpty }) { whyStrand }
            if !actions.isEmpty { actionStrand }
            measureStrand
            if !funding.isEmpty { fundingStrand }
        }
        pagination(previous: previous, next: next, label: "Priorities")
    }

    private var whyStrand: Markup {
        strand("Why it is a priority", note: nil) {
            for narrative in why { narrative.markup }
            if let reasons {
                p(.class("ww-body")) { link("How it was chosen, with its scores and sources", to: reasons) }
            }
        }
    }

    private var actionStrand: Markup {
        strand("What we will do", note: actionsNote) { ActionRow.table(actions, caption: "Actions: \(name)") }
    }

    private var measureStrand: Markup {
        strand("How we will know that it worked", note: nil) {
            if measures.isEmpty {
                p(.class("ww-body ww-body--s")) { "The plan gives no measure of success for this priority." }
            } else {
                measures.markup(caption: "Measures of success: \(name)")
            }
        }
    }

    private var fundingStrand: Markup {
        strand("What it is paid from", note: nil) {
            funding.markup(caption: "Funding: \(name)", ofOnePriority: true)
        }
    }

    private func strand(_ heading: String, note: String?, @MarkupBuilder content: () -> Markup) -> Markup {
        li(.class("ww-strand")) {
            div(.class("ww-strand__intro")) {
                h2 { heading }
                if let note { p { note } }
            }
            div { content() }
        }
    }
}
