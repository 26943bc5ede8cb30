import HTML

/// A labelled field with its hint and what is wrong with it.
struct FormField: Sendable, Hashable {
    var id: String
    var label: String
    var hint: String?
    var error: FormError?

    /// The control is handed the attribute that ties hint and error to it.
    func markup(@MarkupBuilder _ control: (Attribute) -> Markup) -> Markup {
        div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            HTML.label(.class("govuk-label"), .for(id)) { label }
            if let hint { div(.class("govuk-hint"), .id("\(id)-hint")) { hint } }
            errorMessage(error)
            control(describedBy)
        }
    }

    private var describedBy: Attribute {
        let parts = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        return parts.isEmpty ? .none : .aria(.describedby, parts.joined(separator: " "))
    }
}
