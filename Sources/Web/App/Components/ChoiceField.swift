import HTML

/// A choice of one from a short list.
struct ChoiceField: Sendable {
    var name: String
    /// Where two forms on a page have the same field.
    var id: String?
    var label: String
    var hint: String?
    var options: [(value: String, words: String)]
    var value = ""

    func markup(_ errors: [FormError]) -> Markup {
        let id = id ?? name
        let error = errors.first { $0.field == id }
        return FormField(id: id, label: label, hint: hint, error: error).markup { described in
            select(.class("govuk-select"), .id(id), .name(name), described) {
                for choice in options {
                    option(.value(choice.value), .selected(choice.value == value)) { choice.words }
                }
            }
        }
    }
}
