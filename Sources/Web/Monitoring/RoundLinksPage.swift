import CommunitySafety
import HTML
import Proofreading
import Services

/// Each lead’s link, to be copied and sent.
struct RoundLinksPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowRoundLinks.Answer
    /// What stands before a link’s path.
    var host: String
    var visitor: Visitor
    /// What was done.
    var done: String?
    var typed = SentForm()
    var errors: [FormError] = []
    /// What mail did.
    var notice: String?

    private var round: MonitoringRound { answer.round }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Each lead’s link, \(RoundWords.of(round))" }

    private var said: String? {
        notice
            ?? [
                "revoked": "The link works no longer.", "away": "Named. Write to them in those days.",
                "back": "Nobody stands in any more.",
            ][done ?? ""]
    }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [
                ("Progress \(round.year.name)", .rounds(round.year)),
                (round.quarter.words, .round(round.year, round.quarter)),
            ],
            here: "Links")
        if let said {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { said } }
        }
        PageTop(
            caption: round.period, heading: "Each lead’s link",
            answer:
                "Send each to its lead alone: whoever has it answers for that lead’s actions, without an account. That you looked is on record."
        ).markup
        mail
        RecordTable(
            caption: "Links", style: "ww-table--tight",
            columns: ["Lead", "Answered", "E-mail", "Link", "Take back"].map { .init(name: $0) },
            rows: answer.lines.map { line in
                [
                    .init(lead(line)), .init("\(line.answered) of \(line.actions)"), .init(post(line)),
                    .init(
                        line.token.map { token in
                            span(.class("ww-break ww-token")) { host + SiteURL.updates(token).path }
                        } ?? Markup(text: "Revoked")),
                    .init(line.token == nil ? Markup() : revoke(line)),
                ]
            }
        ).markup
        away
    }

    @MarkupBuilder private func lead(_ line: ShowRoundLinks.Line) -> Markup {
        line.name
        for standIn in line.standIns {
            span(.class("ww-fine ww-under")) {
                "\(standIn.from.words) to \(standIn.to.words): write to \(standIn.name)"
                if !standIn.email.isEmpty { ", \(standIn.email)" }
            }
            form(.class("ww-bare-form"), .method(.post), .action(SiteURL.roundLinks(round.year, round.quarter).address))
            {
                formToken(visitor)
                button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("back \(standIn.key)")) {
                    "They are back"
                    span(.class("govuk-visually-hidden")) { ", \(line.name)" }
                }
            }
        }
    }

    /// Who stands in while somebody is away.
    private var away: Markup {
        disclosure("Somebody is away", isOpen: !errors.isEmpty) {
            form(.class("ww-narrow"), .method(.post), .action(SiteURL.roundLinks(round.year, round.quarter).address)) {
                formToken(visitor)
                ChoiceField(
                    name: "away", label: "Which lead?", options: answer.lines.map { ($0.name, $0.name) },
                    value: typed.text("away")
                ).markup([])
                TextField(
                    name: "stand-in", label: "Who stands in", hint: "A post or a name.", value: typed.typed("stand-in"),
                    fills: "off"
                ).markup(errors)
                TextField(
                    name: "stand-in-email", label: "Their e-mail address (optional)",
                    value: typed.typed("stand-in-email"),
                    type: .email, fills: "off"
                ).markup(errors)
                TextField(
                    name: "away-from", label: "From", value: typed.typed("away-from"), fills: "off", isShort: true
                ).markup(errors)
                TextField(
                    name: "away-to", label: "To", hint: "The last day.", value: typed.typed("away-to"), fills: "off",
                    isShort: true
                ).markup(errors)
                press("Name them", "away", isPrimary: true)
            }
        }
    }

    /// What mail does for this round, and letters for whoever gets none.
    private var mail: Markup {
        div(.class("ww-toolbar")) {
            if answer.way != .none { p { link("What became of every message", to: .mail) } }
            p { link("Print the letters", to: .roundLetters(round.year, round.quarter)) }
            if answer.mayRemind {
                form(
                    .class("ww-bare-form"), .method(.post),
                    .action(SiteURL.roundLinks(round.year, round.quarter).address)
                ) {
                    formToken(visitor)
                    press("Remind whoever hasn’t answered", "remind all")
                }
            }
        }
    }

    @MarkupBuilder private func post(_ line: ShowRoundLinks.Line) -> Markup {
        if let state = line.mail {
            MailWords.mark(state, isLate: false, inDemonstration: answer.way == .demonstration)
            if let address = line.address { span(.class("ww-fine ww-under ww-break")) { address } }
        } else if answer.way != .none {
            line.address ?? "No address on record"
        }
    }

    private func revoke(_ line: ShowRoundLinks.Line) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(SiteURL.roundLinks(round.year, round.quarter).address)) {
            formToken(visitor)
            press("Revoke", "revoke \(line.key)", about: "the link of \(line.name)")
        }
    }
}
