import HTML

/// One box to tick.
struct CheckBox {
    var name: String
    var value = "yes"
    var id: String?
    var label: String
    var isChecked = false

    var markup: Markup {
        let id = id ?? name
        return div(.class("govuk-checkboxes govuk-checkboxes--small")) {
            div(.class("govuk-checkboxes__item")) {
                input(
                    .class("govuk-checkboxes__input"), .id(id), .name(name), .type(.checkbox), .value(value),
                    .checked(isChecked))
                HTML.label(.class("govuk-label govuk-checkboxes__label"), .for(id)) { label }
            }
        }
    }
}
