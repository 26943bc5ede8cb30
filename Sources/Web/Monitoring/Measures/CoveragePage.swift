import CommunitySafety
import HTML
import Services

/// What the plan leaves uncovered, and which responsible authority does what for each priority.
struct CoveragePage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowCoverage.Answer

    private var coverage: PlanCoverage { answer.coverage }
    var name: String { "What the plan covers, \(answer.year.name)" }

    var content: Markup {
        breadcrumbs([("Progress \(answer.year.name)", .rounds(answer.year))], here: "What the plan covers")
        PageTop(caption: "Plan \(answer.year.name)", heading: "What does the plan leave uncovered?", answer: sentence)
            .markup
        matrix
        measures
        actions
    }

    private var sentence: String {
        let parts = [
            (coverage.measuresWithoutAction.count, "success measure", "success measures", "that no action serves"),
            (coverage.actionsWithoutMeasure.count, "action", "actions", "that count towards no measure"),
            (
                coverage.authoritiesWithoutLead.count, "responsible authority", "responsible authorities",
                "without an action to lead"
            ),
        ].filter { $0.0 > 0 }.map { "\(Counted.things($0.0, $0.1, $0.2)) \($0.3)" }
        return parts.isEmpty
            ? "Nothing: each measure is served, and each authority leads something."
            : "\(parts.joined(separator: "; ").asSentence)."
    }

    @MarkupBuilder private var matrix: Markup {
        pageSection("Who does what for each priority", id: "matrix") {
            if coverage.authorities.isEmpty {
                p(.class("ww-body")) { "The plan’s list of members names no responsible authority." }
            } else {
                RecordTable(
                    caption: "Actions by priority and responsible authority", style: "ww-table--tight",
                    columns: [.init(name: "Priority")] + coverage.authorities.map { .init(name: $0.name) },
                    rows: coverage.rows.map { row in
                        [.init(link(row.priority.name, to: .priority(answer.year, slug: row.priority.slug)))]
                            + row.cells.map { .init(cell($0)) }
                    }
                ).markup
                p(.class("ww-fine ww-after")) { "Actions for which all partners are named count as help of each." }
            }
        }
    }

    @MarkupBuilder private func cell(_ cell: PlanCoverage.Cell) -> Markup {
        if cell.isEmpty { span(.class("ww-quiet")) { "Nothing" } }
        if !cell.leads.isEmpty { div { "Leads \(list(cell.leads))" } }
        if !cell.helps.isEmpty { div(.class("ww-fine")) { "Helps \(list(cell.helps))" } }
    }

    private func list(_ actions: [Action]) -> String {
        actions.map { $0.reference ?? $0.address }.joined(separator: ", ")
    }

    @MarkupBuilder private var measures: Markup {
        pageSection("Success measures that no action serves", id: "measures") {
            if coverage.measuresWithoutAction.isEmpty {
                p(.class("ww-body")) { "None: each measure has an action that counts towards it." }
            } else {
                ul(.class("ww-list")) {
                    for place in coverage.measuresWithoutAction { li { answer.plan.successMeasures[place - 1].text } }
                }
            }
            for priority in coverage.prioritiesWithoutMeasure {
                p(.class("ww-body ww-body--s")) { "“\(priority.name)” has no success measure at all." }
            }
        }
    }

    @MarkupBuilder private var actions: Markup {
        pageSection("Actions that count towards no measure", id: "actions") {
            if coverage.actionsWithoutMeasure.isEmpty {
                p(.class("ww-body")) { "None." }
            } else {
                ul(.class("ww-list")) {
                    for action in coverage.actionsWithoutMeasure {
                        li {
                            link(
                                "\(action.reference.map { "\($0) " } ?? "")\(action.text)",
                                to: .action(answer.year, address: action.address))
                        }
                    }
                }
            }
        }
    }
}
