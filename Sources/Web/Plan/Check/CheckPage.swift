package import HTML

/// Where anybody has a document proofread. Nothing is kept.
package struct CheckPage: Page {
    package let name: String
    package let area: NavigationItem? = .check
    package let isEnhanced = true
    /// What was typed, given back when something is wrong.
    var text: String
    var errors: [FormError]
    var limit: String

    init(text: String = "", errors: [FormError] = [], limit: Int) {
        name = (errors.isEmpty ? "" : "Error: ") + "Check a document"
        self.text = text
        self.errors = errors
        self.limit = FileSize.words(limit)
    }

    package var content: Markup {
        errorSummary(errors)
        PageTop(
            heading: "Does your document add up?",
            answer:
                "Paste a plan, report or minute, or choose a file. We show the totals, percentages, periods and dates that don’t agree, each with the sum."
        ).markup
        div(.class("ww-pair ww-pair--form")) {
            entryForm
            promises
        }
    }

    private var entryForm: Markup {
        form(
            .class("ww-ask"), .action(SiteURL.check.address), .method(.post), .encoding(.multipart),
            .data("busy", "Checking…")
        ) {
            textField
            fileField
            div(.class("ww-actions")) { submitButton("Check the document") }
            p(.class("ww-fine ww-after"), .id("progress"), .role("status")) { "A long document takes a few seconds." }
        }
    }

    private func error(for field: String) -> FormError? { errors.first { $0.field == field } }

    private var textField: Markup {
        let error = error(for: "text")
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            label(.class("govuk-label"), .for("text")) { "Paste the text" }
            div(.class("govuk-hint"), .id("text-hint")) {
                "Tables may be pasted too, as Markdown or with columns of spaces."
            }
            errorMessage(error)
            textarea(
                .classes("govuk-textarea", error == nil ? nil : "govuk-textarea--error"), .id("text"), .name("text"),
                .rows(10),
                .aria(.describedby, error == nil ? "text-hint" : "text-hint text-error"), .spellcheck(false)
            ) { text.isEmpty ? "" : "\n" + text }
        }
    }

    private var fileField: Markup {
        let error = error(for: "file")
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            label(.class("govuk-label"), .for("file")) { "Or choose a file" }
            div(.class("govuk-hint"), .id("file-hint")) {
                "Word, OpenDocument, PDF, web page, Markdown or plain text, up to \(limit)."
            }
            errorMessage(error)
            input(
                .class("govuk-file-upload"), .id("file"), .name("file"), .type(.file),
                .accept(".md,.markdown,.txt,.html,.htm,.docx,.odt,.pdf"),
                .aria(.describedby, error == nil ? "file-hint" : "file-hint file-error"))
        }
    }

    private var promises: Markup {
        div {
            h2 { "What happens to it" }
            ul(.class("ww-list")) {
                li { "It is read in this server’s memory, checked, and forgotten when the page has been sent." }
                li { "No copy, no log of its words, no person or other service sees it." }
                li { "Where the words don’t decide, we say nothing: a finding always comes with its sum." }
            }
            h2(.class("ww-more")) { "What we look at" }
            ul(.class("ww-list")) {
                li { "changes and percentages: “37 more than 53, a 58% increase”" }
                li { "totals and shares in sentences and in tables" }
                li { "periods that don’t fit each other" }
                li { "in a plan: numbers used twice, dates before it begins, actions without a lead" }
            }
        }
    }
}
