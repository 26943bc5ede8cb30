import CommunitySafety
import HTML
import Proofreading
import Services

/// The answer in the making: its text, the picker of figures, and how it will read.
struct AnswerEditor {
    let sight: ShowRequest.Sight
    let draft: ShowRequest.Draft
    let visitor: Visitor
    let typed: SentForm?
    let errors: [FormError]

    private var isCorrection: Bool { !sight.answers.isEmpty }
    /// A correction is tucked away until somebody works on one.
    private var isTucked: Bool { isCorrection && draft.text.isEmpty && errors.isEmpty }

    @MarkupBuilder var markup: Markup {
        if isTucked {
            disclosure("Correct it with another answer") { editor }
        } else {
            pageSection(isCorrection ? "Correct it with another answer" : "The answer", id: "answer") { editor }
        }
    }

    private var editor: Markup {
        form(.method(.post), .action(SiteURL.figureRequest(sight.request.reference).address), .id("compose")) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(sight.version)))
            if isCorrection {
                p(.class("ww-body ww-body--s")) {
                    "What went out stays as it is. The new answer says that it replaces answer \(sight.answers[0].answer.number)."
                }
            }
            TextArea(
                name: "text", label: "Your answer",
                hint:
                    "First one plain sentence that answers the question, then at most one table. Figures are put in below. **Bold** and lists in Markdown.",
                value: draft.text, rows: min(20, max(7, draft.text.count / 68 + 3))
            ).markup(errors)
            draft.choices.map { QuotePicker(choices: $0, usual: "unless you choose").markup }
            looking
            findings
            sending
        }
    }

    @MarkupBuilder private var looking: Markup {
        if !draft.text.allSatisfy(\.isWhitespace) {
            div(.class("ww-preview ww-after"), .role("region"), .aria(.label, "As it will read")) {
                p(.class("ww-fine")) { "As it will read, with the figures as they stand today:" }
                Narrative(
                    markdown: draft.text, topHeading: 4, place: "preview",
                    figures: QuotedFigures(book: draft.figures, year: nil)
                ).markup
                for sentence in draft.report { p(.class("ww-fine")) { sentence } }
            }
        }
    }

    @MarkupBuilder private var findings: Markup {
        if !draft.findings.isEmpty {
            disclosure(
                "\(Counted.things(draft.findings.count, "finding", "findings").asSentence) in the text",
                isOpen: draft.findings.contains { $0.severity == .error }
            ) {
                for finding in draft.findings.prefix(50) { FindingNote(finding, hasLines: false).markup }
            }
        }
    }

    @MarkupBuilder private var sending: Markup {
        div(.class("govuk-form-group ww-after")) {
            div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                div(.class("govuk-checkboxes__item")) {
                    input(
                        .class("govuk-checkboxes__input"), .id("publish"), .name("publish"), .type(.checkbox),
                        .value("yes"), .checked(isPublished))
                    label(.class("govuk-label govuk-checkboxes__label"), .for("publish")) {
                        "Put it on the public list of answers"
                    }
                }
            }
        }
        p(.class("ww-fine")) {
            "Answering keeps the text and its figures as they are today for ever, with your name in the audit trail. Small numbers are withheld, also beside what earlier answers said."
        }
        div(.class("ww-edit-tools")) {
            press("Check without sending", "check")
            press("Keep for later", "keep")
            press("Answer", "answer", isPrimary: true)
        }
    }

    private var isPublished: Bool {
        typed.map { $0.has("publish") } ?? sight.answers.contains { $0.answer.isPublished }
    }
}
