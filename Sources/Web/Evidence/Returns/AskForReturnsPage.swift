import CommunitySafety
import HTML
import Proofreading
import Services

/// Asking an agency for returns by a link: first the agency, then what is asked for.
struct AskForReturnsPage: Page {
    private let heading = "Ask an agency by a link"
    let area: NavigationItem? = .figures
    var overview: AskForReturns.Overview
    /// The agency that is asked, by its id; nil before it is chosen.
    var agency: String?
    var visitor: Visitor
    var notice: Markup?
    var typed = SentForm()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }
    private var lines: [ReturnLine] { overview.open.filter { $0.agency == agency } }

    var content: Markup {
        notice
        errorSummary(errors)
        breadcrumbs([("Data returns", .returns)], here: heading)
        PageTop(
            heading: lines.first.map { "Ask \($0.agencyName)" } ?? heading,
            answer:
                "Whoever has the link sees what is asked for, sends a file, and gets a receipt. It shows nothing else."
        ).markup
        if lines.isEmpty { choice } else { ask }
        if !overview.requests.isEmpty { requests }
    }

    private var choice: Markup {
        let names = Dictionary(
            overview.open.map { ($0.agency, $0.agencyName) }, uniquingKeysWith: { first, _ in first })
        return pageSection("Which agency?", id: "agencies") {
            if names.isEmpty { p(.class("ww-body ww-body--s")) { "Nothing is open: no agency has to be asked." } }
            ul(.class("ww-list")) {
                for (id, name) in names.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
                    li {
                        a(.href(SiteURL.askForReturns.address(asking: [("agency", id)]))) { name }
                        ": \(Counted.things(overview.open.count { $0.agency == id }, "return", "returns")) open"
                    }
                }
            }
        }
    }

    private var ask: Markup {
        form(
            .class("ww-ask ww-narrow"), .method(.post),
            .action(SiteURL.askForReturns.address(asking: [("agency", agency ?? "")]))
        ) {
            formToken(visitor)
            ReturnTicks(
                legend: "What is asked for", lines: lines,
                chosen: typed.fields.isEmpty
                    ? Set(lines.filter(\.standing.isWaitedFor).map(\.partKey)) : Set(typed.all("parts"))
            ).markup(errors)
            TextArea(
                name: "words", label: "Anything else they should know (optional)", value: typed.typed("words"), rows: 3
            ).markup(errors)
            TextField(
                name: "days", label: "The link works for so many days", value: typed["days"] ?? "28", fills: "off",
                keys: "numeric", isShort: true
            ).markup(errors)
            TextField(
                name: "uses", label: "It takes so many files", value: typed["uses"] ?? "5", fills: "off",
                keys: "numeric", isShort: true
            ).markup(errors)
            div(.class("ww-actions")) {
                press("Make the link", "ask", isPrimary: true)
                link("Another agency", to: .askForReturns)
            }
        }
    }

    private var requests: Markup {
        pageSection("Links made so far", id: "links") {
            RecordTable(
                caption: "Links for returns", style: "ww-table--tight",
                columns: ["Agency", "Asked", "State", "Files", "Until", "Take back"].map { .init(name: $0) },
                rows: overview.requests.map { request in
                    [
                        .init(request.agencyName), .init(request.askedOn.words), .init(request.state.words),
                        .init(String(request.uses)), .init(request.expiresOn.words),
                        .init(request.state == .open || request.state == .usedUp ? revoke(request) : Markup()),
                    ]
                }
            ).markup
        }
    }

    private func revoke(_ request: AskForReturns.Listing) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(SiteURL.askForReturns.address)) {
            formToken(visitor)
            press("Revoke", "revoke \(request.link)", about: "the link for \(request.agencyName)")
        }
    }
}

/// A link for returns, shown this once.
struct ReturnLinkMadePage: Page {
    let name = "Copy this link now"
    let area: NavigationItem? = .figures
    var agencyName: String
    var link: String
    var until: String

    var content: Markup {
        breadcrumbs([("Data returns", .returns), ("Ask", .askForReturns)], here: "New link")
        PageTop(
            heading: "Copy this link now",
            answer: "It is for \(agencyName), works until \(until), and is shown only this once."
        ).markup
        p(.class("ww-body ww-break")) { strong(.class("ww-secret"), .id("link")) { link } }
        p(.class("ww-body")) { "Send it to them alone. You can revoke it at any time." }
        linkButton("Back to the returns", to: .returns)
    }
}
