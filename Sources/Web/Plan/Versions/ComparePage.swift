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
    private let entries: [RedlineEntry]
    private let count: Int
    private let summary: String

    init(
        _ comparison: CompareVersions.Comparison, of year: PlanYear, points: [PlanPoint], showsEverything: Bool,
        formats: [PublicationFormat], for visitor: Visitor
    ) {
        self.comparison = comparison
        self.year = year
        self.points = points
        self.showsEverything = showsEverything
        self.formats = formats
        self.visitor = visitor
        // Made once: comparing the words of a whole plan is what takes time here.
        entries =
            showsEverything
            ? comparison.redline.entries(from: comparison.from.plan)
            : comparison.redline.changes.map { .changed($0) }
        let changes = entries.compactMap(\.change)
        count = changes.count
        summary = RedlineNodes(changes).summary
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
    }

    private func words(_ point: PlanPoint) -> String {
        from.year == to.year ? "version \(point.number)" : "\(point.year.name), version \(point.number)"
    }

    private var toolbar: Markup {
        div(.class("ww-toolbar")) {
            if count > 0 { p { a(.href(WebAddress(fragment: "change-1"))) { "First change" } } }
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

    private func query(everything: Bool) -> [(name: String, value: String)] {
        [("from", from.text), ("to", to.text)] + (everything ? [("show", "everything")] : [])
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

    @MarkupBuilder private var sections: Markup {
        let numbered = Self.numbered(entries)
        for kind in RecordChange.Kind.allCases {
            let own = numbered.filter { $0.entry.kind == kind }
            if !own.isEmpty {
                pageSection(kind.plural, id: kind.rawValue) {
                    for item in own { entry(item.entry, number: item.number) }
                }
            }
        }
    }

    /// Changes are counted from 1; what stayed has no number.
    private static func numbered(_ entries: [RedlineEntry]) -> [(entry: RedlineEntry, number: Int?)] {
        var count = 0
        return entries.map { entry in
            guard case .changed = entry else { return (entry, nil) }
            count += 1
            return (entry, count)
        }
    }

    private func entry(_ entry: RedlineEntry, number: Int?) -> Markup {
        switch entry {
        case .changed(let change): changed(change, number: number ?? 0)
        case .kept(_, let name, let fields):
            div(.class("ww-redline")) {
                h3 { name }
                for field in fields { words(of: field) }
            }
        }
    }

    private func changed(_ change: RecordChange, number: Int) -> Markup {
        div(.class("ww-redline ww-redline--changed"), .id("change-\(number)"), .tabindex(-1)) {
            div(.class("ww-redline__head")) {
                h3 {
                    change.name
                    " "
                    span(.class("ww-redline__kind")) { change.words }
                }
                if number < count {
                    a(.href(WebAddress(fragment: "change-\(number + 1)"))) {
                        "Next change"
                        span(.class("govuk-visually-hidden")) { " after \(change.name)" }
                    }
                }
            }
            for field in change.fields { words(of: field) }
        }
    }

    private func words(of field: RecordChange.Field) -> Markup {
        p(.class("ww-redline__field")) {
            span(.class("ww-redline__name")) { "\(field.name): " }
            RedlineText(redline: field.words, isShortened: !showsEverything).markup
        }
    }
}
