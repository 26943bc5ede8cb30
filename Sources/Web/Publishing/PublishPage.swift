import CommunitySafety
import HTML
import Proofreading
import Services

/// What would go out if the plan were published now, and the step that does it.
struct PublishPage: Page {
    let area: NavigationItem? = .plan
    var overview: ShowPublication.Overview
    /// How many findings are open; nil where nobody knows.
    var findings: Int?
    var formats: [PublicationFormat]
    var visitor: Visitor
    var reason = ""
    var errors: [FormError] = []
    var notice: EditNotice?

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Publish the plan for \(year.name)" }
    private var plan: Plan { overview.edition.plan }
    private var year: PlanYear { plan.year }
    private var isAdopted: Bool { overview.edition.status == .adopted }
    private var url: SiteURL { .publish(year) }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Publish")
        PlanTools(year, for: visitor, here: url).markup
        errorSummary(errors)
        notice?.markup(visitor, at: url)
        if notice != nil, !overview.files.isEmpty { whereItIs }
        PageTop(
            caption: "Version \(overview.edition.version), as at \(overview.edition.asAt.words)", isDraft: !isAdopted,
            heading: isAdopted ? "Publish the adopted plan" : "Put the draft out", answer: answer
        ).markup
        election
        facts
        if case .needsClearance = overview.verdict { clear } else { publish }
        if !overview.files.isEmpty { files }
    }

    private var answer: String {
        isAdopted
            ? "Everybody can read this version already. Publishing makes its files and keeps them with their digests."
            : "This version hasn’t been adopted: every page of it says DRAFT. As the paper of one meeting it goes out from that meeting’s page."
    }

    /// Where what went out can be looked at.
    private var whereItIs: Markup {
        p(.class("ww-body")) {
            link("Look at the plan as everybody reads it", to: .plan(year))
            ", at "
            link("its downloads", to: .downloads(year))
            ", or at "
            a(.href(WebAddress(fragment: "files"))) { "the files that went out" }
            "."
        }
    }

    private func name(of file: ShowPublication.File) -> Markup {
        guard file.isHere else { return Markup(text: file.name) }
        return a(.href(url.address(asking: [("file", file.name)]))) { file.name }
    }

    private var election: Markup? {
        switch overview.verdict {
        case .free: nil
        case .goesOn(let elections):
            HTML.div(.class("ww-notice"), .role("region"), .aria(.label, "Elections")) {
                p { "\(names(elections)): the pre-election period runs. \(overview.rule), so this may go out." }
            }
        case .cleared(let elections):
            HTML.div(.class("ww-notice"), .role("region"), .aria(.label, "Elections")) {
                p { "\(names(elections)): the pre-election period runs. This version was cleared, and may go out." }
            }
        case .needsClearance(let elections):
            HTML.div(.class("ww-notice"), .role("region"), .aria(.label, "Elections")) {
                p {
                    "\(names(elections)): before the poll this needs a clearance on record. The rule: \(overview.rule)."
                }
            }
        }
    }

    private func names(_ elections: [Election]) -> String { elections.map(\.name).asList }

    private var facts: Markup {
        summaryList([
            ("What goes out", Markup(text: contents)),
            ("Formats", Markup(text: formats.map(\.title).asList)),
            ("Findings", findingWords),
        ])
    }

    private var contents: String {
        [
            Counted.things(plan.priorities.count, "priority", "priorities"),
            Counted.things(plan.actions.count, "action", "actions"),
            Counted.things(plan.successMeasures.count, "success measure", "success measures"),
            Counted.things(plan.members.count, "member", "members"),
            plan.fundingLines.isEmpty
                ? nil : Counted.things(plan.fundingLines.count, "funding line", "funding lines"),
            plan.themes.isEmpty ? nil : Counted.things(plan.themes.count, "theme", "themes"),
        ].compactMap { $0 }.asList.asSentence
    }

    @MarkupBuilder private var findingWords: Markup {
        if findings == nil {
            "Not counted for this version: a newer one is being worked on. "
            link("See the newer one’s", to: .findings(year))
            "."
        }
        if let findings {
            if findings == 0 {
                "None is open."
            } else {
                link("\(Counted.things(findings, "finding", "findings").asSentence)", to: .findings(year))
                " in the plan as it stands."
            }
        }
    }

    private var publish: Markup {
        pageSection("Publish", id: "publish", aside: link("Elections on record", to: .elections)) {
            p(.class("ww-body")) { "All files are made, or none. It takes a few seconds." }
            HTML.form(.class("ww-actions"), .method(.post), .action(url.address)) {
                formToken(visitor)
                stepButton("publish", isAdopted ? "Publish version \(overview.edition.version)" : "Put the draft out")
            }
        }
    }

    private var clear: Markup {
        pageSection("Clear it", id: "clear", aside: link("Elections on record", to: .elections)) {
            div(.class("ww-narrow")) {
                HTML.form(.class("ww-ask"), .method(.post), .action(url.address)) {
                    formToken(visitor)
                    TextField(
                        name: "reason", label: "Why may it go out now?",
                        hint: "Kept for good with your name and the rule.", value: reason, fills: "off"
                    ).markup(errors)
                    div(.class("ww-actions")) { stepButton("clear", "Record the clearance") }
                }
            }
        }
    }

    private var files: Markup {
        pageSection("What went out", id: "files", aside: link("The plan as everybody reads it", to: .plan(year))) {
            RecordTable(
                caption: "Files of this version that were published, the newest first", style: "ww-table--tight",
                columns: ["File", "Size", "Day", "Digest (SHA-256)"].map { .init(name: $0) },
                rows: overview.files.map { file in
                    [
                        .init(name(of: file)), .init(FileSize.words(file.byteCount)), .init(file.on.words),
                        .init(span(.class("ww-break")) { file.sha256 }),
                    ]
                }
            ).markup
        }
    }
}
