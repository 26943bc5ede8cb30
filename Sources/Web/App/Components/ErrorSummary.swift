import HTML

/// What is wrong with a form, each with a link to its field.
struct FormError: Sendable, Hashable {
    var message: String
    /// The id of the field.
    var field: String
}

/// Stands at the top of the page; nothing when nothing is wrong.
func errorSummary(_ errors: [FormError]) -> Markup? {
    guard !errors.isEmpty else { return nil }
    return div(.class("govuk-error-summary"), .id("error-summary"), .tabindex(-1)) {
        div(.role("alert")) {
            h2(.class("govuk-error-summary__title")) { "There is a problem" }
            div(.class("govuk-error-summary__body")) {
                ul(.class("govuk-list govuk-error-summary__list")) {
                    for error in errors { li { a(.href(WebAddress(fragment: error.field))) { error.message } } }
                }
            }
        }
    }
}

/// The message above the field itself.
func errorMessage(_ error: FormError?) -> Markup? {
    guard let error else { return nil }
    return p(.class("govuk-error-message"), .id("\(error.field)-error")) {
        span(.class("govuk-visually-hidden")) { "Error: " }
        error.message
    }
}
