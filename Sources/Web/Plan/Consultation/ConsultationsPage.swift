import CommunitySafety
import HTML
import Proofreading
import Services

/// The consultations on a plan, and the form that opens one.
struct ConsultationsPage: Page {
    let area: NavigationItem? = .plan
    var overview: ShowConsultation.Overview
    var visitor: Visitor
    var notice: EditNotice?
    var typed = SentForm()
    var errors: [FormError] = []

    private var year: PlanYear { overview.year }
    private var mayOpen: Bool {
        visitor.may(.consult) && overview.isDraft && overview.consultations.allSatisfy { $0.standing == .closed }
    }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Consultations on the plan for \(year.name)" }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year)), ("Draft", .draft(year))], here: "Consultations")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: .consultations(year))
        PageTop(
            caption: "Plan for \(year.name)", isDraft: overview.isDraft, heading: heading,
            answer:
                "Partners are asked for their views on the draft, each by a link of its own. The committee report and the adoption checklist read their answers from here."
        ).markup
        ElectionNotice(overview: overview, visitor: visitor, errors: errors).markup
        if !overview.consultations.isEmpty { list }
        if mayOpen { open }
    }

    private var heading: String {
        guard let newest = overview.consultations.first else { return "Nobody has been consulted yet" }
        return newest.standing == .closed ? "The consultation is closed" : newest.state(on: overview.today)
    }

    private var list: Markup {
        pageSection("Consultations so far", id: "so-far") {
            RecordTable(
                caption: "Consultations", style: "ww-table--tight",
                columns: ["Question", "From", "Until", "State", "Answered", "Settled"].map { .init(name: $0) },
                rows: overview.consultations.map { found in
                    [
                        .init(link(found.consultation.question, to: .consultation(year, found.key))),
                        .init(found.consultation.from.words), .init(found.consultation.until.words),
                        .init(found.state(on: overview.today)), .init("\(found.answered) of \(found.asked)"),
                        .init("\(found.settled) of \(found.answered)"),
                    ]
                }
            ).markup
        }
    }

    private var open: Markup {
        pageSection("Open a consultation", id: "open") {
            form(.method(.post), .action(SiteURL.consultations(year).address), .class("ww-ask ww-narrow")) {
                formToken(visitor)
                TextArea(name: "question", label: "What you ask", value: typed.typed("question"), rows: 2)
                    .markup(errors)
                TextArea(
                    name: "introduction", label: "Introduction", hint: "What partners should know first. May be empty.",
                    value: typed.typed("introduction")
                ).markup(errors)
                TextField(
                    name: "from", label: "First day", value: typed["from"] ?? overview.today.iso, type: .date,
                    fills: "off", isShort: true
                ).markup(errors)
                TextField(
                    name: "until", label: "Last day for answers",
                    value: typed["until"] ?? (overview.today.adding(days: 28)?.iso ?? ""), type: .date, fills: "off",
                    isShort: true
                ).markup(errors)
                members
                TextArea(
                    name: "others", label: "Others",
                    hint: "One body a line. You can add names and addresses afterwards.",
                    value: typed.typed("others"), rows: 3
                ).markup(errors)
                div(.class("ww-actions")) { press("Open the consultation", "open", isPrimary: true) }
            }
        }
    }

    private var members: Markup {
        let chosen = Set(typed.all("partners"))
        let error = errors.first { $0.field == "partners" }
        return fieldset(.class("govuk-fieldset govuk-form-group"), .id("partners"), .tabindex(-1)) {
            legend(.class("govuk-fieldset__legend govuk-label")) { "Whom you ask" }
            errorMessage(error)
            div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                for (index, member) in overview.members.enumerated() {
                    div(.class("govuk-checkboxes__item")) {
                        input(
                            .class("govuk-checkboxes__input"), .id("partner-\(index)"), .name("partners"),
                            .type(.checkbox), .value(member), .checked(typed.fields.isEmpty || chosen.contains(member)))
                        label(.class("govuk-label govuk-checkboxes__label"), .for("partner-\(index)")) { member }
                    }
                }
            }
        }
    }
}

extension ShowConsultation.Listing {
    /// “Open until 29 January 2024”.
    func state(on day: CalendarDate) -> String {
        switch standing {
        case .toCome: "Opens on \(consultation.from.words)"
        case .open: "Open until \(consultation.until.words)"
        case .over: "Over since \(consultation.until.words), not closed yet"
        case .closed: "Closed"
        }
    }
}
