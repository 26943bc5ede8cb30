import CommunitySafety
import HTML

/// The actions of each priority with their boxes.
extension NextPlanPage {
    /// - Parameter fresh: each carried action as it will be, by its address now.
    func section(of group: Group, _ fresh: [String: Action]) -> Markup {
        let id = "priority-\(group.slug)"
        return pageSection(group.heading, id: id) {
            div(.class("ww-edit-tools")) {
                press("all \(group.slug)", "Carry over all", unseen: " of \(group.heading)")
                press("none \(group.slug)", "Leave all", unseen: " of \(group.heading)")
            }
            RecordTable(
                caption: "Actions of \(group.heading)", style: "ww-table--tight ww-plain-rows ww-next",
                columns: ["Action", "Lead", "Reference", "By when"].map { .init(name: $0) },
                rows: group.actions.map { row($0, fresh[$0.address]) }
            ).markup
        }
    }

    private func row(_ action: Action, _ fresh: Action?) -> [RecordTable.Cell] {
        [
            .init(box(action)), .init(action.leads.map(\.printed).joined(separator: ", ")),
            .init(change(action.reference ?? "none", fresh.map { $0.reference ?? "none" })),
            .init(change(Self.words(action.byWhen), fresh.map { Self.words($0.byWhen) })),
        ]
    }

    private func box(_ action: Action) -> Markup {
        let id = "carry-\(action.address)"
        return div(.class("govuk-checkboxes govuk-checkboxes--small")) {
            div(.class("govuk-checkboxes__item")) {
                input(
                    .class("govuk-checkboxes__input"), .id(id), .name("carry"), .type(.checkbox),
                    .value(action.address), .checked(choice.carried.contains(action.address)))
                label(.class("govuk-label govuk-checkboxes__label"), .for(id)) {
                    if let reference = action.reference { span(.class("ww-ref")) { reference } + " " }
                    action.text.isEmpty ? "Action without words" : action.text.shortened(to: 160)
                }
            }
        }
    }

    static func words(_ byWhen: ByWhen) -> String { byWhen.printed.isEmpty ? "none" : byWhen.printed }

    /// What stands there now and, where it will be another, what it will be; “left” for an action that stays behind.
    private func change(_ old: String, _ new: String?) -> Markup {
        guard let new else { return span(.class("ww-quiet")) { "left" } }
        guard new != old else { return Markup(text: old) }
        return Markup(text: old + " → ") + b { new }
    }
}
