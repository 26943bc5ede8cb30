import CommunitySafety
import HTML
import Proofreading
import Services

/// All versions of a year's plan, newest first, and what can be done with them.
struct VersionsPage: Page {
    let area: NavigationItem? = .plan
    var overview: RouteOverview
    var points: [PlanPoint]
    var visitor: Visitor
    var form = SentForm()
    var errors: [FormError] = []
    var notice: EditNotice?

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Versions of the plan for \(year.name)" }
    private var year: PlanYear { overview.year }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Versions")
        PlanTools(year, for: visitor, here: .versions(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: .versions(year))
        PageTop(
            caption: "Versions of the plan for \(year.name)", heading: "Which version stands?", answer: answer
        ).markup
        RecordTable(
            caption: "All versions, the newest first", style: "ww-versions",
            columns: ["Version", "Where it stands", "Made", "Why", "Compare"].map { .init(name: $0) },
            rows: overview.versions.map(cells)
        ).markup
        if points.count > 1 {
            pageSection("Compare any two versions", id: "compare") {
                ComparisonForm(year: year, points: points, from: nil, to: nil).markup
            }
        }
        if visitor.may(.editPlan) { openDraft }
    }

    private var answer: String {
        guard let newest = overview.newest else { return "There is no version." }
        return "Version \(newest.number). \(StandingWords(newest).state)."
    }

    private func cells(_ version: VersionListing) -> [RecordTable.Cell] {
        [
            .init(link("Version \(version.number)", to: .version(year, number: version.number))),
            .init(StandingWords(version).state), .init(made(version)), .init(reason(version)),
            .init(comparison(version)),
        ]
    }

    private func made(_ version: VersionListing) -> String {
        let by = version.madeBy.map { " by \(EditingWords(visitor: visitor).who($0))" } ?? ""
        guard let base = version.base else { return "Brought in\(by), as at \(version.asAt.words)" }
        return "From version \(base)\(by), as at \(version.asAt.words)"
    }

    private func reason(_ version: VersionListing) -> String {
        let amendment = version.amendment.map { "Amendment no. \($0.number) (\($0.weight.rawValue))" }
        return [amendment, version.reason].compactMap { $0 }.joined(separator: ": ")
    }

    private func comparison(_ version: VersionListing) -> Markup {
        guard let base = version.base else { return Markup(text: "") }
        let query = [("from", "\(base)"), ("to", "\(version.number)")]
        return a(.href(SiteURL.compare(year).address(asking: query))) { "What changed from version \(base)" }
    }

    private var openDraft: Markup {
        pageSection("Open a new draft", id: "new-draft") {
            div(.class("ww-narrow")) {
                HTML.form(.class("ww-ask"), .method(.post), .action(SiteURL.versions(year).address)) {
                    formToken(visitor)
                    ChoiceField(
                        name: "version", label: "From which version?",
                        options: standing.map {
                            (String($0.number), "Version \($0.number): \(StandingWords($0).state)")
                        },
                        value: form.text("version")
                    ).markup(errors)
                    TextField(
                        name: "reason", label: "Why is there a new draft?", value: form.text("reason"), fills: "off"
                    ).markup(errors)
                    div(.class("ww-actions")) { stepButton("open", "Open the draft", isSecondary: true) }
                }
            }
            withdraw
        }
    }

    private var standing: [VersionListing] { overview.versions.filter { $0.standing.state != .withdrawn } }

    /// Takes the newest draft back, where something stood before it.
    private var withdraw: Markup? {
        guard let newest = overview.newest, newest.standing.allows(.withdraw), standing.count > 1 else { return nil }
        return HTML.form(.class("ww-actions"), .method(.post), .action(SiteURL.versions(year).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(newest.number)))
            stepButton("withdraw", "Take version \(newest.number) back", isSecondary: true)
        }
    }
}
