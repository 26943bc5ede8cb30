import CommunitySafety
import HTML
import Services

/// The form that makes a version of a scheme. Without scripts its buttons bring it back with a criterion more or less.
struct SchemeFormPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowSchemes.Answer
    var entry: SchemeEntry
    var visitor: Visitor
    var notice: String?
    /// What the version would do otherwise, where somebody asked.
    var changes: [SchemeChange]?
    var errors: [FormError] = []

    private var url: SiteURL { .schemeForm(answer.scheme.key) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "A new version of “\(answer.scheme.name)”" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [
                ("Assessments", .assessments), ("Scoring schemes", .schemes),
                (answer.scheme.name, .scheme(answer.scheme.key, nil)),
            ], here: "A new version")
        if let notice { div(.class("ww-notice"), .role("status")) { p { notice } } }
        if let changes { preview(changes) }
        PageTop(
            caption: answer.scheme.name, heading: "Make a new version",
            answer:
                "The version before stays as it is, and so does every assessment that was made by it. The next assessment can use this one."
        ).markup
        HTML.form(.method(.post), .action(url.address)) {
            formToken(visitor)
            hidden("seen", String(entry.seen))
            hidden("criteria-count", String(entry.criteria.count))
            basics
            for (index, criterion) in entry.criteria.enumerated() { section(criterion, index + 1) }
            div(.class("ww-actions ww-after"), .id("criteria")) {
                if entry.criteria.count < ScoringScheme.mostCriteria { press("Add a criterion", "add") }
                press("Keep this version", "keep", isPrimary: true)
            }
        }
    }

    private func preview(_ changes: [SchemeChange]) -> Markup {
        div(.class("ww-notice"), .role("status")) {
            p {
                changes.isEmpty
                    ? "This is what the scheme says already. Nothing is kept yet."
                    : "This is what would change. Nothing is kept yet."
            }
            if !changes.isEmpty { ul(.class("ww-list")) { for change in changes { li { change.words } } } }
        }
    }

    private func hidden(_ name: String, _ value: String) -> Markup {
        input(.type(.hidden), .name(name), .value(value))
    }

    private var basics: Markup {
        div(.class("ww-narrow")) {
            TextField(name: "name", label: "Name of the scheme", value: entry.name, fills: "off").markup(errors)
            TextArea(
                name: "note", label: "Where it comes from", hint: "What it is based on, and what it isn’t.",
                value: entry.note, rows: 3
            ).markup(errors)
            ChoiceField(
                name: "combination", label: "How the scores make one number",
                options: ScoreCombination.allCases.map { ($0.rawValue, $0.words.asSentence) }, value: entry.combination
            ).markup(errors)
            ChoiceField(
                name: "as", label: "Keep it as",
                hint: "A scheme of its own stands beside this one, and needs a name of its own.",
                options: [("version", "The next version of this scheme"), ("own", "A scheme of its own")],
                value: entry.isOwn ? "own" : "version"
            ).markup(errors)
            // The first button of a form is the one that Enter presses: it keeps nothing.
            div(.class("ww-actions")) { press("Show what would change", "look") }
        }
    }

    private func section(_ criterion: SchemeEntry.Criterion, _ number: Int) -> Markup {
        let title = criterion.name.isEmpty ? "Criterion \(number)" : criterion.name
        return pageSection(title, id: "criterion-\(number)") {
            div(.class("ww-narrow")) {
                hidden("key-\(number)", criterion.key)
                words(criterion, number)
                figures(criterion, number)
                TextArea(
                    name: "steps-\(number)", label: "Steps of its scale",
                    hint: "One a line: the step’s number, then what it means. Clear a line to leave its step out.",
                    value: criterion.steps, rows: 7
                ).markup(errors)
                div(.class("ww-actions")) { press("Leave it out", "drop-\(number)", about: title) }
            }
        }
    }

    @MarkupBuilder private func words(_ criterion: SchemeEntry.Criterion, _ number: Int) -> Markup {
        TextField(name: "name-\(number)", label: "Name of the criterion", value: criterion.name, fills: "off")
            .markup(errors)
        TextField(
            name: "question-\(number)", label: "What is asked", hint: "As one question.", value: criterion.question,
            fills: "off"
        ).markup(errors)
    }

    @MarkupBuilder private func figures(_ criterion: SchemeEntry.Criterion, _ number: Int) -> Markup {
        TextField(
            name: "weight-\(number)", label: "Weight", hint: "From 1 to 100. Only a weighted sum uses it.",
            value: criterion.weight, fills: "off", keys: "numeric", isShort: true
        ).markup(errors)
        ChoiceField(
            name: "part-\(number)", label: "What it is in a product", hint: "Only where the scores are multiplied.",
            options: [("", "Nothing: the scores are summed")]
                + ScoringCriterion.Part.allCases.map { ($0.rawValue, $0.words.asSentence) }, value: criterion.part
        ).markup(errors)
        ChoiceField(
            name: "rule-\(number)", label: "Whether figures suggest the score",
            options: [("", "No: people judge it")]
                + SuggestionRule.allCases.map { ($0.rawValue, "Yes, \($0.words)") }, value: criterion.rule
        ).markup(errors)
    }
}
