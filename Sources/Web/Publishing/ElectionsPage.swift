import CommunitySafety
import HTML
import Proofreading
import Services

/// The elections on record, what they mean today, and who cleared what before them.
struct ElectionsPage: Page {
    var overview: KeepElections.Overview
    var form: SentForm
    /// The one that is being changed.
    var changed: KeepElections.Listing?
    var visitor: Visitor
    var errors: [FormError] = []
    var notice: EditNotice?

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Elections" }
    let area: NavigationItem? = .plan
    private var mayKeep: Bool { visitor.may(.keepRoute) }

    var content: Markup {
        breadcrumbs([("Home", .home)], here: "Elections")
        errorSummary(errors)
        notice?.markup(visitor, at: .elections)
        PageTop(
            caption: "Elections on record", heading: "May we publish today?",
            answer: ElectionWords(overview.elections.map(\.election), today: overview.today).sentence
        ).markup
        if overview.elections.isEmpty {
            p(.class("ww-body")) {
                "Enter elections as soon as they are announced, by-elections too. Between notice and poll, what goes out to the public then waits for a clearance."
            }
        } else {
            table
        }
        if mayKeep { keep }
        if !overview.clearances.isEmpty { clearances }
    }

    private var table: Markup {
        let columns = ["Election", "Area", "Notice", "Poll", "Today"] + (mayKeep ? ["Change"] : [])
        return RecordTable(
            caption: "Elections, the earliest notice first", columns: columns.map { .init(name: $0) },
            rows: overview.elections.map(cells)
        ).markup
    }

    private func cells(_ listing: KeepElections.Listing) -> [RecordTable.Cell] {
        let election = listing.election
        return [
            .init(election.name), .init(election.area ?? "The whole area"), .init(election.notice.words),
            .init(election.poll.words), .init(state(of: election)),
        ] + (mayKeep ? [.init(tools(listing))] : [])
    }

    private func state(of election: Election) -> String {
        if election.isUnderWay(on: overview.today) { return "Under way" }
        return overview.today < election.notice ? "To come" : "Over"
    }

    @MarkupBuilder private func tools(_ listing: KeepElections.Listing) -> Markup {
        a(.href(WebAddress(path: ["settings", "elections"], query: [("change", listing.id)], fragment: "keep"))) {
            "Change"
            span(.class("govuk-visually-hidden")) { " \(listing.election.name)" }
        }
        HTML.form(.class("ww-bare-form"), .method(.post), .action(SiteURL.elections.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("id"), .value(listing.id))
            button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("call-off")) {
                "Call off"
                span(.class("govuk-visually-hidden")) { " \(listing.election.name)" }
            }
        }
    }

    private var keep: Markup {
        pageSection(changed == nil ? "Add an election" : "Change the election", id: "keep") {
            div(.class("ww-narrow")) {
                HTML.form(.class("ww-ask"), .method(.post), .action(SiteURL.elections.address)) {
                    formToken(visitor)
                    if let changed { input(.type(.hidden), .name("id"), .value(changed.id)) }
                    TextField(
                        name: "name", label: "Which election?", hint: "As it is announced: Local elections.",
                        value: value("name", changed?.election.name), fills: "off"
                    ).markup(errors)
                    TextField(
                        name: "area", label: "Ward or division that votes",
                        hint: "Leave it empty when the whole area does.",
                        value: value("area", changed?.election.area), fills: "off"
                    ).markup(errors)
                    day("notice", "Notice of election", changed?.election.notice.iso)
                    day("poll", "Day of the poll", changed?.election.poll.iso)
                    div(.class("ww-actions")) {
                        stepButton("keep", changed == nil ? "Add the election" : "Save")
                        if changed != nil { link("Don’t change it", to: .elections) }
                    }
                }
            }
        }
    }

    private func day(_ name: String, _ label: String, _ stored: String?) -> Markup {
        TextField(name: name, label: label, value: value(name, stored), type: .date, fills: "off", isShort: true)
            .markup(errors)
    }

    /// What was typed, or else what is on record.
    private func value(_ name: String, _ stored: String?) -> String { form[name] ?? stored ?? "" }

    private var clearances: Markup {
        pageSection("What was cleared", id: "clearances") {
            RecordTable(
                caption: "Clearances, the newest first",
                columns: ["Day", "What", "Why", "Rule"].map { .init(name: $0) },
                rows: overview.clearances.map { clearance in
                    [
                        .init(clearance.on.words), .init(clearance.activity.words), .init(clearance.reason),
                        .init(clearance.rule),
                    ]
                }
            ).markup
        }
    }
}

extension PreElectionPeriod.Activity {
    /// As a list of clearances prints it.
    var words: String {
        switch self {
        case .statutoryPublication: "Publication that a law asks for"
        case .publication: "Publication"
        case .consultation: "Consultation"
        case .statutoryConsultation: "Consultation that a law asks for"
        case .wardPage: "Page about one ward"
        case .ordinaryWork: "Ordinary work"
        }
    }
}
