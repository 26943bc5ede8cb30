import CommunitySafety
import HTML
import Services

/// Fields whose answers are other records of the plan.
extension RecordForm {
    /// A box to tick for each priority.
    func ticks(_ field: RecordField) -> Markup {
        let id = prefix + field.rawValue
        let chosen = Set(text.lines(field))
        let error = errors.first { $0.field == id }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error"), .id(id)) {
            fieldset(.class("govuk-fieldset")) {
                legend(.class("govuk-label ww-label")) { field.label(in: text.kind) }
                errorMessage(error)
                if priorities.isEmpty { p(.class("ww-fine")) { "The plan has no priority yet." } }
                div(.class("govuk-checkboxes govuk-checkboxes--small ww-ticks")) {
                    for (index, priority) in priorities.enumerated() {
                        tick(field, "\(id)-\(index)", priority, isChosen: chosen.contains(priority.slug))
                    }
                }
            }
        }
    }

    private func tick(
        _ field: RecordField, _ id: String, _ priority: OpenRecord.PriorityName, isChosen: Bool
    ) -> Markup {
        div(.class("govuk-checkboxes__item")) {
            input(
                .class("govuk-checkboxes__input"), .id(id), .name(field.rawValue), .type(.checkbox),
                .value(priority.slug), .checked(isChosen))
            label(.class("govuk-label govuk-checkboxes__label"), .for(id)) { priority.name }
        }
    }

    /// The plan's actions, those of the line's own priority first.
    var actionChoices: [(value: String, words: String)] {
        let here = text[.priority]
        let own = actions.filter { $0.priority == here && !here.isEmpty }
        let others = actions.filter { $0.priority != here || here.isEmpty }
        return [("", "None, or more than one")] + (own + others).map { ($0.id.key, $0.name) }
    }

    /// A field as people read it: names in place of what stands for other records.
    func words(of field: RecordField, in text: RecordText) -> String {
        switch field {
        case .action: actions.first { $0.id.key == text[.action] }?.name ?? text[.action]
        case .priorities:
            text.lines(.priorities).map { slug in priorities.first { $0.slug == slug }?.name ?? slug }
                .joined(separator: "\n")
        default: text[field]
        }
    }
}
