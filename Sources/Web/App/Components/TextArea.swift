import CommunitySafety
import HTML
import Services

/// A field of several lines with its label, hint and error.
struct TextArea: Sendable {
    var name: String
    /// Where two forms on a page have the same field.
    var id: String?
    var label: String
    var hint: String?
    var value = ""
    var rows = 4

    func markup(_ errors: [FormError]) -> Markup {
        let id = id ?? name
        let error = errors.first { $0.field == id }
        return FormField(id: id, label: label, hint: hint, error: error).markup { described in
            textarea(
                .classes("govuk-textarea", error == nil ? nil : "govuk-textarea--error"), .id(id), .name(name),
                .rows(rows), described
            ) { "\n" + value }
        }
    }
}

/// A small button of a form that has several: what it does is its value.
func press(_ words: String, _ value: String, isPrimary: Bool = false, about: String? = nil) -> Markup {
    button(
        .classes("govuk-button ww-button-s", isPrimary ? nil : "govuk-button--secondary"), .type(.submit), .name("do"),
        .value(value)
    ) {
        words
        if let about { span(.class("govuk-visually-hidden")) { " \(about)" } }
    }
}

extension FormError {
    /// The problems of a form, each at the field that its rule names; others at the first of the fields.
    static func inForm(_ error: any Error, first: String) -> [FormError]? {
        guard let error = error as? ServiceError, case .invalid(let diagnostics) = error else { return nil }
        return diagnostics.map {
            FormError(message: "\($0.message) \($0.remedy)", field: $0.formField ?? first)
        }
    }
}
