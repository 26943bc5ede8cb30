import HTML

/// The paragraph that is being edited, with its buttons.
struct OpenPartForm: Sendable {
    var open: SectionPage.OpenPart
    var isNew: Bool
    /// Whether what stands in it is unsaved text of an earlier visit.
    var hasDraft: Bool
    var leave: WebAddress
    var error: FormError?
    /// Nil where no figure can be quoted.
    var picker: QuotePicker?

    var markup: Markup {
        div(.class("ww-row__text"), .id(open.place.id)) {
            div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
                label(.class("govuk-label ww-label"), .for("words")) {
                    isNew ? "New paragraph" : "Paragraph \(open.place.index + 1)"
                }
                div(.class("govuk-hint"), .id("words-hint")) {
                    "A blank line makes two paragraphs; no words at all take it out. **Bold**, lists and tables in Markdown."
                }
                errorMessage(error)
                textarea(
                    .class("govuk-textarea"), .id("words"), .name("words"), .rows(rows), .spellcheck(true),
                    .aria(.describedby, error == nil ? "words-hint" : "words-hint words-error"), .autofocus()
                ) { open.words }
            }
            tools
            picker?.markup
        }
    }

    private var rows: Int { min(24, max(4, open.words.count / 68 + open.words.count(where: \.isNewline) + 2)) }

    private var tools: Markup {
        div(.class("ww-edit-tools")) {
            button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("save")) {
                "Save paragraph"
            }
            secondary("check", "Check without saving")
            if hasDraft { secondary("discard", "Drop the unsaved text") }
            a(.id("leave"), .href(leave)) { "Leave" }
            span(.class("ww-quiet ww-keys"), .hidden()) { "Ctrl and Enter saves, Escape leaves" }
        }
    }

    private func secondary(_ value: String, _ words: String) -> Markup {
        button(
            .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"), .value(value)
        ) { words }
    }
}
