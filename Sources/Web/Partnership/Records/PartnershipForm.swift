import CommunitySafety
import HTML
import Services

/// The form of any of the partnership's records, made from the description of its kind.
struct PartnershipForm {
    let kind: PartnershipKind
    /// What stands in the fields: as typed, or as kept.
    let values: [PartnershipField: String]
    let errors: [FormError]
    /// What somebody else saved meanwhile, by field.
    var theirs: [PartnershipField: String] = [:]
    let register: PartnershipRegister

    /// What a form sends for a record's fields.
    static func typed(_ kind: PartnershipKind, in form: SentForm) -> [PartnershipField: String] {
        var typed: [PartnershipField: String] = [:]
        for field in kind.fields {
            if case .many = field.content {
                typed[field] = form.all(field.rawValue).joined(separator: "\n")
            } else {
                typed[field] = form.text(field.rawValue)
            }
        }
        return typed
    }

    @MarkupBuilder var fields: Markup {
        for field in kind.fields {
            control(field)
            if let other = theirs[field] {
                p(.class("ww-fine ww-theirs")) {
                    "Saved meanwhile by somebody else: "
                    strong { other.isEmpty ? "nothing" : PartnershipWords(register).plain(other, field) }
                }
            }
        }
    }

    private func control(_ field: PartnershipField) -> Markup {
        switch field.content {
        case .line, .web: line(field, .text)
        case .date: line(field, .date)
        case .lines: area(field, rows: 3)
        case .text: area(field, rows: 6)
        case .tick: tick(field)
        case .choice(let choices): choice(field, choices.map { ($0, PartnershipField.words($0, of: field)) })
        case .one(let kind): choice(field, options([kind], field) { $0.id })
        case .any(let kinds): choice(field, options(kinds, field) { $0.text })
        case .many(let kind): ticks(field, options([kind], field) { $0.id })
        }
    }

    private func label(_ field: PartnershipField) -> String {
        field.label(of: kind) + (kind.required.contains(field) || field.content == .tick ? "" : " (optional)")
    }

    private func line(_ field: PartnershipField, _ type: Attribute.Control) -> Markup {
        TextField(
            name: field.rawValue, label: label(field), hint: field.hint(of: kind), value: values[field] ?? "",
            type: type, fills: "off", isShort: type == .date
        ).markup(errors)
    }

    private func area(_ field: PartnershipField, rows: Int) -> Markup {
        let error = errors.first { $0.field == field.rawValue }
        return FormField(id: field.rawValue, label: label(field), hint: field.hint(of: kind), error: error).markup {
            textarea(
                .classes("govuk-textarea", error == nil ? nil : "govuk-textarea--error"), .id(field.rawValue),
                .name(field.rawValue), .rows(rows), $0
            ) { values[field] ?? "" }
        }
    }

    private func tick(_ field: PartnershipField) -> Markup {
        let id = field.rawValue
        let error = errors.first { $0.field == id }
        let hint = field.hint(of: kind)
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            errorMessage(error)
            div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                div(.class("govuk-checkboxes__item")) {
                    input(
                        .class("govuk-checkboxes__input"), .id(id), .name(id), .type(.checkbox), .value("yes"),
                        .checked(values[field] == "yes"), hint == nil ? .none : .aria(.describedby, "\(id)-hint"))
                    HTML.label(.class("govuk-label govuk-checkboxes__label"), .for(id)) { field.label(of: kind) }
                }
            }
            if let hint { div(.class("govuk-hint"), .id("\(id)-hint")) { hint } }
        }
    }

    private func ticks(_ field: PartnershipField, _ options: [(value: String, words: String)]) -> Markup {
        let chosen = Set((values[field] ?? "").split(separator: "\n").map(String.init))
        let error = errors.first { $0.field == field.rawValue }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error"), .id(field.rawValue)) {
            HTML.fieldset(.class("govuk-fieldset")) {
                legend(.class("govuk-label")) { label(field) }
                errorMessage(error)
                if options.isEmpty { p(.class("ww-fine")) { "No \(PartnershipKind.agency.one) is on record yet." } }
                div(.class("govuk-checkboxes govuk-checkboxes--small ww-ticks")) {
                    for (index, option) in options.enumerated() {
                        div(.class("govuk-checkboxes__item")) {
                            input(
                                .class("govuk-checkboxes__input"), .id("\(field.rawValue)-\(index)"),
                                .name(field.rawValue), .type(.checkbox), .value(option.value),
                                .checked(chosen.contains(option.value)))
                            HTML.label(
                                .class("govuk-label govuk-checkboxes__label"), .for("\(field.rawValue)-\(index)")
                            ) { option.words }
                        }
                    }
                }
            }
        }
    }

    private func choice(_ field: PartnershipField, _ options: [(value: String, words: String)]) -> Markup {
        let value = values[field] ?? ""
        let none = kind.required.contains(field) ? "Choose one" : "None"
        return ChoiceField(
            name: field.rawValue, label: label(field), hint: field.hint(of: kind),
            options: [("", none)] + options, value: value
        ).markup(errors)
    }

    /// The records that may be chosen, and those that are chosen although they were removed.
    private func options(
        _ kinds: [PartnershipKind], _ field: PartnershipField, _ value: (PartnershipReference) -> String
    ) -> [(value: String, words: String)] {
        let chosen = Set((values[field] ?? "").split(separator: "\n").map(String.init))
        return kinds.flatMap { kind in
            let kept = register.removed(kind).filter { chosen.contains(value($0.reference)) }
            return (register.list(kind) + kept).map { entry in
                (value(entry.reference), words(of: entry, among: kinds))
            }
        }
    }

    /// A post or team with its agency, since every agency has a manager.
    private func words(of entry: PartnershipRegister.Entry, among kinds: [PartnershipKind]) -> String {
        let name = register.name(of: entry.reference) + (entry.isRemoved ? " (removed)" : "")
        let kind = kinds.count > 1 ? " (\(entry.record.kind.one))" : ""
        guard entry.record.kind == .team || entry.record.kind == .post,
            let agency = register[.agency, entry.record[.agency]]
        else { return name + kind }
        return "\(name), \(agency.record.name)\(kind)"
    }
}
