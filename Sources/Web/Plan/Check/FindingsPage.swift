import CommunitySafety
import HTML
import Proofreading
import Services

/// What proofreading says of a year's plan as it stands: for officers, with a way to each record.
struct FindingsPage: Page {
    let area: NavigationItem? = .plan
    var edition: PlanEdition
    var proof: DraftProof
    var visitor: Visitor
    var done: EditNotice?
    var errors: [FormError] = []

    private var year: PlanYear { edition.plan.year }
    var name: String { "Findings in the plan \(year.name)" }
    /// Whether findings can be settled: by whoever edits, while the version is a draft.
    private var isWorkedOn: Bool { proof.status == .draft && visitor.may(.editPlan) }

    var content: Markup {
        let sheet = sheet
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Findings")
        PlanTools(year, for: visitor, here: .findings(year)).markup
        errorSummary(errors)
        done?.markup(visitor, at: .findings(year))
        notice(whoSees, labelled: "Who sees this page")
        PageTop(
            caption: "\(proof.title) · proofreading", isDraft: proof.status == .draft, heading: sheet.heading,
            answer: sheet.answer
        ).markup
        sheet.markup
        dismissed
    }

    private var whoSees: String {
        guard edition.partnership.isDemonstration else { return "Officers see this page, residents don’t." }
        let district = edition.partnership.area
        return
            "Officers see this page, residents don’t. It is open here because \(district) is made up: its mistakes were put in to be found."
    }

    private var sheet: ProofSheet {
        let items = Dictionary(proof.items.map { ($0.finding, $0) }, uniquingKeysWith: { first, _ in first })
        let open = proof.items.filter { !$0.isDismissed }.map(\.finding)
        return ProofSheet(proof.document, Report(findings: open, claims: proof.claims)) { finding in
            var note = FindingNote(finding, hasLines: false)
            note.place = items[finding]?.record.map { $0.kind.words.asSentence } ?? ""
            if isWorkedOn, let record = items[finding]?.record { note.tools = tools(record) }
            return note
        }
    }

    @MarkupBuilder private func tools(_ record: RecordFinding) -> Markup {
        p {
            a(.href(SiteURL.edit(year, record.kind, key: record.recordID.key).address)) {
                "Edit this \(record.kind.words)"
            }
        }
        let id = "why-\(record.key.replacing(" ", with: "-"))"
        details(.class("govuk-details ww-details-s")) {
            summary(.class("govuk-details__summary")) {
                span(.class("govuk-details__summary-text")) { "Dismiss with a reason" }
            }
            div(.class("govuk-details__text")) {
                settling(record) {
                    div(.class("govuk-form-group")) {
                        label(.class("govuk-label"), .for(id)) { "Why is the text right as it is?" }
                        input(.class("govuk-input"), .id(id), .name("reason"), .type(.text))
                    }
                    button(
                        .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                        .value("dismiss")
                    ) { "Dismiss" }
                }
            }
        }
    }

    private func settling(_ record: RecordFinding, @MarkupBuilder _ content: () -> Markup) -> Markup {
        form(.method(.post), .action(SiteURL.findings(year).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("key"), .value(record.key))
            content()
        }
    }

    /// What somebody let stand, with the reason.
    @MarkupBuilder private var dismissed: Markup {
        let settled = proof.items.filter(\.isDismissed).compactMap(\.record)
        if !settled.isEmpty {
            pageSection("Dismissed", id: "dismissed") {
                for record in settled { letStand(record) }
            }
        }
    }

    private func letStand(_ record: RecordFinding) -> Markup {
        var note = FindingNote(record)
        note.tools =
            p(.class("ww-fine")) { EditingWords(visitor: visitor).finding(record).dismissal ?? "" }
            + (isWorkedOn ? reopening(record) : Markup())
        return note.markup
    }

    private func reopening(_ record: RecordFinding) -> Markup {
        settling(record) {
            button(
                .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                .value("reopen")
            ) { "Open again" }
        }
    }
}
