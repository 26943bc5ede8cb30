import CommunitySafety
import HTML
import Services

/// The draft as it is worked on: its records in order, each with a link to its form.
struct DraftPage: Page {
    let area: NavigationItem? = .plan
    var outline: OutlineDraft.Answer
    var visitor: Visitor
    var notice: EditNotice?
    /// What renumbering would change.
    var renumbering: [RenumberPlan.Step]
    var route: RouteOverview
    /// How much there is to settle in each section; empty for whoever doesn’t read findings.
    var counts: [CountSectionFindings.Count]

    var name: String { "Draft of the plan for \(outline.year.name)" }
    private var year: PlanYear { outline.year }
    private var mayAdd: Bool { visitor.party.mayEditAll }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Draft")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        notice?.markup(visitor, at: .draft(year))
        PageTop(
            caption: "Version \(outline.number), in the making", isDraft: true, heading: outline.title,
            answer: "Choose what to work on. Every save is kept with its history and can be undone."
        ).markup
        div(.class("ww-toolbar")) {
            p { link("Consultations", to: .consultations(year)) }
            if visitor.may(.shareLink) { p { link("Links for people without an account", to: .sharedLinks(year)) } }
            p { link("As the public sees it", to: .plan(year)) }
        }
        RouteSteps(route).markup
        list("Text of the plan", .section)
        list("Priorities", .priority)
        for priority in outline.priorities { actions(of: priority.slug, priority.name) }
        if items(.action).contains(where: { $0.priority.isEmpty }) { actions(of: "", "no priority") }
        list("Success measures", .measure)
        list(
            "Funding", .funding,
            empty:
                "Say what money the plan counts on: what each sum pays for, where it comes from and how much it is. The plan then shows what it comes to."
        )
        list(
            Plan.themesHeading, .theme,
            empty:
                "A theme runs through several priorities and is none of them, such as prevention. The plan and the priorities that serve it show it."
        )
        list("Members", .member)
        if mayAdd, !renumbering.isEmpty { renumber }
        recent
    }

    private func items(_ kind: RecordKind) -> [OutlineDraft.Item] { outline.items[kind] ?? [] }

    /// What the funding lines come to.
    private var total: String {
        FundingTotal(items(.funding).map { FundingLine(text: $0.title, amount: $0.amount) }).words
    }

    private func list(_ heading: String, _ kind: RecordKind, empty: String? = nil) -> Markup {
        pageSection(heading, id: kind.rawValue, aside: add(kind, under: nil)) {
            if kind == .funding, !total.isEmpty { p(.class("ww-body ww-body--s")) { total } }
            if let empty, items(kind).isEmpty { p(.class("ww-body ww-body--s ww-quiet")) { empty } }
            ol(.class("ww-plain-list ww-records")) { for item in items(kind) { row(item, kind) } }
        }
    }

    private func actions(of slug: String, _ name: String) -> Markup {
        pageSection("Actions: \(name)", id: "actions-\(slug)", aside: add(.action, under: slug)) {
            ol(.class("ww-plain-list ww-records")) {
                for item in items(.action) where item.priority == slug { row(item, .action) }
            }
        }
    }

    private func row(_ item: OutlineDraft.Item, _ kind: RecordKind) -> Markup {
        DraftRow(item: item, year: year, kind: kind, visitor: visitor, toSettle: toSettle(in: item)).markup
    }

    private func toSettle(in item: OutlineDraft.Item) -> Int { counts.first { $0.id == item.id }?.open ?? 0 }

    private func add(_ kind: RecordKind, under slug: String?) -> Markup? {
        guard mayAdd else { return nil }
        let url = SiteURL.edit(year, kind, key: "new")
        let address = slug.map { url.address(asking: [("priority", $0)]) } ?? url.address
        return a(.href(address)) { "Add \(kind == .action ? "an" : "a") \(kind.words)" }
    }

    private var renumber: Markup {
        pageSection("Renumber", id: "renumber") {
            p(.class("ww-body")) {
                "\(Counted.things(renumbering.count, "action", "actions").asSentence) would get the number of its place. Old numbers still lead there."
            }
            RecordTable(
                caption: "What renumbering would change", style: "ww-table--tight",
                columns: [.init(name: "Action"), .init(name: "Printed"), .init(name: "Would be")],
                rows: renumbering.map { [.init($0.action), .init($0.from ?? "none"), .init($0.to)] }
            ).markup
            form(.method(.post), .action(SiteURL.draft(year).address)) {
                formToken(visitor)
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value("renumber")
                ) { "Renumber" }
            }
        }
    }

    private var recent: Markup? {
        guard !outline.recent.isEmpty else { return nil }
        return pageSection("Changed lately", id: "recent") {
            ul(.class("ww-plain-list ww-records")) {
                for change in outline.recent {
                    li {
                        link(change.title, to: .history(year, change.kind, key: change.recordID.key))
                        " "
                        span(.class("ww-fine")) { EditingWords(visitor: visitor).line(change) }
                    }
                }
            }
        }
    }
}
