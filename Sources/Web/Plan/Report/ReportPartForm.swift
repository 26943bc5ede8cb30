import CommunitySafety
import HTML

/// The form of one part: its words and, where somebody answers for them, a name and a day.
struct ReportPartForm: Sendable {
    var part: ReportTemplate.Part
    var open: ReportPage.Open
    var year: PlanYear
    var visitor: Visitor

    @MarkupBuilder var markup: Markup {
        if let theirs = open.theirs { clash(theirs) }
        form(.class("ww-editor"), .method(.post), .action(SiteURL.report(year).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("part"), .value(part.key))
            input(.type(.hidden), .name("version"), .value(String(open.version)))
            FormField(id: "words", label: "Text", hint: hint, error: error("words")).markup { described in
                textarea(
                    .class("govuk-textarea"), .id("words"), .name("words"), .rows(rows), .spellcheck(true), described
                ) { open.form["words"] ?? "" }
            }
            if part.needsSignOff { signOff }
            div(.class("ww-edit-tools")) {
                button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("keep")) { "Save" }
                a(.href(SiteURL.report(year).address(at: "part-\(part.key)"))) { "Leave" }
            }
        }
    }

    private var rows: Int { part.kind == .equalityAssessment ? 16 : 7 }

    private var hint: String {
        let form = "Leave a line empty between paragraphs; lists and tables in Markdown."
        return part.hint.isEmpty ? form : "\(part.hint) \(form)"
    }

    private func error(_ field: String) -> FormError? { open.errors.first { $0.field == field } }

    private var signOff: Markup {
        div(.class("ww-inline-form")) {
            FormField(
                id: "signed-by", label: "Signed off by", hint: "Post or name, as it prints. Empty until it is signed.",
                error: error("signed-by")
            ).markup { described in
                input(
                    .class("govuk-input"), .id("signed-by"), .name("signed-by"), .type(.text),
                    .value(open.form["signed-by"] ?? ""), .autocomplete("off"), described)
            }
            FormField(id: "signed-on", label: "On", hint: "Such as 14 March 2024.", error: error("signed-on"))
                .markup { described in
                    input(
                        .class("govuk-input"), .id("signed-on"), .name("signed-on"), .type(.text),
                        .value(open.form["signed-on"] ?? ""), .autocomplete("off"), described)
                }
        }
    }

    /// Both texts stand on the page; what is saved is what the person puts together.
    private func clash(_ theirs: CommitteeReport.Answer) -> Markup {
        div(.class("ww-sheet ww-clash__text")) {
            h3 { "What a colleague saved while you were writing" }
            for line in theirs.words.split(separator: "\n") { p { String(line) } }
            if theirs.words.isEmpty { p(.class("ww-quiet")) { "Empty" } }
            if let signOff = theirs.signOff { p(.class("ww-fine")) { "Signed off by \(signOff.words)." } }
        }
    }
}
