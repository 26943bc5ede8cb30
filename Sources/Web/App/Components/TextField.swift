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
        return FormField(id: name, label: label, hint: hint, error: error).markup { described in
            input(
                .classes(
                    "govuk-input", isShort ? "govuk-input--width-10" : nil, error == nil ? nil : "govuk-input--error"),
                .id(name), .name(name), .type(type), .value(value), .autocomplete(fills), .spellcheck(false),
                keys.map { .inputMode($0) } ?? .none, described)
        }
    }
}
