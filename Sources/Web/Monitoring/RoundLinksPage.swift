import CommunitySafety
import HTML
import Services

/// Each lead’s link, to be copied and sent.
struct RoundLinksPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowRoundLinks.Answer
    /// What stands before a link’s path.
    var host: String
    var visitor: Visitor
    var isRevoked = false
    var notice: String?

    private var round: MonitoringRound { answer.round }
    var name: String { "Each lead’s link, \(RoundWords.of(round))" }

    var content: Markup {
        breadcrumbs(
            [
                ("Progress \(round.year.name)", .rounds(round.year)),
                (round.quarter.words, .round(round.year, round.quarter)),
            ],
            here: "Links")
        if isRevoked {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { "The link works no longer." } }
        }
        if let notice {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } }
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
                    .init(line.name), .init("\(line.answered) of \(line.actions)"), .init(post(line)),
                    .init(
                        line.token.map { token in
                            span(.class("ww-break ww-token")) { host + SiteURL.updates(token).path }
                        } ?? Markup(text: "Revoked")),
                    .init(line.token == nil ? Markup() : revoke(line)),
                ]
            }
        ).markup
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
