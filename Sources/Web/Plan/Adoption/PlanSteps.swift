import CommunitySafety
import HTML

/// The pages that take a plan from its draft to adoption and on to the next, in the order in which they are needed.
enum PlanSteps {
    static func all(of year: PlanYear) -> [(words: String, url: SiteURL)] {
        [
            ("Committee report", .report(year)), ("Adoption", .adoption(year)), ("Amendments", .amendments(year)),
            ("Next year’s plan", .nextPlan(year)),
        ]
    }

    /// Links to the draft and to the other steps, for the top of a page of one of them.
    static func toolbar(of year: PlanYear, without url: SiteURL) -> Markup {
        nav(.class("ww-toolbar"), .aria(.label, "Steps of the plan")) {
            p { link("The draft", to: .draft(year)) }
            for step in all(of: year) where step.url != url { p { link(step.words, to: step.url) } }
        }
    }
}
