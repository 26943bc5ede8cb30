import CommunitySafety
import HTML
import Services

/// Fields of a record that are chosen, not typed: one of a few as radio buttons, several as boxes.
extension RecordForm {
    static func isChoice(_ field: RecordField) -> Bool {
        field == .polarity || field == .status || field.isChoiceOfSeveral
    }

    func chooser(_ field: RecordField) -> Markup {
        let id = prefix + field.rawValue
        let error = errors.first { $0.field == id }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            fieldset(.class("govuk-fieldset"), hint(for: field) == nil ? .none : .aria(.describedby, "\(id)-hint")) {
                legend(.class("govuk-fieldset__legend ww-label")) { field.label(in: text.kind) }
                if let hint = hint(for: field) { div(.class("govuk-hint"), .id("\(id)-hint")) { hint } }
                errorMessage(error)
                switch field {
                case .measures: boxes(id)
                case .priorities: ticks(id)
                default: radios(field, id: id)
                }
            }
        }
    }

    private func radios(_ field: RecordField, id: String) -> Markup {
        div(.class("govuk-radios govuk-radios--small ww-radios-row")) {
            for (index, entry) in Self.entries(of: field).enumerated() {
                div(.class("govuk-radios__item")) {
                    let own = index == 0 ? id : "\(id)-\(entry.value)"
                    input(
                        .class("govuk-radios__input"), .id(own), .name(field.rawValue), .type(.radio),
                        .value(entry.value), .checked(entry.value == text[field]))
                    label(.class("govuk-label govuk-radios__label"), .for(own)) { entry.words }
                }
            }
        }
    }

    private static func entries(of field: RecordField) -> [(value: String, words: String)] {
        let stated =
            field == .polarity
            ? MeasurePolarity.allCases.map { ($0.rawValue, $0.words) }
            : ActionStatus.allCases.map { ($0.rawValue, $0.words) }
        return [("", "Not stated")] + stated
    }

    /// Measures of the action's own priority and of the plan as a whole; those of other priorities behind a fold, which is open
    /// where one of them is chosen.
    @MarkupBuilder private func boxes(_ id: String) -> Markup {
        let near = measures.filter { $0.priority == nil || $0.priority == text[.priority] }
        let shown = near.isEmpty ? measures : near
        let far = near.isEmpty ? [] : measures.filter { !near.contains($0) }
        let chosen = Set(text.lines(.measures))
        list(shown, chosen, id: id)
        if !far.isEmpty {
            disclosure("Measures of other priorities", isOpen: far.contains { chosen.contains($0.key) }) {
                list(far, chosen, id: "\(id)-other")
            }
        }
    }

    private func list(_ measures: [OpenRecord.MeasureName], _ chosen: Set<String>, id: String) -> Markup {
        div(.class("govuk-checkboxes govuk-checkboxes--small")) {
            for (index, measure) in measures.enumerated() {
                div(.class("govuk-checkboxes__item")) {
                    let own = index == 0 ? id : "\(id)-\(index + 1)"
                    input(
                        .class("govuk-checkboxes__input"), .id(own), .name(RecordField.measures.rawValue),
                        .type(.checkbox), .value(measure.key), .checked(chosen.contains(measure.key)))
                    label(.class("govuk-label govuk-checkboxes__label"), .for(own)) {
                        measure.words.isEmpty ? "Measure without words" : measure.words.shortened(to: 160)
                        if let name = priorityName(of: measure) {
                            span(.class("ww-fine")) { " " + name }
                        }
                    }
                }
            }
        }
    }

    /// Named where it isn't the action's own.
    private func priorityName(of measure: OpenRecord.MeasureName) -> String? {
        guard let slug = measure.priority else { return "The plan as a whole" }
        return slug == text[.priority] ? nil : priorities.first { $0.slug == slug }?.name
    }

    /// A box to tick for each priority.
    @MarkupBuilder private func ticks(_ id: String) -> Markup {
        let chosen = Set(text.lines(.priorities))
        if priorities.isEmpty { p(.class("ww-fine")) { "The plan has no priority yet." } }
        div(.class("govuk-checkboxes govuk-checkboxes--small")) {
            for (index, priority) in priorities.enumerated() {
                div(.class("govuk-checkboxes__item")) {
                    let own = index == 0 ? id : "\(id)-\(index + 1)"
                    input(
                        .class("govuk-checkboxes__input"), .id(own), .name(RecordField.priorities.rawValue),
                        .type(.checkbox), .value(priority.slug), .checked(chosen.contains(priority.slug)))
                    label(.class("govuk-label govuk-checkboxes__label"), .for(own)) { priority.name }
                }
            }
        }
    }

    /// The plan's actions, those of the line's own priority first.
    var actionChoices: [(value: String, words: String)] {
        let here = text[.priority]
        let own = actions.filter { $0.priority == here && !here.isEmpty }
        let others = actions.filter { $0.priority != here || here.isEmpty }
        return [("", "None, or more than one")] + (own + others).map { ($0.id.key, $0.name) }
    }
}

extension RecordField {
    /// Whether it names any number of the plan's records, one a line.
    var isChoiceOfSeveral: Bool { self == .measures || self == .priorities }
}
