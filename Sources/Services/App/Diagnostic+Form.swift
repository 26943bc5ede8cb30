package import CommunitySafety
internal import Proofreading

extension Diagnostic {
    /// Something in a form that can't be used; the rule names the field, so that a page can lead to it.
    package static func form(_ field: String, _ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "form.\(field)", place: nil, quote: "", message: message, remedy: remedy)
    }

    /// The form's field that it is about; nil for one that isn't about a form.
    package var formField: String? { rule.hasPrefix("form.") ? String(rule.dropFirst(5)) : nil }
}
