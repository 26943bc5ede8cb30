import CommunitySafety
import HTML

/// A one-time link to pass on, shown this once.
struct LinkPage: Page {
    let name = "Pass this link on"
    let link: String
    let person: String
    let days: Int

    init(_ url: SiteURL, for person: String, days: Int, host: String) {
        link = host + url.path
        self.person = person
        self.days = days
    }

    var content: Markup {
        PageTop(
            heading: "Pass this link on",
            answer:
                "It lets \(person) choose a password, once, within \(Counted.things(days, "day", "days")). Whoever has it can do so: give it to nobody else."
        ).markup
        p(.class("ww-body ww-break")) { strong(.class("ww-secret"), .id("link")) { link } }
        p(.class("ww-body")) { "It is shown only now. If it is lost, make another one." }
        linkButton("Back to the accounts", to: .accounts)
    }
}
