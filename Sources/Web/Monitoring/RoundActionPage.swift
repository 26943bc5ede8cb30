import CommunitySafety
import HTML
import Proofreading
import Services

/// One action in a round: what was said of it, the approval of its public text, and the form for whoever answers for it.
struct RoundActionPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowRound.Inside
    var line: RoundLine
    var visitor: Visitor
    var key: String
    let isEnhanced = true
    var notice: String?
    var typed: UpdateEntry?
    /// What the visitor kept for later.
    var kept: UpdateEntry?
    var beside: RoundBeside?
    var errors: [FormError] = []

    private var round: MonitoringRound { answer.round }
    private var address: WebAddress { SiteURL.roundAction(round.year, round.quarter, line.address).address }
    private var label: String { line.reference.isEmpty ? "This action" : "Action \(line.reference)" }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "\(label), \(RoundWords.of(round))" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [
                ("Progress \(round.year.name)", .rounds(round.year)),
                (round.quarter.words, .round(round.year, round.quarter)),
            ],
            here: label)
        if let notice {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } }
        }
        PageTop(caption: "\(label), \(round.period)", heading: line.words, answer: nil).markup
        views
        approval
        form
        files
        beside?.markup
        history
    }

    private var views: Markup {
        summaryList([
            ("Lead’s view", RoundWords.state(line.latest?.update.view)),
            ("The figures say", figures), ("The lead’s reason", Markup(text: line.latest?.update.reason ?? "")),
            ("Leads it", Markup(text: line.party ?? "Nobody by name: it waits with the manager")),
            ("By when", Markup(text: line.byWhen)),
        ])
    }

    @MarkupBuilder private var figures: Markup {
        RoundWords.figures(line.figures)
        " \(line.figures.reason)"
        if line.differs { strong { " The two differ." } }
    }

    @MarkupBuilder private var approval: Markup {
        if let latest = line.latest, let approved = line.approved {
            pageSection("Public text, approved", id: "approval") {
                p(.class("ww-body")) { "“\(approved)”" }
                if answer.may(.approve) {
                    HTML.form(.class("ww-bare-form"), .method(.post), .action(address)) {
                        formToken(visitor)
                        input(.type(.hidden), .name("number"), .value(String(latest.number)))
                        press("Take the approval back", "withdraw")
                    }
                }
            }
        } else if let latest = line.latest, !latest.update.publicText.isEmpty {
            pageSection("Public text, to be read", id: "approval") {
                if answer.may(.approve) {
                    approve(latest)
                } else {
                    p(.class("ww-body")) { "“\(latest.update.publicText)”" }
                }
            }
        }
    }

    private func approve(_ latest: RoundAnswer) -> Markup {
        HTML.form(.class("ww-narrow"), .method(.post), .action(address)) {
            formToken(visitor)
            input(.type(.hidden), .name("number"), .value(String(latest.number)))
            div(.class("ww-public")) {
                span(.class("ww-to ww-to--all")) {
                    Icons.globe
                    "Everybody can read this"
                }
                TextArea(
                    name: "approved", label: "As it goes out",
                    hint: "Mend it if need be: no names, no house numbers. The lead’s own words stay in the history.",
                    value: latest.update.publicText, rows: 3
                ).markup(errors)
            }
            press("Approve this text", "approve", isPrimary: true)
        }
    }

    @MarkupBuilder private var form: Markup {
        let isOwn = line.party.map(answer.own.contains) ?? false
        if answer.may(.answerOnBehalf) {
            disclosure("Type what somebody told you", isOpen: typed != nil || kept != nil || line.latest == nil) {
                update(isOnBehalf: true)
            }
        } else if isOwn, answer.may(.answer) {
            update(isOnBehalf: false)
        } else if let lock = answer.locks[isOwn ? .answer : .answerOnBehalf], visitor.may(.answerFor) || isOwn {
            p(.class("ww-body ww-body--s")) { lock.words }
        }
    }

    private var files: Markup {
        let isOwn = line.party.map(answer.own.contains) ?? false
        let mayAnswer = answer.may(.answerOnBehalf) || isOwn && answer.may(.answer)
        return UpdateFilesPart(
            files: line.files ?? [], action: address, visitor: visitor, mayAdd: mayAnswer,
            mayTakeBack: mayAnswer || visitor.may(.keepRounds), mayRead: visitor.may(.answerFor) || isOwn,
            errors: errors
        ).markup
    }

    private func update(isOnBehalf: Bool) -> Markup {
        UpdateForm(
            line: line, round: round, entry: typed ?? kept ?? first(isOnBehalf), errors: errors, key: key,
            action: address,
            visitor: visitor, isOnBehalf: isOnBehalf, sendWords: isOnBehalf ? "Enter it" : "Send", canKeep: true
        ).markup
    }

    private func first(_ isOnBehalf: Bool) -> UpdateEntry {
        var entry = UpdateEntry()
        entry.target = (line.latest ?? line.before)?.update.count.map { String($0.target) } ?? ""
        if isOnBehalf { entry.saidOn = answer.today.words }
        return entry
    }

    private var history: Markup {
        pageSection("What was said", id: "history") {
            let said = line.answers.reversed() + [line.before].compactMap(\.self)
            if said.isEmpty { p(.class("ww-body ww-body--s")) { "Nobody has answered for it yet." } }
            for answer in said { SaidAnswer(answer: answer, isEarlier: answer == line.before).markup }
            for note in answer.notes where note.address == line.address {
                p(.class("ww-body ww-body--s")) { "Note of \(note.on.words): \(note.words)" }
            }
        }
    }
}

/// One answer as it was given.
struct SaidAnswer {
    var answer: RoundAnswer
    var isEarlier: Bool

    private var update: ActionUpdate { answer.update }

    var markup: Markup {
        div(.class("ww-said")) {
            p {
                RoundWords.state(update.view)
                " \(isEarlier ? "In an earlier round: " : "")\(RoundWords.source(answer))"
            }
            if update.isUnchanged { p { "No change, still on track." } }
            if let count = update.count { p { "\(count.reached) of \(count.target)." } }
            part("For everybody", update.publicText)
            part("Partners only", update.workingText)
            part("Why otherwise than the figures", update.reason)
            part("Needed from others", update.needs)
            part("Next step", update.nextStep + (update.nextStepOn.map { " (\($0.words))" } ?? ""))
            if let evidence = update.evidence, let address = WebAddress(evidence.address) {
                p {
                    b { "Shown at: " }
                    a(.href(address), .rel("noopener noreferrer nofollow")) { evidence.address }
                }
            }
            if let corrective = update.corrective {
                part("What is done about it", "\(corrective.words) \(corrective.owner), by \(corrective.by.words)")
            }
        }
    }

    @MarkupBuilder private func part(_ name: String, _ words: String) -> Markup {
        if !words.isEmpty {
            p {
                b { "\(name): " }
                words
            }
        }
    }
}
