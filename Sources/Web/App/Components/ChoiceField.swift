import HTML

/// A choice of one from a short list.
struct ChoiceField: Sendable {
    var name: String
    var label: String
    var hint: String?
    var options: [(value: String, words: String)]
    var value = ""

    func markup(_ errors: [FormError]) -> Markup {
        let error = errors.first { $0.field == name }
        return FormField(id: name, label: label, hint: hint, error: error).markup { described in
            select(.class("govuk-select"), .id(name), .name(name), described) {
                for choice in options {
                    option(.value(choice.value), .selected(choice.value == value)) { choice.words }
                }
            }
        }
    }
}
