import CommunitySafety
package import HTML

/// The plan as files.
package struct DownloadsPage: Page {
    package let name: String
    package let area: NavigationItem? = .downloads
    var top: PageTop
    var planURL: SiteURL
    var planName: String
    var links: [DownloadLink]
    var version: String

    init(_ edition: PlanEdition, downloads: [Download]) {
        let year = edition.plan.year
        name = "The plan \(year.name) in other formats"
        top = PageTop(
            caption: "\(edition.plan.title)", isDraft: edition.status == .draft,
            heading: "How would you like to read the plan?",
            answer: downloads.isEmpty
                ? "There are no files of this plan yet. It can be read here on the site."
                : "The same words in each: choose what suits you.")
        planURL = .plan(year)
        planName = "Plan \(year.name)"
        links = DownloadLink.links(to: downloads, of: year) + DownloadLink.links(toTablesOf: edition)
        version = PlanSummary(edition).version
    }

    package var content: Markup {
        breadcrumbs([("Home", .home), (planName, planURL)], here: "Other formats")
        top.markup
        if !links.isEmpty { table }
        p(.class("ww-fine ww-after")) { "\(version)." }
        p(.class("ww-body ww-body--s ww-after")) {
            "Braille, audio or another language: "
            link("ask us", to: .accessibility, at: "languages")
            "."
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "The plan as files",
            columns: [.init(name: "Format"), .init(name: "Good for"), .init(name: "File")],
            rows: links.map { entry in
                [.init(link(entry.title, to: entry.url)), .init(entry.purpose.asSentence), .init(entry.file)]
            }
        ).markup
    }
}
