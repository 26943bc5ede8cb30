import CommunitySafety
import HTML
import Proofreading
import Services

/// One consultation: what partners said, what was done about each, and who is waited for.
struct ConsultationPage: Page {
    let area: NavigationItem? = .plan
    var answer: ShowConsultation.Answer
    var visitor: Visitor
    var notice: EditNotice?
    var typed = SentForm()
    var errors: [FormError] = []

    private var year: PlanYear { answer.year }
    private var listing: ShowConsultation.Listing { answer.listing }
    private var url: SiteURL { .consultation(year, listing.key) }
    private var mayKeep: Bool { visitor.may(.consult) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Consultation on the plan for \(year.name)" }

    var content: Markup {
        breadcrumbs(
            [("Plan \(year.name)", .plan(year)), ("Draft", .draft(year)), ("Consultations", .consultations(year))],
            here: "Answers")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: url)
        PageTop(
            caption: listing.state(on: answer.today), isDraft: true, heading: heading,
            answer: listing.consultation.question
        )
        .markup
        toolbar
        if !answer.answers.isEmpty { answers }
        if !answer.waiting.isEmpty { waiting }
        if mayKeep, listing.standing != .closed { ask }
        if mayKeep { openOrClose }
    }

    private var heading: String {
        guard listing.answered > 0 else { return "Nobody has answered yet" }
        let partners = Counted.things(listing.asked, "partner", "partners")
        return "\(Counted.number(listing.answered).asSentence) of \(partners) answered"
    }

    private var toolbar: Markup {
        div(.class("ww-toolbar")) {
            if mayKeep { p { link("Each partner’s link", to: .consultationLinks(year, listing.key)) } }
            p { link("All comments", to: .comments(year)) }
            p { link("All consultations", to: .consultations(year)) }
        }
    }

    private var answers: Markup {
        pageSection(
            "Answers", id: "answers",
            aside: span(.class("ww-fine")) {
                "\(listing.settled) of \(listing.answered) settled"
            }
        ) { ul(.class("ww-plain-list ww-records")) { for found in answer.answers { one(found) } } }
    }

    private func one(_ found: ConsultationAnswer) -> Markup {
        li(.class("ww-comment"), .id("partner-\(found.key)")) {
            h3 { found.name }
            p(.class("ww-fine")) { "Answered on \(found.answeredAt.map(EditingWords.when) ?? "")" }
            for line in found.said.split(separator: "\n") { p { String(line) } }
            earlierAnswers(found.earlier)
            if !found.comments.isEmpty { comments(of: found) }
            if !found.done.isEmpty {
                p(.class("ww-comment__done")) { b { "What we did: " } + Markup(text: found.done) }
            }
            if mayKeep { settle(found) }
        }
    }

    private func comments(of found: ConsultationAnswer) -> Markup {
        disclosure(Counted.things(found.comments.count, "comment", "comments").asSentence + " on parts of the draft") {
            ul(.class("ww-plain-list ww-records")) {
                for line in found.comments {
                    li {
                        p(.class("ww-fine")) { line.place.title.shortened(to: 90) }
                        if !line.quote.isEmpty { blockquote(.class("ww-note ww-quiet")) { p { line.quote } } }
                        for words in line.words.split(separator: "\n") { p { String(words) } }
                    }
                }
            }
        }
    }

    @MarkupBuilder private func settle(_ found: ConsultationAnswer) -> Markup {
        let isOpen = found.outcome == nil || errors.contains { $0.field == "done \(found.key)" }
        if isOpen {
            settlement(found)
        } else {
            disclosure("Say otherwise") { settlement(found) }
        }
    }

    private func settlement(_ found: ConsultationAnswer) -> Markup {
        let id = "done \(found.key)"
        let field = "done-\(found.key)"
        return form(.method(.post), .action(url.address), .class("ww-settle")) {
            formToken(visitor)
            input(.type(.hidden), .name("partner-version"), .value(String(found.rowVersion)))
            FormField(id: "outcome-\(found.key)", label: "What we did", hint: nil, error: nil).markup { _ in
                select(.class("govuk-select"), .id("outcome-\(found.key)"), .name("outcome")) {
                    for outcome in ConsultationOutcome.allCases {
                        option(.value(outcome.rawValue), .selected(outcome == chosen(found))) { outcome.words }
                    }
                }
            }
            FormField(
                id: field, label: "In a sentence", hint: "The committee report prints it.",
                error: errors.first { $0.field == id }.map { FormError(message: $0.message, field: field) }
            ).markup { described in
                input(
                    .class("govuk-input"), .id(field), .name("done"), .type(.text), .autocomplete("off"),
                    .value(errors.contains { $0.field == id } ? typed.typed("done") : ""), described)
            }
            press("Settle", "settle \(found.key)", about: "the answer of \(found.name)")
        }
    }

    private func chosen(_ found: ConsultationAnswer) -> ConsultationOutcome {
        found.outcome ?? ConsultationOutcome(rawValue: typed.text("outcome")) ?? .noted
    }

    private var waiting: Markup {
        pageSection(
            "Waiting for", id: "waiting", aside: span(.class("ww-fine")) { "Seen inside the partnership only" }
        ) {
            ul(.class("ww-plain-list ww-records")) {
                for found in answer.waiting {
                    li {
                        found.name
                        span(.class("ww-fine")) { " asked on \(found.askedOn.words)" }
                    }
                }
            }
        }
    }

    private var ask: Markup {
        disclosure("Ask one more partner", isOpen: errors.contains { ["name", "person", "email"].contains($0.field) }) {
            form(.method(.post), .action(url.address)) {
                formToken(visitor)
                TextField(name: "name", label: "Body", value: typed.typed("name"), fills: "off").markup(errors)
                TextField(
                    name: "person", label: "Who answers for it", hint: "May be left empty.",
                    value: typed.typed("person"), fills: "off"
                ).markup(errors)
                TextField(
                    name: "email", label: "E-mail address",
                    hint: "May be left empty. Only those who may see contacts see it.", value: typed.typed("email"),
                    type: .email, fills: "off"
                ).markup(errors)
                press("Ask them", "ask")
            }
        }
    }

    private var openOrClose: Markup {
        pageSection(listing.standing == .closed ? "Open it again" : "Close it", id: "close") {
            form(.method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(answer.rowVersion)))
                if listing.standing == .closed {
                    TextField(
                        name: "until", label: "Last day for answers",
                        value: typed["until"] ?? (answer.today.adding(days: 14)?.iso ?? ""), type: .date, fills: "off",
                        isShort: true
                    ).markup(errors)
                    press("Open it again", "reopen")
                } else {
                    p(.class("ww-body ww-body--s")) {
                        "Links then show what was sent and take nothing more. You can open it again."
                    }
                    press("Close the consultation", "close")
                }
            }
        }
    }
}
