import CommunitySafety
import HTML
import Services

/// Makes two actions of one, or two success measures: what each of them will say.
struct SplitPage: Page {
    let area: NavigationItem? = .plan
    var year: PlanYear
    var url: SiteURL
    var visitor: Visitor
    var kind: RecordKind
    /// What stands there.
    var text: RecordText
    var version: Int
    /// What the two will say, as proposed or as typed.
    var halves: (first: String, second: String)
    /// Said above the form: that somebody was quicker, for instance.
    var warning: String?
    var errors: [FormError] = []

    var name: String { "Split the \(kind.words) “\(text.title)”" }

    var content: Markup {
        breadcrumbs(
            [("Plan \(year.name)", .plan(year)), ("Draft", .draft(year)), (kind.words.asSentence, url)], here: "Split")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        errorSummary(errors)
        if let warning { notice(warning, labelled: "Changed meanwhile") }
        PageTop(
            caption: text.title.shortened(to: 120), isDraft: true, heading: "Split it in two",
            answer:
                "The first keeps its number. The second comes right after it\(kind == .action ? ", with the same lead, partners and date" : "")."
        ).markup
        div(.class("ww-sheet ww-was")) {
            h2(.class("ww-label")) { "What stands there now" }
            for paragraph in text[.words].split(separator: "\n") { p { String(paragraph) } }
        }
        form(.class("ww-editor"), .id("edit"), .method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            half("first", "The first \(kind.words)", halves.first)
            half("second", "The second \(kind.words)", halves.second)
            div(.class("ww-edit-tools")) {
                button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("split")) { "Split" }
                link("Leave", to: url)
            }
        }
    }

    private func half(_ id: String, _ words: String, _ typed: String) -> Markup {
        let error = errors.first { $0.field == id }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            label(.class("govuk-label ww-label"), .for(id)) { words }
            errorMessage(error)
            textarea(
                .class("govuk-textarea"), .id(id), .name(id), .rows(5), .spellcheck(true),
                error == nil ? .none : .aria(.describedby, "\(id)-error")
            ) { typed }
        }
    }

    /// A proposal: the paragraphs after the first become the second; of one paragraph the sentences after the first.
    static func proposal(_ words: String) -> (first: String, second: String) {
        for mark in ["\n\n", ". ", "; "] {
            guard let found = words.firstRange(of: mark) else { continue }
            let first = words[..<found.lowerBound] + (mark == ". " ? "." : "")
            return (String(first), String(words[found.upperBound...]))
        }
        return (words, "")
    }
}
