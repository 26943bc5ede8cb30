import HTML
import Services

/// The first page of a partnership that has no plan yet: what will stand here, and the first step for whoever can take it.
struct EmptyHomePage: Page {
    let name = "No plan yet"
    var visitor: Visitor
    var area: String

    var content: Markup {
        PageTop(
            heading: "No plan yet",
            answer:
                "Here it will stand what the partnership sets out to do in \(area) this year, with its priorities and actions."
        ).markup
        if visitor.may(.importPlan) {
            p(.class("ww-body")) { "Begin with last year’s plan as it is: Word, PDF or whatever it was written in." }
            linkButton("Bring in a plan", to: .imports)
        }
        p(.class("ww-body ww-more")) {
            "Until then, "
            link("have any document checked", to: .check)
            " for totals, percentages and dates that don’t agree."
        }
    }
}
