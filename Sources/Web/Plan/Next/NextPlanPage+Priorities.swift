import CommunitySafety
import HTML

/// The priorities that were agreed for next year, each with the one that it goes on from.
extension NextPlanPage {
    func priorities(_ decided: DecidedYear) -> Markup {
        let going = decided.goingOn(from: choice.goesOnFrom).priorities
        let themes = decided.newThemes(in: plan)
        let ended = plan.priorities.filter { priority in !going.contains { $0.goesOnFrom == priority.slug } }
        return pageSection("Priorities for \(next.name)", id: "priorities") {
            p(.class("ww-body")) {
                "As the strategy group agreed them, in rank order. One that goes on from a priority of \(year.name) takes its text and success measures along; a new one begins with the reason that was decided, and with measures that its figures suggest. "
                link("How they were chosen", to: .whyPriorities(next))
            }
            RecordTable(
                caption: "Agreed priorities", style: "ww-table--tight ww-plain-rows",
                columns: ["Priority", "Goes on from", "Measures suggested"].map { .init(name: $0) },
                rows: going.enumerated().map { index, priority in row(priority, at: index + 1) }
            ).markup
            if !themes.isEmpty {
                p(.class("ww-body ww-after")) {
                    "Agreed as themes, and put into the plan as such with the reason: \(themes.map(\.name).joined(separator: ", "))."
                }
            }
            if !ended.isEmpty {
                p(.class("ww-body ww-after")) {
                    "Not a priority any more: \(ended.map(\.name).joined(separator: ", ")). Actions of theirs that are carried over stand without a priority until somebody gives them one."
                }
            }
        }
    }

    private func row(_ priority: DecidedPriority, at rank: Int) -> [RecordTable.Cell] {
        let options =
            [(value: "", words: "Nothing: it is new")] + plan.priorities.map { (value: $0.slug, words: $0.name) }
        let id = "from-\(priority.issue)"
        let field =
            label(.class("govuk-visually-hidden"), .for(id)) { "\(priority.name) goes on from" }
            + select(.class("govuk-select"), .id(id), .name(id)) {
                for choice in options {
                    option(.value(choice.value), .selected(choice.value == priority.goesOnFrom ?? "")) { choice.words }
                }
            }
        return [
            .init("\(rank). \(priority.name)"), .init(field),
            .init(priority.measures.isEmpty ? "None" : Counted.number(priority.measures.count)),
        ]
    }
}
