import CommunitySafety
import HTML

/// Says in plain words what went wrong and what can be done.
struct ErrorPage: Page {
    let name: String
    var answer: String
    var help: String
    /// What is wrong, each with what would help; empty for most refusals.
    var problems: [FormError] = []

    init(_ refusal: Refusal) {
        (name, answer) = refusal.words
        help = refusal.help
        if case .invalid(let diagnostics) = refusal {
            problems = diagnostics.map { FormError(message: "\($0.message) \($0.remedy)", field: "main") }
        }
    }

    var content: Markup {
        errorSummary(problems)
        PageTop(heading: name, answer: answer).markup
        p(.class("ww-body")) { help }
        p(.class("ww-body")) { link("Go to the first page", to: .home) }
    }
}
