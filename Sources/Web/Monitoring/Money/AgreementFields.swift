import CommunitySafety
import HTML
import Services

/// The form of a service agreement, new or on record.
struct AgreementFields {
    var entry: AgreementForm
    var actions: [Action]
    var errors: [FormError]
    var address: WebAddress
    var visitor: Visitor
    var version: Int
    var word: String

    var markup: Markup {
        form(.class("ww-ask ww-narrow"), .method(.post), .action(address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            field("provider", "Who does it?", nil, entry.provider)
            field("service", "What is done?", "In a line: recovery courses, six a year.", entry.service)
            field("amount", "For what sum?", "Such as £18,000.", entry.amount, isShort: true)
            field("from", "From which day?", "Such as 1 April 2024.", entry.from, isShort: true)
            field("to", "To which day?", nil, entry.to, isShort: true)
            field("review", "When is it looked at again?", "Empty for no review.", entry.review, isShort: true)
            if !actions.isEmpty {
                ChoiceField(
                    name: "action", label: "Which action does it serve?",
                    options: [("", "None")]
                        + actions.map {
                            ($0.address, RoundWords.short("\($0.reference.map { "\($0) " } ?? "")\($0.text)"))
                        }, value: entry.action
                ).markup(errors)
            }
            TextArea(
                name: "conditions", label: "Under what conditions?", hint: "A line for each.", value: entry.conditions,
                rows: 4
            ).markup(errors)
            TextArea(name: "valueNote", label: "What was it worth?", value: entry.valueNote, rows: 3).markup(errors)
            div(.class("ww-actions")) { press(word, "agreement", isPrimary: true) }
        }
    }

    private func field(
        _ name: String, _ label: String, _ hint: String?, _ value: String, isShort: Bool = false
    ) -> Markup {
        TextField(name: name, label: label, hint: hint, value: value, fills: "off", isShort: isShort).markup(errors)
    }
}

extension AgreementForm {
    init(_ form: SentForm) {
        self.init()
        (provider, service, amount) = (form.text("provider"), form.text("service"), form.text("amount"))
        (from, to) = (SiteResponder.day(form, "from"), SiteResponder.day(form, "to"))
        (review, action) = (SiteResponder.day(form, "review"), form.text("action"))
        (conditions, valueNote) = (form.typed("conditions"), form.typed("valueNote"))
    }
}

extension AgreementLineForm {
    init(_ form: SentForm) {
        self.init()
        (kind, words, amount) = (form.text("line"), form.text("words"), form.text("sum"))
        (wanted, due) = (form.text("wanted"), SiteResponder.day(form, "day"))
    }
}
