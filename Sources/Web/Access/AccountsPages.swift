import CommunitySafety
import HTML
import Services

/// All accounts, and the form for a new one.
struct AccountsPage: Page {
    let name: String
    let list: [AccountListing]
    let form: SentForm
    let errors: [FormError]
    let visitor: Visitor

    init(_ list: [AccountListing], _ form: SentForm, _ errors: [FormError], _ visitor: Visitor) {
        name = (errors.isEmpty ? "" : "Error: ") + "Accounts"
        self.list = list
        self.form = form
        self.errors = errors
        self.visitor = visitor
    }

    var content: Markup {
        errorSummary(errors)
        PageTop(
            heading: "Who may sign in?",
            answer: list.isEmpty
                ? "Nobody yet."
                : "\(Counted.things(list.filter(\.isActive).count, "account is", "accounts are").asSentence) open."
        ).markup
        RecordTable(
            caption: "Accounts",
            columns: ["Name", "E-mail address", "Role", "Agency", "State"].map { .init(name: $0) },
            rows: list.map(cells)
        ).markup
        h2(.class("ww-more")) { "Add somebody" }
        div(.class("ww-narrow")) { newForm }
    }

    private func cells(_ account: AccountListing) -> [RecordTable.Cell] {
        [
            .init(link(account.name, to: .accountRecord(account.idText))), .init(account.email),
            .init(account.role.words.asSentence), .init(account.agency ?? ""), .init(account.stateWords),
        ]
    }

    private var newForm: Markup {
        HTML.form(.class("ww-ask"), .action(SiteURL.accounts.address), .method(.post)) {
            formToken(visitor)
            TextField(name: "name", label: "Name", value: form.text("name"), fills: "off").markup(errors)
            TextField(name: "email", label: "E-mail address", value: form.text("email"), type: .email, fills: "off")
                .markup(errors)
            ChoiceField.role(form["role"] ?? Role.officer.rawValue).markup(errors)
            TextField(
                name: "agency", label: "Agency",
                hint: "As it stands among the members. Needed for a partner lead and a tasking partner.",
                value: form.text("agency"), fills: "off"
            ).markup(errors)
            div(.class("ww-actions")) { submitButton("Make the account and its link") }
        }
    }
}

extension AccountListing {
    /// Open, closed, or waiting for its person.
    var stateWords: String {
        if !isActive { return "Closed" }
        if !hasPassword { return "Invited" }
        return hasSecondFactor ? "Open, with second factor" : "Open"
    }
}

extension ChoiceField {
    static func role(_ value: String) -> ChoiceField {
        ChoiceField(
            name: "role", label: "Role", options: Role.allCases.map { ($0.rawValue, $0.words.asSentence) }, value: value
        )
    }
}

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
