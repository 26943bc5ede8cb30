import HTML

/// A field of one line with its label, hint and error.
struct TextField: Sendable {
    var name: String
    var label: String
    var hint: String?
    var value = ""
    var type = Attribute.Control.text
    /// As `autocomplete` names it: `username`, `new-password`, `one-time-code`.
    var fills: String
    /// As `inputmode` names it.
    var keys: String?
    var isShort = false

    func markup(_ errors: [FormError]) -> Markup {
        let error = errors.first { $0.field == name }
        let described = [hint == nil ? nil : "\(name)-hint", error == nil ? nil : "\(name)-error"].compactMap { $0 }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            HTML.label(.class("govuk-label"), .for(name)) { label }
            if let hint { div(.class("govuk-hint"), .id("\(name)-hint")) { hint } }
            errorMessage(error)
            input(
                .classes(
                    "govuk-input", isShort ? "govuk-input--width-10" : nil, error == nil ? nil : "govuk-input--error"),
                .id(name), .name(name), .type(type), .value(value), .autocomplete(fills), .spellcheck(false),
                keys.map { .inputMode($0) } ?? .none,
                described.isEmpty ? .none : .aria(.describedby, described.joined(separator: " ")))
        }
    }
}

/// A choice of one from a short list.
struct ChoiceField: Sendable {
    var name: String
    var label: String
    var hint: String?
    var options: [(value: String, words: String)]
    var value = ""

    func markup(_ errors: [FormError]) -> Markup {
        let error = errors.first { $0.field == name }
        let described = [hint == nil ? nil : "\(name)-hint", error == nil ? nil : "\(name)-error"].compactMap { $0 }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            HTML.label(.class("govuk-label"), .for(name)) { label }
            if let hint { div(.class("govuk-hint"), .id("\(name)-hint")) { hint } }
            errorMessage(error)
            select(
                .class("govuk-select"), .id(name), .name(name),
                described.isEmpty ? .none : .aria(.describedby, described.joined(separator: " "))
            ) {
                for choice in options {
                    option(.value(choice.value), .selected(choice.value == value)) { choice.words }
                }
            }
        }
    }
}
