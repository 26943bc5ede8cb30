import CommunitySafety
import HTML
import Services

/// The pages for whoever works on a year's plan, as links above each of them; only those that the visitor may see.
struct PlanTools {
    let year: PlanYear
    let visitor: Visitor
    /// The page on which they stand.
    let here: SiteURL

    init(_ year: PlanYear, for visitor: Visitor, here: SiteURL) {
        self.year = year
        self.visitor = visitor
        self.here = here
    }

    /// All entries in order, each with what a visitor needs to see it.
    private var entries: [(words: String, url: SiteURL, needs: Permission)] {
        [
            ("Draft", .draft(year), .readDraft),
            ("Findings", .findings(year), .readFindings),
            ("Comments", .comments(year), .readDraft),
            ("Route", .route(year), .readDraft),
            ("Versions", .versions(year), .readDraft),
            ("Committee report", .report(year), .readDraft),
            ("Adoption", .adoption(year), .readDraft),
            ("Amendments", .amendments(year), .readDraft),
            ("Next year", .nextPlan(year), .readDraft),
            ("Publish", .publish(year), .publishPlan),
        ]
    }

    /// Nothing for whoever could go nowhere else.
    @MarkupBuilder var markup: Markup {
        let open = entries.filter { visitor.may($0.needs) }
        if open.count > 1 {
            nav(.class("ww-tools"), .aria(.label, "Work on the plan for \(year.name)")) {
                ul {
                    for entry in open {
                        li { a(.href(entry.url.address), .current(entry.url == here)) { entry.words } }
                    }
                }
            }
        }
    }
}
