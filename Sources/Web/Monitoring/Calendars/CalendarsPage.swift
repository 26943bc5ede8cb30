import CommunitySafety
import HTML
import Services

/// Calendars to subscribe to, and the address of one that was just made.
struct CalendarsPage: Page {
    let name = "Calendars to subscribe to"
    let area: NavigationItem? = .desk
    var answer: KeepCalendars.Answer
    var visitor: Visitor
    /// Of the one that was made: it is shown this once.
    var made: String?
    var isRevoked = false

    var content: Markup {
        if isRevoked {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { "That address works no longer." } }
        }
        PageTop(
            heading: name,
            answer:
                "Deadlines, reviews, rounds, meetings and returns in your own calendar program, kept up to date there."
        ).markup
        if let made { address(made) }
        offers
        list
    }

    private func address(_ made: String) -> Markup {
        div(.class("ww-notice ww-notice--done"), .role("status")) {
            p {
                "Copy this address now: it isn’t shown again. Whoever has it reads the calendar, so give it to nobody else."
            }
            p { span(.class("ww-break ww-secret")) { made } }
            p { "In your calendar program choose “subscribe”, “from the internet” or “by URL”, and paste it." }
        }
    }

    private var offers: Markup {
        pageSection("Make one", id: "make") {
            form(.class("ww-narrow"), .method(.post), .action(SiteURL.calendars.address)) {
                formToken(visitor)
                ChoiceField(
                    name: "scope", label: "Whose days?",
                    options: answer.offers.map { (Self.value($0), Self.words($0)) }
                ).markup([])
                press("Make its address", "make", isPrimary: true)
            }
        }
    }

    @MarkupBuilder private var list: Markup {
        pageSection("Calendars that work", id: "calendars") {
            if answer.lines.isEmpty {
                p(.class("ww-body ww-body--s")) {
                    "None yet. Of an address only a hash is kept, so one that is lost is taken back here and made anew."
                }
            } else {
                RecordTable(
                    caption: "Calendars that work", style: "ww-table--tight",
                    columns: ["Whose days", "Made on", "By", "Take back"].map { .init(name: $0) },
                    rows: answer.lines.map { line in
                        [
                            .init(Self.words(line.scope)), .init(line.madeOn),
                            .init(line.isOwn ? "You" : "A colleague"),
                            .init(revoke(line)),
                        ]
                    }
                ).markup
            }
        }
    }

    private func revoke(_ line: KeepCalendars.Line) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(SiteURL.calendars.address)) {
            formToken(visitor)
            press("Revoke", "revoke \(line.key)", about: "\(Self.words(line.scope)), made on \(line.madeOn)")
        }
    }

    static func words(_ scope: KeepCalendars.Scope) -> String {
        switch scope {
        case .person: "My own"
        case .agency(let name): name
        case .partnership: "The whole partnership’s"
        }
    }

    static func value(_ scope: KeepCalendars.Scope) -> String {
        switch scope {
        case .person: "person"
        case .agency(let name): "agency \(name)"
        case .partnership: "partnership"
        }
    }

    static func scope(_ value: String) -> KeepCalendars.Scope? {
        switch value {
        case "person": .person
        case "partnership": .partnership
        case _ where value.hasPrefix("agency "): .agency(String(value.dropFirst("agency ".count)))
        default: nil
        }
    }
}
