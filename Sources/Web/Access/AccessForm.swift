import CommunitySafety
import HTML
import Services

/// A page with one form: signing in, the code, a new password.
struct AccessForm: Page {
    let name: String
    let caption: String?
    let heading: String
    let answer: String?
    let action: SiteURL
    let fields: [TextField]
    let button: String
    let hidden: [(name: String, value: String)]
    /// What stands under the form.
    let help: [String]
    let errors: [FormError]
    let visitor: Visitor

    init(
        _ heading: String, caption: String? = nil, answer: String? = nil, action: SiteURL, fields: [TextField],
        button: String, hidden: [(name: String, value: String)] = [], help: [String] = [], errors: [FormError],
        visitor: Visitor
    ) {
        name = (errors.isEmpty ? "" : "Error: ") + heading
        self.caption = caption
        self.heading = heading
        self.answer = answer
        self.action = action
        self.fields = fields
        self.button = button
        self.hidden = hidden
        self.help = help
        self.errors = errors
        self.visitor = visitor
    }

    var content: Markup {
        errorSummary(errors)
        PageTop(caption: caption, heading: heading, answer: answer).markup
        div(.class("ww-narrow")) {
            form(.class("ww-ask"), .action(action.address), .method(.post)) {
                formToken(visitor)
                for field in hidden { input(.type(.hidden), .name(field.name), .value(field.value)) }
                for field in fields { field.markup(errors) }
                div(.class("ww-actions")) { submitButton(button) }
            }
            for words in help { p(.class("ww-body")) { words } }
        }
    }
}

extension FormError {
    /// The problems that a service names, at the fields of a form; those of fields that it hasn't go to the first.
    static func of(_ error: ServiceError, at fields: [String]) -> [FormError]? {
        if error == .conflict(.accountThere) {
            return [FormError(message: "This e-mail address has an account already.", field: "email")]
        }
        guard case .invalid(let diagnostics) = error else { return nil }
        return diagnostics.map { diagnostic in
            let field =
                fields.first { diagnostic.rule == "account.\($0)" || diagnostic.formField == $0 } ?? fields.first
                ?? "main"
            let words = diagnostic.remedy.isEmpty ? diagnostic.message : "\(diagnostic.message) \(diagnostic.remedy)"
            return FormError(message: words, field: field)
        }
    }
}
