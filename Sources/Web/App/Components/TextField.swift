import HTML

/// A field of one line with its label, hint and error.
struct TextField: Sendable {
    var name: String
    /// Where two forms on a page have the same field.
    var id: String?
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
        let id = id ?? name
        let error = errors.first { $0.field == id }
        return FormField(id: id, label: label, hint: hint, error: error).markup { described in
            input(
                .classes(
                    "govuk-input", isShort ? "govuk-input--width-10" : nil, error == nil ? nil : "govuk-input--error"),
                .id(id), .name(name), .type(type), .value(value), .autocomplete(fills), .spellcheck(false),
                keys.map { .inputMode($0) } ?? .none, described)
        }
    }
}
