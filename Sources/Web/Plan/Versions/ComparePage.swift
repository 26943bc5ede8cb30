import CommunitySafety
import Documents
import HTML
import Services

/// Two versions told as one: what was taken out, what was put in, and where.
struct ComparePage: Page {
    let area: NavigationItem? = .plan
    var year: PlanYear
    var comparison: CompareVersions.Comparison
    var points: [PlanPoint]
    var showsEverything: Bool
    var formats: [PublicationFormat]
    var visitor: Visitor
    let pages: ComparisonPages
    private let summary: String

    init(
        _ comparison: CompareVersions.Comparison, of year: PlanYear, points: [PlanPoint], showsEverything: Bool,
        page: Int = 1, formats: [PublicationFormat], for visitor: Visitor
    ) {
        self.comparison = comparison
        self.year = year
        self.points = points
        self.showsEverything = showsEverything
        self.formats = formats
        self.visitor = visitor
        // Made once: comparing the words of a whole plan is what takes time here.
        pages = ComparisonPages(
            showsEverything
                ? comparison.redline.entries(from: comparison.from.plan)
                : comparison.redline.changes.map { .changed($0) }, page: page)
        summary = RedlineNodes(pages.changes).summary
    }

    var name: String { "What changed from \(words(from)) to \(words(to))" }
    private var from: PlanPoint { PlanPoint(comparison.from.plan.year, comparison.from.version) }
    private var to: PlanPoint { PlanPoint(comparison.to.plan.year, comparison.to.version) }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year)), ("Versions", .versions(year))], here: "What changed")
        PlanTools(year, for: visitor, here: .versions(year)).markup
        PageTop(
            caption: "From \(words(from)) to \(words(to))", isDraft: comparison.to.status == .draft,
            heading: "What changed?", answer: summary
        ).markup
        ComparisonForm(year: year, points: points, from: from, to: to, showsEverything: showsEverything).markup
        toolbar
        if count > 0 { key }
        sections
        pagination(
            previous: neighbour(pages.page - 1), next: neighbour(pages.page + 1), label: "Parts of the comparison")
    }

    var count: Int { pages.changes.count }

    private func words(_ point: PlanPoint) -> String {
        from.year == to.year ? "version \(point.number)" : "\(point.year.name), version \(point.number)"
    }

    private var toolbar: Markup {
        div(.class("ww-toolbar")) {
            if let first = pages.here.lazy.compactMap(\.number).first {
                p { a(.href(WebAddress(fragment: "change-\(first)"))) { "First change" } }
            }
            if pages.count > 1 { p { "Part \(pages.page) of \(pages.count)" } }
            p {
                a(.href(SiteURL.compare(year).address(asking: query(everything: !showsEverything)))) {
                    showsEverything ? "Show only what changed" : "Show everything"
                }
            }
            for format in formats {
                p { link(format == .pdf ? "As a PDF" : format.title, to: .paper(to.year, paper, format)) }
            }
        }
    }

    private func query(everything: Bool, page: Int = 1) -> [(name: String, value: String)] {
        [("from", from.text), ("to", to.text)] + (everything ? [("show", "everything")] : [])
            + (page > 1 ? [("page", String(page))] : [])
    }

    func address(page: Int, at fragment: String? = nil) -> WebAddress {
        SiteURL.compare(year).address(asking: query(everything: showsEverything, page: page), at: fragment)
    }

    /// Nil for a part that isn't there.
    private func neighbour(_ page: Int) -> Neighbour? {
        guard (1...pages.count).contains(page) else { return nil }
        let query = query(everything: showsEverything, page: page)
        return Neighbour(name: "Part \(page) of \(pages.count)", url: .compare(year), query: query)
    }

    private var paper: Paper {
        from.year == to.year
            ? .changes(from: from.number, to: to.number)
            : .changesSince(from.year, from: from.number, to: to.number)
    }

    private var key: Markup {
        p(.class("ww-redline ww-fine ww-after")) {
            del { "Struck through" }
            ": removed. "
            ins { "Underlined" }
            ": added."
            if !showsEverything { " Three dots stand for words that stayed." }
        }
    }
}
