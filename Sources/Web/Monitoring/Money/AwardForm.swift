import CommunitySafety
import HTML
import Services

/// The form of an award, new or on record.
struct AwardForm {
    var entry: AwardEntry
    var errors: [FormError]
    var action: WebAddress
    var visitor: Visitor
    var version: Int
    var word: String

    var markup: Markup {
        form(.class("ww-ask ww-narrow"), .method(.post), .action(action)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            field("name", "What is it called?", nil, entry.name)
            field("funder", "Who gives it?", nil, entry.funder)
            ChoiceField(
                name: "kind", label: "What kind is it?",
                options: FundingAward.Kind.allCases.map { ($0.rawValue, $0.words) }, value: entry.kind
            ).markup(errors)
            field(
                "amount", "How much?", "Of help in kind, its worth: £18,000 or £18,000.50.", entry.amount, isShort: true
            )
            field("from", "From which day?", "Such as 1 April 2024.", entry.from, isShort: true)
            field("to", "To which day?", nil, entry.to, isShort: true)
            TextArea(
                name: "conditions", label: "What does the funder ask for?", hint: "A line for each condition.",
                value: entry.conditions, rows: 4
            ).markup(errors)
            TextArea(
                name: "valueNote", label: "What was it worth?",
                hint: "Value for money in your own words: what it bought, and what that would have cost elsewhere.",
                value: entry.valueNote, rows: 3
            ).markup(errors)
            ChoiceField(
                name: "released", label: "Who may read its sums?",
                options: [("", "Those inside"), ("yes", "Everybody")], value: entry.isReleased ? "yes" : ""
            ).markup(errors)
            div(.class("ww-actions")) { press(word, "award", isPrimary: true) }
        }
    }

    private func field(
        _ name: String, _ label: String, _ hint: String?, _ value: String, isShort: Bool = false
    ) -> Markup {
        TextField(name: name, label: label, hint: hint, value: value, fills: "off", isShort: isShort).markup(errors)
    }
}

extension AwardEntry {
    init(_ form: SentForm) {
        self.init()
        (name, funder, kind) = (form.text("name"), form.text("funder"), form.text("kind"))
        (amount, from, to) = (form.text("amount"), SiteResponder.day(form, "from"), SiteResponder.day(form, "to"))
        (conditions, valueNote) = (form.typed("conditions"), form.typed("valueNote"))
        isReleased = form.text("released") == "yes"
    }
}

extension FundingLineEntry {
    init(_ form: SentForm) {
        self.init()
        (kind, words, amount) = (form.text("line"), form.text("words"), form.text("sum"))
        (on, action, project) = (SiteResponder.day(form, "day"), form.text("action"), form.text("project"))
    }
}
