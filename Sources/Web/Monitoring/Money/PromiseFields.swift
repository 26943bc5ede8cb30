import CommunitySafety
import HTML
import Services

/// The form of an award or an agreement, new or on record.
struct PromiseFields {
    var entry: PromiseEntry
    var side: MoneyPromise.Side
    /// Those that an agreement may serve.
    var actions: [Action] = []
    var errors: [FormError]
    var address: WebAddress
    var visitor: Visitor
    /// Nil for a new one.
    var version: Int?
    /// What a colleague saved meanwhile.
    var theirs: PromiseEntry?

    private struct Field {
        var name: String
        var label: String
        var hint: String?
        var value: (PromiseEntry) -> String
        var isShort = true
    }

    @MarkupBuilder var markup: Markup {
        if let theirs {
            clashSheet(
                fields.map { ($0.label, $0.value(theirs)) } + [("What was it worth?", theirs.valueNote)])
        }
        form(.class("ww-ask ww-narrow"), .method(.post), .action(address)) {
            formToken(visitor)
            if let version { input(.type(.hidden), .name("version"), .value(String(version))) }
            for field in fields {
                TextField(
                    name: field.name, label: field.label, hint: field.hint, value: field.value(entry), fills: "off",
                    isShort: field.isShort
                ).markup(errors)
            }
            choices
            if version == nil { conditions }
            TextArea(
                name: "valueNote", label: "What was it worth?",
                hint: "Value for money in your own words: what it bought, and what that would have cost elsewhere.",
                value: entry.valueNote, rows: 3
            ).markup(errors)
            div(.class("ww-actions")) { press(version == nil ? "Enter it" : "Keep it", "promise", isPrimary: true) }
        }
    }

    private var fields: [Field] {
        let comesIn = side == .comesIn
        let worth = comesIn ? "Of help in kind, its worth: £18,000 or £18,000.50." : "Such as £18,000."
        let name = Field(
            name: "name", label: comesIn ? "What is it called?" : "What is done?",
            hint: comesIn ? nil : "In a line: recovery courses, six a year.", value: { $0.name }, isShort: false)
        let party = Field(
            name: "party", label: comesIn ? "Who gives it?" : "Who does it?", value: { $0.party }, isShort: false)
        let rest = [
            Field(name: "amount", label: comesIn ? "How much?" : "For what sum?", hint: worth) { $0.amount },
            Field(name: "from", label: "From which day?", hint: "Such as 1 April 2024.") { $0.from },
            Field(name: "to", label: "To which day?") { $0.to },
        ]
        let review = Field(name: "review", label: "When is it looked at again?", hint: "Empty for no review.") {
            $0.review
        }
        return comesIn ? [name, party] + rest : [party, name] + rest + [review]
    }

    @MarkupBuilder private var choices: Markup {
        if side == .comesIn {
            ChoiceField(
                name: "kind", label: "What kind is it?",
                options: MoneyPromise.Kind.allCases.filter { $0.side == side }.map { ($0.rawValue, $0.words) },
                value: entry.kind
            ).markup(errors)
            if visitor.may(.releaseMoney) {
                ChoiceField(
                    name: "released", label: "Who may read its sums?",
                    options: [("", "Those inside"), ("yes", "Everybody")], value: entry.isReleased ? "yes" : ""
                ).markup(errors)
            } else {
                input(.type(.hidden), .name("released"), .value(entry.isReleased ? "yes" : ""))
            }
        } else if !actions.isEmpty {
            actionChoice("Which action does it serve?", actions, entry.action).markup(errors)
        }
    }

    private var conditions: Markup {
        TextArea(
            name: "conditions",
            label: side == .comesIn ? "What does the funder ask for?" : "Under what conditions?",
            hint: "A line for each; each is ticked off when it is met.", value: entry.conditions, rows: 4
        ).markup(errors)
    }
}

/// The actions of a plan to choose from.
func actionChoice(_ label: String, _ actions: [Action], _ value: String) -> ChoiceField {
    ChoiceField(
        name: "action", label: label,
        options: [("", "None")]
            + actions.map { ($0.address, RoundWords.short("\($0.reference.map { "\($0) " } ?? "")\($0.text)")) },
        value: value)
}

/// What a colleague saved while somebody typed, beside the form that still holds what was typed.
func clashSheet(_ rows: [(name: String, words: String)]) -> Markup {
    div(.class("ww-sheet ww-clash__text")) {
        h3 { "What a colleague saved while you were writing" }
        summaryList(rows.filter { !$0.words.isEmpty }.map { ($0.name, Markup(text: $0.words)) })
    }
}

extension PromiseEntry {
    init(_ form: SentForm, on side: MoneyPromise.Side) {
        self.init()
        let asked = MoneyPromise.Kind(rawValue: form.text("kind")).flatMap { $0.side == side ? $0 : nil }
        kind = (side == .goesOut ? .agreement : asked ?? .grant).rawValue
        (name, party, amount) = (form.text("name"), form.text("party"), form.text("amount"))
        (from, to) = (SiteResponder.day(form, "from"), SiteResponder.day(form, "to"))
        (review, action) = (SiteResponder.day(form, "review"), form.text("action"))
        (conditions, valueNote) = (form.typed("conditions"), form.typed("valueNote"))
        isReleased = form.text("released") == "yes"
    }
}
