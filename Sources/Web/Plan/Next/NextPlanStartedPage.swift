import CommunitySafety
import HTML
import Services

/// What next year's plan took along and from where, and what was left, once it was started.
struct NextPlanStartedPage: Page {
    let area: NavigationItem? = .plan
    var overview: ShowNext.Overview
    var next: Plan
    var visitor: Visitor
    var notice: EditNotice?

    private var year: PlanYear { overview.plan.year }
    private var url: SiteURL { .nextPlan(year) }
    var name: String { "From \(year.name) to \(next.year.name)" }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Next year’s plan")
        PlanTools(year, for: visitor, here: url).markup
        notice?.markup(visitor, at: url)
        PageTop(
            caption: "From the plan for \(year.name)", heading: "What came of this year’s actions?", answer: answer
        ).markup
        div(.class("ww-actions ww-after")) {
            linkButton("Work on the plan for \(next.year.name)", to: .draft(next.year))
        }
        if !overview.left.isEmpty { left }
        if !carried.isEmpty { over }
    }

    private var answer: String {
        guard !carried.isEmpty || !overview.left.isEmpty else {
            return "\(next.year.name) has a plan that wasn’t started from this one."
        }
        let over = Counted.things(carried.count, "action was", "actions were").asSentence
        return
            "\(over) carried over into \(next.year.name); \(overview.left.isEmpty ? "none was" : Counted.things(overview.left.count, "was", "were")) left."
    }

    /// Actions of next year's plan that came from this year's, in its order.
    private var carried: [Action] { next.actions.filter { overview.origins[$0.address] != nil } }

    private var left: Markup {
        pageSection("Left", id: "left") {
            ul(.class("ww-plain-list ww-records")) {
                for action in overview.left {
                    li {
                        span(.class("ww-ref")) { action.address } + " "
                        link(
                            action.words.isEmpty ? "Action without words" : action.words.shortened(to: 200),
                            to: .action(year, address: action.address))
                    }
                }
            }
        }
    }

    private var over: Markup {
        pageSection("Carried over", id: "carried") {
            RecordTable(
                caption: "Actions of \(next.year.name) and where they came from",
                style: "ww-table--tight ww-plain-rows ww-acts",
                columns: ["Action", "Came from", "By when"].map { .init(name: $0) }, rows: carried.map(row)
            ).markup
        }
    }

    private func row(_ action: Action) -> [RecordTable.Cell] {
        let from = overview.origins[action.address] ?? ""
        let number = action.reference.map { reference in span(.class("ww-ref")) { reference } + " " } ?? Markup()
        let words = action.text.isEmpty ? "Action without words" : action.text.shortened(to: 160)
        return [
            .init(number + link(words, to: .edit(next.year, .action, key: action.address))),
            .init(link("\(from) of \(year.name)", to: .action(year, address: from))),
            .init(NextPlanPage.words(action.byWhen)),
        ]
    }
}
