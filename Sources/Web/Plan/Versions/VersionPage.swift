import CommunitySafety
import HTML
import Proofreading
import Services

/// One version of a plan, to be read.
struct VersionPage: Page {
    let area: NavigationItem? = .plan
    var page: PlanPage
    var year: PlanYear
    var version: VersionListing
    var visitor: Visitor
    let name: String

    init(_ edition: PlanEdition, _ version: VersionListing, for visitor: Visitor) {
        page = PlanPage(edition, hasDownloads: false)
        year = edition.plan.year
        self.version = version
        self.visitor = visitor
        name = "Version \(version.number) of the plan for \(edition.plan.year.name)"
    }

    var content: Markup {
        breadcrumbs(
            [("Plan \(year.name)", .plan(year)), ("Versions", .versions(year))], here: "Version \(version.number)")
        PlanTools(year, for: visitor, here: .versions(year)).markup
        PageTop(
            caption: "Version \(version.number), as at \(version.asAt.words)",
            isDraft: version.standing.state == .draft, heading: page.top.heading,
            answer: "\(StandingWords(version).state)."
        ).markup
        div(.class("ww-toolbar")) {
            if let base = version.base {
                p {
                    a(
                        .href(
                            SiteURL.compare(year).address(asking: [
                                ("from", String(base)), ("to", String(version.number)),
                            ]))
                    ) { "What changed from version \(base)" }
                }
            }
            p { link("All versions", to: .versions(year)) }
        }
        page.reader
    }
}
