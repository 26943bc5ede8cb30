import CommunitySafety
import HTML
internal import Proofreading
import Services

/// Each voter’s link, to be copied and sent.
struct VoteLinksPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowVoteLinks.Answer
    /// What stands before a link’s path.
    var host: String
    var visitor: Visitor
    var done: String?

    var name: String { "Each voter’s link, assessment for \(answer.year.name)" }
    private var url: SiteURL { .voteLinks(answer.year) }

    var content: Markup {
        breadcrumbs(
            [
                ("Assessments", .assessments), ("Assessment for \(answer.year.name)", .assessment(answer.year)),
                ("Votes", .votes(answer.year)),
            ], here: "Links")
        if done == "revoked" {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { "The link works no longer." } }
        }
        PageTop(
            caption: "Round \(answer.round.number) of votes", heading: "Each voter’s link",
            answer:
                "Send each to its voter alone: whoever has it votes by it, without an account. That you looked is on record."
        ).markup
        if answer.takesVotes {
            div(.class("ww-toolbar")) { p { link("Print the letters", to: .voteLetters(answer.year)) } }
        }
        RecordTable(
            caption: "Links", style: "ww-table--tight",
            columns: ["Agency", "Asked", "E-mail", "Link", "Take back"].map { .init(name: $0) },
            rows: answer.lines.map { line in
                [
                    .init(line.agency), .init(line.name), .init(post(line)),
                    .init(
                        line.token.map { token in
                            span(.class("ww-break ww-token")) { host + SiteURL.ballot(token).path }
                        }
                            ?? Markup(
                                text: line.isRevoked
                                    ? "Taken back" : "In use: its holder has begun to vote, and nobody else sees it")),
                    .init(line.isRevoked ? Markup() : revoke(line)),
                ]
            }
        ).markup
        p(.class("ww-fine ww-after")) {
            "A link that is taken back works no longer; what was given by it still counts. If somebody lost theirs, take it back and ask them again."
        }
    }

    @MarkupBuilder private func post(_ line: ShowVoteLinks.Line) -> Markup {
        if let state = line.mail {
            MailWords.mark(state, isLate: false, inDemonstration: answer.way == .demonstration)
        }
        if !line.address.isEmpty {
            span(.class("ww-fine ww-under ww-break")) { line.address }
        } else {
            "No address on record"
        }
    }

    private func revoke(_ line: ShowVoteLinks.Line) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(url.address)) {
            formToken(visitor)
            press("Take back", "revoke \(line.key)", about: "the link of \(line.agency), \(line.name)")
        }
    }
}
