import CommunitySafety
import HTML
import Services

/// The form of an agreement that isn't there yet.
struct NewAgreementPage: Page {
    let area: NavigationItem? = .progress
    var actions: [Action]
    var visitor: Visitor
    var entry = PromiseEntry()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Enter an agreement" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Money", .money)], here: "Enter an agreement")
        PageTop(
            heading: "What was agreed with a provider?",
            answer: "What is to be delivered, paid and reported is entered afterwards, line by line."
        ).markup
        PromiseFields(
            entry: entry, side: .goesOut, actions: actions, errors: errors, address: SiteURL.agreementWork(nil).address,
            visitor: visitor
        ).markup
    }
}
