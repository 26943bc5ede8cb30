import CommunitySafety
import HTML
import Proofreading
import Services

/// The links with which people without an account read a draft and comment on it.
struct SharedLinksPage: Page {
    let area: NavigationItem? = .plan
    var answer: ListSharedLinks.Answer
    var visitor: Visitor
    var notice: EditNotice?
    var typed = SentForm()
    var errors: [FormError] = []

    private var year: PlanYear { answer.year }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Links to the draft for \(year.name)" }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year)), ("Draft", .draft(year))], here: "Links")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: .sharedLinks(year))
        PageTop(
            caption: "For people without an account", isDraft: true, heading: heading,
            answer:
                "Whoever holds a link reads the draft and comments on it, and sees nothing else of what is inside. To ask several partners at once, open a consultation."
        ).markup
        if !answer.links.isEmpty { table }
        if answer.isDraft { make }
    }

    private var heading: String {
        let open = answer.links.filter { $0.state == .open }.count
        if answer.links.isEmpty { return "The draft hasn’t been shared yet" }
        return open == 0 ? "No link works any more" : "\(Counted.things(open, "link works", "links work").asSentence)"
    }

    private var table: Markup {
        pageSection("Links made so far", id: "links") {
            RecordTable(
                caption: "Links to the draft", style: "ww-table--tight",
                columns: ["For", "Opens", "State", "Comments", "Last used", "Until", "Take back"].map {
                    .init(name: $0)
                },
                rows: answer.links.map(cells)
            ).markup
        }
    }

    private func cells(_ link: SharedLinkListing) -> [RecordTable.Cell] {
        [
            .init(link.label), .init(link.priority ?? "The whole draft"), .init(link.state.words),
            .init(link.usesLeft.map { "\(link.uses) of \(link.uses + $0)" } ?? "\(link.uses)"),
            .init(link.lastUse.map(EditingWords.when) ?? "never"), .init(link.expiresOn.words),
            .init(link.state == .open || link.state == .usedUp ? revoke(link) : Markup()),
        ]
    }

    private func revoke(_ link: SharedLinkListing) -> Markup {
        form(.method(.post), .action(SiteURL.sharedLinks(year).address), .class("ww-bare-form")) {
            formToken(visitor)
            press("Revoke", "revoke \(link.key)", about: "the link for \(link.label)")
        }
    }

    private var make: Markup {
        pageSection("Make a link", id: "make") {
            form(.method(.post), .action(SiteURL.sharedLinks(year).address), .class("ww-ask ww-narrow")) {
                formToken(visitor)
                TextField(
                    name: "label", label: "For whom", hint: "Only those who share links see it.",
                    value: typed.typed("label"), fills: "off"
                ).markup(errors)
                ChoiceField(
                    name: "part", label: "What it opens",
                    options: [("", "The whole draft")] + answer.priorities.map { ($0.slug, $0.name) },
                    value: typed.text("part")
                ).markup(errors)
                TextField(
                    name: "days", label: "For how many days", value: typed["days"] ?? "28", fills: "off",
                    keys: "numeric", isShort: true
                ).markup(errors)
                TextField(
                    name: "uses", label: "For how many comments",
                    hint: "Opening it and correcting a comment cost nothing. Leave it empty for any number.",
                    value: typed.text("uses"), fills: "off", keys: "numeric", isShort: true
                ).markup(errors)
                div(.class("ww-actions")) { press("Make the link", "make", isPrimary: true) }
            }
        }
    }
}

extension SharedLinkListing.State {
    /// In the table.
    var words: String {
        switch self {
        case .open: "Works"
        case .usedUp: "Used up"
        case .expired: "Expired"
        case .revoked: "Revoked"
        }
    }
}

/// A link to a draft, shown this once.
struct SharedLinkMadePage: Page {
    let name = "Copy this link now"
    let area: NavigationItem? = .plan
    var year: PlanYear
    var label: String
    var link: String
    var until: String

    var content: Markup {
        breadcrumbs([("Draft", .draft(year)), ("Links", .sharedLinks(year))], here: "New link")
        PageTop(
            heading: "Copy this link now",
            answer: "It is for \(label), works until \(until), and is shown only this once."
        ).markup
        p(.class("ww-body ww-break")) { strong(.class("ww-secret"), .id("link")) { link } }
        p(.class("ww-body")) {
            "Send it to them alone: whoever has it can read the draft and comment in their place. You can revoke it at any time."
        }
        linkButton("Back to the links", to: .sharedLinks(year))
    }
}
