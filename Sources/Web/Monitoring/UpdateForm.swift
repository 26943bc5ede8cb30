import CommunitySafety
import HTML
import Proofreading
import Services

/// The form of one action’s update: for the holder of a link, for a lead with an account, or for whoever types for somebody.
struct UpdateForm {
    var line: RoundLine
    var round: MonitoringRound
    var entry: UpdateEntry
    var errors: [FormError]
    var key: String
    var action: WebAddress
    /// For whoever is signed in; the holder of a link has none.
    var visitor: Visitor?
    var isOnBehalf = false
    var sendWords: String
    var canKeep = false
    /// What stands above the fields.
    var before = Markup()

    private var seen: Int { line.latest?.number ?? 0 }

    var markup: Markup {
        section(.class("ww-ask"), .aria(.labelledby, "action")) {
            p(.class("ww-caption")) { caption }
            h2(.id("action")) { line.words }
            before
            if !isOnBehalf { oneTap }
            form(.method(.post), .action(action), canKeep ? .data("keep", "") : .none) {
                carried
                if isOnBehalf { behalf }
                view
                count
                reason
                publicText
                workingText
                corrective
                more
                if !isOnBehalf { answeredBy }
                buttons
            }
        }
    }

    private var caption: String {
        let name = line.reference.isEmpty ? "An action" : "Action \(line.reference)"
        guard !line.byWhen.isEmpty else { return name }
        return line.due.map { "\(name), due \($0.words)" } ?? "\(name), \(line.byWhen)"
    }

    @MarkupBuilder private var carried: Markup {
        if let visitor { formToken(visitor) }
        input(.type(.hidden), .name("key"), .value(key))
        input(.type(.hidden), .name("seen"), .value(String(seen)))
    }

    /// A form of its own, so that the Enter key in a field never presses it.
    private var oneTap: Markup {
        form(.class("ww-tap"), .method(.post), .action(action)) {
            carried
            input(.type(.hidden), .name("answered-by"), .value(entry.answeredBy))
            button(.class("ww-tap__button"), .type(.submit), .name("view"), .value(UpdateEntry.unchanged)) {
                span { "No change, still on track" }
                Icons.track
            }
        }
    }

    private static let views: [(LeadView, String)] = [
        (.onTrack, "with something new to say"), (.atRisk, "it may slip; say what would help"),
        (.offTrack, "it won’t be done as planned"), (.complete, ""), (.notStarted, "and still to begin"),
        (.stopped, "it won’t be done at all"),
    ]

    private var view: Markup {
        let error = errors.first { $0.field == "view" }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            fieldset(.class("govuk-fieldset")) {
                legend(.class("govuk-fieldset__legend")) {
                    isOnBehalf ? "How is it going?" : "Or say more: how is it going?"
                }
                errorMessage(error)
                div(.class("govuk-radios ww-choose")) {
                    if isOnBehalf { choice(UpdateEntry.unchanged, "No change, still on track", "", Icons.track) }
                    for (view, hint) in Self.views {
                        choice(view.rawValue, view.words, hint, RoundWords.look(view).icon)
                    }
                }
            }
        }
    }

    private func choice(_ value: String, _ words: String, _ hint: String, _ icon: StaticMarkup) -> Markup {
        let id = value == "on-track" && !isOnBehalf || value == UpdateEntry.unchanged ? "view" : "view-\(value)"
        return div(.class("govuk-radios__item")) {
            input(
                .class("govuk-radios__input"), .id(id), .name("view"), .type(.radio), .value(value),
                .checked(entry.view == value))
            label(.class("govuk-label govuk-radios__label"), .for(id)) {
                words
                if !hint.isEmpty { span { hint } }
                icon
            }
        }
    }

    @MarkupBuilder private var count: Markup {
        div(.class("govuk-form-group")) {
            div(.class("ww-counted")) {
                TextField(
                    name: "reached", label: "Done since April", value: entry.reached, fills: "off", keys: "numeric",
                    isShort: true
                ).markup(errors)
                TextField(
                    name: "target", label: "of how many", value: entry.target, fills: "off", keys: "numeric",
                    isShort: true
                ).markup(errors)
            }
            div(.class("govuk-hint")) { countHint }
        }
    }

    private var countHint: String {
        let hint = "Only if you count something; up to \(RoundWords.day(round.covers.to))."
        return line.figures.verdict == nil
            ? hint : "\(hint) The figures say: \(line.figures.words.lowercased()). \(line.figures.reason)"
    }

    @MarkupBuilder private var reason: Markup {
        if line.figures.isWorse(than: .onTrack) || errors.contains(where: { $0.field == "reason" })
            || !entry.reason.isEmpty
        {
            TextArea(
                name: "reason", label: "Why do you see it otherwise than the figures?",
                hint: "\(line.figures.reason) Needed only where your view is the better one. Both are kept.",
                value: entry.reason, rows: 2
            ).markup(errors)
        }
    }

    private var publicText: Markup {
        div(.class("ww-public")) {
            span(.class("ww-to ww-to--all")) {
                Icons.globe
                "Everybody can read this"
            }
            TextArea(
                name: "public", label: "In a sentence, what should residents know?",
                hint: "No names or house numbers. We read it before it’s published.", value: entry.publicText, rows: 3
            ).markup(errors)
        }
    }

    private var workingText: Markup {
        div(.class("ww-working")) {
            span(.class("ww-to ww-to--us")) {
                Icons.padlock
                "Partners only"
            }
            TextArea(
                name: "working", label: "Anything the partnership should know?",
                hint: "Nothing you write here is published. It may be released on request.",
                value: entry.workingText, rows: 3
            ).markup(errors)
        }
    }

    private func isOpen(_ fields: Set<String>, _ texts: String...) -> Bool {
        errors.contains { fields.contains($0.field) } || texts.contains { !$0.isEmpty }
    }

    private var corrective: Markup {
        disclosure(
            "If it is off track: what is done about it",
            isOpen: isOpen(["corrective", "owner", "by"], entry.corrective) || entry.view == "off-track"
        ) {
            TextArea(name: "corrective", label: "What is done about it", value: entry.corrective, rows: 2)
                .markup(errors)
            TextField(name: "owner", label: "Who does it", value: entry.correctiveOwner, fills: "off").markup(errors)
            TextField(
                name: "by", label: "By when", hint: "For example, 28 February 2024.", value: entry.correctiveBy,
                fills: "off", isShort: true
            ).markup(errors)
        }
    }

    private var more: Markup {
        disclosure(
            "What you need from others, the next step, and a link that shows it",
            isOpen: isOpen(
                ["needs", "next", "next-on", "evidence"], entry.needs, entry.nextStep, entry.evidence ?? "")
        ) {
            TextArea(name: "needs", label: "What you need from others", value: entry.needs, rows: 2).markup(errors)
            TextField(name: "next", label: "The next step", value: entry.nextStep, fills: "off").markup(errors)
            TextField(
                name: "next-on", label: "When", hint: "For example, 28 February 2024.", value: entry.nextStepOn,
                fills: "off", isShort: true
            ).markup(errors)
            TextField(
                name: "evidence", label: "A page that shows what was done",
                hint: "Its address, for example of a report. Partners only.", value: entry.evidence ?? "", fills: "off"
            ).markup(errors)
        }
    }

    private var answeredBy: Markup {
        TextField(
            name: "answered-by", label: "Who answers (optional)", hint: "Your post, so that we know whom to ask.",
            value: entry.answeredBy, fills: "off"
        ).markup(errors)
    }

    @MarkupBuilder private var behalf: Markup {
        TextField(name: "who", label: "Who said it", hint: "A name or a post.", value: entry.who, fills: "off")
            .markup(errors)
        TextField(
            name: "said-on", label: "When", hint: "For example, 15 January 2024.", value: entry.saidOn, fills: "off",
            isShort: true
        ).markup(errors)
        ChoiceField(
            name: "how", label: "How",
            options: [("", "Choose")] + OnBehalf.Channel.allCases.map { ($0.rawValue, $0.words) }, value: entry.how
        ).markup(errors)
    }

    @MarkupBuilder private var buttons: Markup {
        div(.class("ww-actions")) {
            button(.class("govuk-button"), .type(.submit), .name("do"), .value("send")) { sendWords }
            if canKeep {
                button(
                    .class("govuk-button govuk-button--secondary"), .type(.submit), .name("do"), .value("keep")
                ) { "Keep for later" }
            }
        }
        if canKeep { p(.class("ww-fine ww-kept"), .role("status")) { "" } }
    }
}

extension UpdateEntry {
    /// As the form sends it; days are brought into the shape that services read.
    init(_ form: SentForm) {
        func day(_ name: String) -> String { FormDate.read(form.text(name))?.iso ?? form.text(name) }
        self.init(view: form.all("view").last ?? "")
        publicText = form.text("public")
        workingText = form.text("working")
        needs = form.text("needs")
        nextStep = form.text("next")
        nextStepOn = day("next-on")
        reached = form.text("reached")
        target = form.text("target")
        evidence = form.text("evidence")
        reason = form.text("reason")
        corrective = form.text("corrective")
        correctiveOwner = form.text("owner")
        correctiveBy = day("by")
        answeredBy = form.text("answered-by")
        who = form.text("who")
        saidOn = day("said-on")
        how = form.text("how")
    }
}
