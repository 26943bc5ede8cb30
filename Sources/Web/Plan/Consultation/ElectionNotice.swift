import CommunitySafety
import HTML
import Services

/// What the time before an election asks of a consultation, with the clearance of whoever may give it.
struct ElectionNotice: Sendable {
    var overview: ShowConsultation.Overview
    var visitor: Visitor
    var errors: [FormError]

    @MarkupBuilder var markup: Markup {
        switch overview.verdict {
        case .free, .goesOn: Markup()
        case .cleared(let elections):
            notice(
                "\(elections.map(\.name).asList): a consultation on this plan is cleared, with its reason on record.",
                labelled: "Election")
        case .needsClearance(let elections):
            div(.class("ww-notice"), .role("region"), .aria(.label, "Election")) {
                p {
                    b { "\(elections.map(\.name).asList)." }
                    " Before the poll a consultation needs a clearance on record. The rule: \(overview.rule)."
                }
                if visitor.may(.clearForElection) { clear } else { p { "Ask the manager to clear it here." } }
            }
        }
    }

    private var clear: Markup {
        form(.method(.post), .action(SiteURL.consultations(overview.year).address)) {
            formToken(visitor)
            TextField(name: "reason", label: "Why it may go out now", fills: "off").markup(errors)
            press("Clear a consultation", "clear")
        }
    }
}
