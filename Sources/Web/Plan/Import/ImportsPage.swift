import HTML
import Services

/// Where a plan is brought in from a file, and what was brought in before.
struct ImportsPage: Page {
    /// One file that was taken in.
    struct Taken: Sendable, Hashable {
        var id: String
        var fileName: String
        var day: String
        var counts: String
        var plan: SiteURL
        var planName: String
        /// Whether it can still be taken back.
        var canUndo: Bool
    }

    let name: String
    let area: NavigationItem? = .plan
    let isEnhanced = true
    var visitor: Visitor
    var errors: [FormError]
    var year: String
    var waiting: [(name: String, day: String, url: SiteURL)]
    var taken: [Taken]
    var limit: String

    var content: Markup {
        breadcrumbs([("Home", .home)], here: "Bring in a plan")
        errorSummary(errors)
        PageTop(
            heading: "Bring in a plan",
            answer:
                "Choose last year’s plan as it is. You see what was understood before anything is kept, and can put it right."
        ).markup
        uploadForm
        if !waiting.isEmpty { waitingSection }
        if !taken.isEmpty { takenSection }
    }

    private var uploadForm: Markup {
        form(
            .class("ww-ask"), .action(SiteURL.imports.address), .method(.post), .encoding(.multipart),
            .data("busy", "Reading…")
        ) {
            formToken(visitor)
            FormField(id: "file", label: "The plan’s file", hint: fileHint, error: error("file")).markup { described in
                input(
                    .class("govuk-file-upload"), .id("file"), .name("file"), .type(.file),
                    .accept(".md,.markdown,.txt,.html,.htm,.docx,.odt,.pdf"), described)
            }
            FormField(
                id: "year", label: "Its year, if the document doesn’t say it", hint: "Such as 2023-24.",
                error: error("year")
            ).markup { described in
                input(
                    .class("govuk-input govuk-input--width-10"), .id("year"), .name("year"), .type(.text), .value(year),
                    described)
            }
            div(.class("ww-actions")) { submitButton("Read the file") }
            p(.class("ww-fine ww-after"), .id("progress"), .role("status")) { "A long document takes a few seconds." }
        }
    }

    private var fileHint: String {
        "Word, OpenDocument, PDF, web page, Markdown or plain text, up to \(limit). Word is read best, a PDF least well."
    }

    private func error(_ field: String) -> FormError? { errors.first { $0.field == field } }

    private var waitingSection: Markup {
        pageSection("Waiting to be looked at", id: "waiting") {
            ul(.class("ww-feed")) {
                for file in waiting {
                    li {
                        span(.class("ww-feed__when")) { "uploaded \(file.day)" }
                        span { link(file.name, to: file.url) }
                    }
                }
            }
            p(.class("ww-fine ww-after")) {
                "What nobody takes in is removed after \(PrepareImport.daysKept) days."
            }
        }
    }

    private var takenSection: Markup {
        pageSection("Brought in", id: "taken") {
            RecordTable(
                caption: "Plans brought in, newest first",
                columns: [
                    .init(name: "File"), .init(name: "What it held"), .init(name: "Became"), .init(name: "Take back"),
                ],
                rows: taken.map(row)
            ).markup
        }
    }

    private func row(_ file: Taken) -> [RecordTable.Cell] {
        let became = link(file.planName, to: file.plan)
        return [
            .init(Markup(text: file.fileName) + span(.class("ww-acts__more ww-fine")) { file.day }),
            .init(file.counts), .init(file.canUndo ? became : Markup(text: "taken back")),
            .init(file.canUndo ? undoForm(file) : Markup()),
        ]
    }

    private func undoForm(_ file: Taken) -> Markup {
        form(.action(SiteURL.imports.address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("undo"), .value(file.id))
            button(.class("ww-linkbutton"), .type(.submit)) {
                "Undo"
                span(.class("govuk-visually-hidden")) { " the import of \(file.fileName)" }
            }
        }
    }
}
