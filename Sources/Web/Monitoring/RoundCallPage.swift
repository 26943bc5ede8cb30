import CommunitySafety
import HTML
import Proofreading
import Services

/// A whole round on one screen, for whoever types what leads say in a call. Each lead’s actions are one form: who says it and how
/// stands at its top once, and whichever row is saved, whatever is typed in the others is kept too.
struct RoundCallPage: Page {
    let area: NavigationItem? = .progress
    let isEnhanced = true
    var answer: ShowRound.Inside
    /// The lead whose actions are shown, empty for those that nobody leads by name; nil for all.
    var lead: String?
    /// What a row’s form carries, by the action’s address.
    var keys: [String: String]
    var visitor: Visitor
    var notice: String?
    /// Actions that somebody else answered meanwhile.
    var both: Set<String> = []
    var copy: CopyForLead?
    /// Whether whoever leads hears by mail that something was typed in their name.
    var isMailing = false
    var typed = SentForm()
    var errors: [FormError] = []

    private var round: MonitoringRound { answer.round }
    private var url: SiteURL { .roundCall(round.year, round.quarter) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Typing in a call, \(RoundWords.of(round))" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [
                ("Progress \(round.year.name)", .rounds(round.year)),
                (round.quarter.words, .round(round.year, round.quarter)),
            ],
            here: "Typing in a call")
        div(.class("ww-notice ww-notice--done"), .role("status"), .id("said"), .hidden(notice == nil)) {
            p { notice ?? "" }
        }
        PageTop(caption: RoundWords.of(round), heading: heading, answer: nil).markup
        if let lock = answer.locks[.answerOnBehalf] {
            p(.class("ww-body")) { lock.words }
        } else {
            p(.class("ww-body ww-body--s")) {
                isMailing
                    ? "Whoever leads gets one message a quarter of an hour after your last row: that something was typed in their name, with their link to put it right. "
                    : ""
                "Say once who tells you and how, then choose in each row and press Enter: that row is kept, and you are in the next. A number key chooses how it is going."
            }
            filter
            copy?.markup
            for group in groups where lead == nil || lead == group.lead {
                CallGroup(
                    lead: group.lead, key: group.key, lines: group.lines, address: url.address, today: answer.today,
                    keys: keys, visitor: visitor, both: both, round: round, isAll: lead == nil,
                    typed: typed.text("lead") == group.lead ? typed : SentForm(), errors: errors
                ).markup
            }
        }
    }

    private var heading: String {
        RoundWords.answered(answer.answered, of: answer.lines.count)
    }

    private struct Group {
        var lead: String
        var key: String
        var lines: [RoundLine]
    }

    /// In the order of their names, so that a group keeps its place whatever is answered.
    private var groups: [Group] {
        let named = answer.asked.enumerated().map { Group(lead: $1.name, key: String($0), lines: $1.lines) }
        return named + (answer.unled.isEmpty ? [] : [Group(lead: "", key: "n", lines: answer.unled)])
    }

    private var filter: Markup {
        nav(.class("ww-call-leads"), .aria(.label, "Leads")) {
            ul {
                li { a(.href(url.address), .current(lead == nil)) { "All leads" } }
                for group in groups {
                    li {
                        a(.href(url.address(asking: [("lead", group.lead)])), .current(lead == group.lead)) {
                            group.lead.isEmpty ? "Nobody by name" : group.lead
                        }
                        span { " \(group.lines.count { $0.latest != nil }) of \(group.lines.count)" }
                    }
                }
            }
        }
    }
}

/// What was typed for a lead, to be sent to them so that they can put it right.
struct CopyForLead {
    var copy: CopyAnswers.Copy
    /// What stands before a link’s path.
    var host: String

    var markup: Markup {
        pageSection("A copy for \(copy.lead)", id: "copy") {
            if copy.lines.isEmpty {
                p(.class("ww-body ww-body--s")) { "Nothing was typed for them in this round." }
            } else {
                p(.class("ww-body ww-body--s")) {
                    "Send them this, so that they can put it right. That you looked at their link is on record."
                }
                pre(.class("ww-copy"), .tabindex(0), .aria(.label, "Copy for \(copy.lead)"), .role("region")) { text }
            }
        }
    }

    /// Plain text, for a message.
    var text: String {
        var parts = ["What we typed for \(copy.lead), \(RoundWords.of(copy.round)):"]
        for line in copy.lines {
            guard let latest = line.latest else { continue }
            let update = latest.update
            var lines = ["\(line.reference.isEmpty ? "" : "\(line.reference) ")\(line.words)"]
            lines.append(
                "  \(update.isUnchanged ? "No change, still on track" : update.view.words). \(RoundWords.source(latest))."
            )
            if !update.publicText.isEmpty { lines.append("  For everybody: \(update.publicText)") }
            if !update.workingText.isEmpty { lines.append("  For the partnership: \(update.workingText)") }
            if !update.reason.isEmpty { lines.append("  Why otherwise than the figures: \(update.reason)") }
            if let corrective = update.corrective {
                lines.append(
                    "  What is done about it: \(corrective.words) \(corrective.owner), by \(corrective.by.words)")
            }
            parts.append(lines.joined(separator: "\n"))
        }
        if let token = copy.token {
            parts.append(
                "If anything is wrong, please put it right until \(copy.round.window.closes.words):\n\(host)\(SiteURL.updates(token).path)"
            )
        }
        return parts.joined(separator: "\n\n")
    }
}
