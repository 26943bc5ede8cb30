import CommunitySafety
import HTML
import Proofreading
import Services

/// How requests for figures are spoken of on pages.
enum RequestWords {
    /// "Open, due 14 March 2024"; of an overdue one the page marks it.
    static func state(_ request: EvidenceRequest) -> String {
        switch request.state {
        case .open: request.due.map { "Open, due \($0.words)" } ?? "Open"
        case .answered: "Answered"
        case .withdrawn: "Withdrawn"
        }
    }

    /// The same with a mark that needs no colour where its day has passed.
    @MarkupBuilder static func mark(_ request: EvidenceRequest, _ today: CalendarDate) -> Markup {
        if request.isOverdue(on: today) {
            strong(.class("ww-draft")) { "Overdue" }
            " "
        }
        state(request)
    }

    static func change(_ change: ShowRequest.Change, for visitor: Visitor) -> String {
        let deed =
            switch change.deed {
            case .noted: "Noted"
            case .withdrawn: "Withdrawn"
            case .reopened: "Opened again"
            case .answered: "Answered"
            case .drafted: "Answer drafted"
            case .published: "Answer published"
            case .unpublished: "Answer taken off the public list"
            }
        return "\(deed) by \(who(change.actor, visitor)) on \(EditingWords.when(change.moment))"
    }

    static func who(_ actor: String, _ visitor: Visitor) -> String {
        actor == visitor.party.auditName ? "you" : actor == "operator" ? "the operator" : "a colleague"
    }

    static let done = [
        "noted": "Noted. It has its reference now; give it to whoever asked.", "saved": "Saved.",
        "drafted": "Kept. Nothing has been sent.", "withdrawn": "Withdrawn.", "reopened": "It is open again.",
        "answered": "Answered. The text and its figures won’t change any more: send the link or a file below.",
        "published": "Everybody can read the answer now.", "unpublished": "It is off the public list.",
    ]

    static func notice(_ visit: Visit) -> Markup? {
        visit.query["done"].flatMap { done[$0] }.map { words in
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { words } }
        }
    }
}
