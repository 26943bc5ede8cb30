import CommunitySafety
package import HTML

/// The whole plan on one page, with its contents.
package struct PlanPage: Page {
    package let name: String
    package let area: NavigationItem? = .plan
    var year: PlanYear
    var top: PageTop
    var version: String
    var hasDownloads: Bool
    var cover: Narrative
    var parts: [PlanPart]

    package var content: Markup {
        breadcrumbs([("Home", .home)], here: "Plan \(year.name)")
        top.markup
        toolbar
        reader
    }

    /// The plan's text beside its contents.
    var reader: Markup {
        div(.class("ww-reader")) {
            contents
            div(.class("ww-reader__text")) {
                cover.markup
                for part in parts { part.markup }
            }
        }
    }

    private var toolbar: Markup {
        div(.class("ww-toolbar")) {
            p { version }
            p { link("Who is in the partnership?", to: .partners) }
            if hasDownloads { p { link("PDF, large print, Word and other formats", to: .downloads(year)) } }
        }
    }

    private var contents: Markup {
        nav(.class("ww-sections"), .aria(.labelledby, "contents")) {
            h2(.id("contents")) { "Contents" }
            ol { for part in parts { li { a(.href(WebAddress(fragment: part.id))) { part.heading } } } }
        }
    }
}
