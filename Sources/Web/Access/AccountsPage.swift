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
