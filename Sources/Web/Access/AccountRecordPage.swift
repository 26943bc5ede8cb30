import CommunitySafety
import HTML
import Services

/// One account: its role, a new link, closing it.
struct AccountRecordPage: Page {
    var name: String { account.name }
    let account: AccountListing
    let visitor: Visitor

    init(_ account: AccountListing, _ visitor: Visitor) {
        self.account = account
        self.visitor = visitor
    }

    var content: Markup {
        breadcrumbs([("Accounts", .accounts)], here: account.name)
        PageTop(heading: account.name, answer: "\(account.email). \(account.stateWords).").markup
        div(.class("ww-narrow")) {
            changing {
                ChoiceField.role(account.role.rawValue).markup([])
                TextField(name: "agency", label: "Agency", value: account.agency ?? "", fills: "off").markup([])
                div(.class("ww-actions")) { submitButton("Change") }
                p(.class("ww-fine ww-after")) { "The person is signed out everywhere." }
            }
            h2(.class("ww-more")) { "Can’t sign in?" }
            p(.class("ww-body")) {
                "A new link lets \(account.name) choose a new password. The old one and the second factor are worth nothing from then on."
            }
            pressing("reset", "Make a new link")
            h2(.class("ww-more")) { account.isActive ? "Close the account" : "Open it again" }
            p(.class("ww-body")) { "What the person did stays in the history either way." }
            account.isActive ? pressing("disable", "Close it") : pressing("enable", "Open it")
        }
    }

    private func pressing(_ name: String, _ words: String) -> Markup {
        form(.action(SiteURL.accountRecord(account.idText).address), .method(.post)) {
            formToken(visitor)
            button(.class("govuk-button govuk-button--secondary"), .type(.submit), .name(name), .value("1")) { words }
        }
    }

    private func changing(@MarkupBuilder _ content: () -> Markup) -> Markup {
        form(.class("ww-ask"), .action(SiteURL.accountRecord(account.idText).address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(account.version)))
            content()
        }
    }
}
