import CommunitySafety
import HTML
import Proofreading
import Services

/// The numbered amendments of an adopted plan, the one that is being written, and the start of the next.
struct AmendmentsPage: Page {
    /// An amendment with the version that it made.
    struct Entry: Sendable, Hashable {
        var amendment: Amendment
        var version: VersionListing
    }

    let area: NavigationItem? = .plan
    var route: RouteOverview
    var entries: [Entry]
    /// What the amendment that is being written changes so far; nil when none is.
    var changes: [String]?
    var visitor: Visitor
    var form = SentForm()
    var errors: [FormError] = []
    var notice: EditNotice?

    var year: PlanYear { route.year }
    var url: SiteURL { .amendments(year) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Amendments of the plan for \(year.name)" }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Amendments")
        PlanTools(year, for: visitor, here: url).markup
        errorSummary(errors)
        notice?.markup(visitor, at: url)
        PageTop(caption: "Plan for \(year.name)", heading: "What was amended since it was adopted?", answer: answer)
            .markup
        if route.adopted == nil {
            p(.class("ww-body")) { link("See what is open before it can be adopted", to: .adoption(year)) }
        }
        if let pending { writing(pending) } else if route.newest?.standing.allows(.amend) == true { start }
        if !entries.isEmpty { list }
    }

    private var answer: String {
        let done = entries.filter { $0.version.standing.state == .adopted }.count
        guard route.adopted != nil else {
            return
                "An adopted plan never changes; what is different later is a numbered amendment. This plan isn’t adopted yet."
        }
        return done == 0 ? "Nothing yet." : "\(Counted.things(done, "amendment", "amendments").asSentence)."
    }

    /// The amendment that is being written.
    private var pending: Entry? { changes == nil ? nil : entries.first { $0.version.standing.state == .draft } }

    private var list: Markup {
        pageSection("All amendments", id: "all") {
            RecordTable(
                caption: "Amendments by their numbers", style: "ww-table--tight ww-versions",
                columns: ["Amendment", "Why", "What changed", "Decided"].map { .init(name: $0) },
                rows: entries.map(row)
            ).markup
        }
    }

    private func row(_ entry: Entry) -> [RecordTable.Cell] {
        [
            .init("Amendment \(entry.amendment.number)"), .init(entry.amendment.reason),
            .init(changeList(entry.amendment.changes)), .init(decided(entry)),
        ]
    }

    func changeList(_ changes: [String]) -> Markup {
        guard !changes.isEmpty else { return Markup() }
        return ul(.class("ww-plain-list")) {
            for change in changes.prefix(12) { li { change } }
            if changes.count > 12 { li { "and \(Counted.number(changes.count - 12)) more" } }
        }
    }

    private func decided(_ entry: Entry) -> String {
        let version = "Version \(entry.version.number)"
        switch entry.version.standing.state {
        case .draft: return "\(version), being written"
        case .withdrawn: return "\(version), withdrawn"
        case .adopted:
            let under = entry.version.adoptedUnder ?? ""
            let day = entry.version.adoptedOn?.words ?? ""
            return entry.amendment.weight == .minor
                ? "By delegation, \(day): \(under). \(version)." : "By a meeting: \(under). \(version)."
        }
    }
}
