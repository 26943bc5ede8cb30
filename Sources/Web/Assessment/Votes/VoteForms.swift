import CommunitySafety
import HTML
internal import Proofreading
import Services

/// The manager’s forms: asking partners, asking more of them, opening a round again.
struct VoteForms {
    var answer: ShowVotes.Answer
    var visitor: Visitor
    var typed: SentForm
    var errors: [FormError]

    private var url: SiteURL { .votes(answer.year) }
    private var verb: String { typed.text("do") }

    @MarkupBuilder var markup: Markup {
        if answer.allowed.contains(.invite) {
            disclosure("Ask somebody else", isOpen: verb == "invite") { ask("invite", "Ask them") }
        }
        if answer.allowed.contains(.reopen) {
            disclosure("Open it again for late votes", isOpen: verb == "reopen") { again }
        }
        if answer.allowed.contains(.open) {
            if answer.round == nil {
                pageSection("Ask the partners", id: "ask") { ask("open", "Ask them") }
            } else {
                disclosure("Ask anew, in another round", isOpen: verb == "open") { ask("open", "Ask them anew") }
            }
        }
    }

    private func ask(_ verb: String, _ words: String) -> Markup {
        form(.class("ww-narrow"), .method(.post), .action(url.address)) {
            formToken(visitor)
            if verb == "open" {
                TextField(
                    name: "closes", label: "The last day for votes", hint: "For example, 26 January 2024.",
                    value: typed.typed("closes"), fills: "off", isShort: true
                ).markup(errors)
                criteria
            }
            voters
            div(.class("ww-actions ww-after")) { press(words, verb, isPrimary: true) }
            if !answer.mailIsOn {
                p(.class("ww-fine")) { "E-mail isn’t set up: you get each one’s link to copy and send yourself." }
            }
        }
    }

    private var criteria: Markup {
        fieldset(.class("govuk-fieldset"), .id("criteria")) {
            legend(.class("govuk-fieldset__legend")) { "What they score" }
            p(.class("govuk-hint")) {
                "Figures can speak for the others. The fewer you ask, the sooner partners answer."
            }
            errorMessage(errors.first { $0.field == "criteria" })
            for criterion in answer.scheme.criteria {
                CheckBox(
                    name: "criterion", value: criterion.key, id: "criterion-\(criterion.key)", label: criterion.name,
                    isChecked: verb.isEmpty
                        ? Self.isJudged(criterion) : typed.all("criterion").contains(criterion.key)
                ).markup
            }
        }
    }

    /// Whether figures of crime don’t speak for it.
    private static func isJudged(_ criterion: ScoringCriterion) -> Bool {
        switch criterion.rule {
        case nil, .harm, .concern: true
        case .trend, .volume, .peers: false
        }
    }

    @MarkupBuilder private var voters: Markup {
        let asked = Set(answer.round?.isOpen == true ? answer.voters.filter { !$0.isRevoked }.map(\.agency) : [])
        let candidates = answer.candidates.filter { !asked.contains($0) }
        fieldset(.class("govuk-fieldset"), .id("voters")) {
            legend(.class("govuk-fieldset__legend")) { "Whom to ask" }
            p(.class("govuk-hint")) { "The post that answers for an agency is written to." }
            errorMessage(errors.first { $0.field == "voters" })
            div(.class("ww-ticks")) {
                for (index, name) in candidates.enumerated() {
                    CheckBox(
                        name: "agency-name", value: name, id: "agency-\(index)", label: name,
                        isChecked: typed.all("agency-name").contains(name)
                    ).markup
                }
            }
        }
        disclosure(
            "Somebody else",
            isOpen: candidates.isEmpty || errors.contains { ["agency", "voter", "address"].contains($0.field) }
        ) {
            TextField(
                name: "agency", label: "Whom they speak for", value: typed.typed("agency"), fills: "off"
            ).markup(errors)
            TextField(name: "voter", label: "Their post", value: typed.typed("voter"), fills: "off").markup(errors)
            TextField(
                name: "address", label: "Their e-mail address (optional)", value: typed.typed("address"), type: .email,
                fills: "off"
            ).markup(errors)
        }
    }

    private var again: Markup {
        form(.class("ww-narrow"), .method(.post), .action(url.address)) {
            formToken(visitor)
            TextField(
                name: "until", label: "The last day for late votes",
                hint: "What was given before stays; what comes now is marked late.", value: typed.typed("until"),
                fills: "off", isShort: true
            ).markup(errors)
            div(.class("ww-actions ww-after")) { press("Open it again", "reopen", isPrimary: true) }
        }
    }
}
