import HTML
import Services

/// Where a partner's table comes in: a file, several, or a pasted block.
struct NewLoadPage: Page {
    let name: String
    let area: NavigationItem? = .figures
    let isEnhanced = true
    let visitor: Visitor
    let errors: [FormError]
    let pasted: String
    let waiting: [PreparedListing]
    let limit: String

    var content: Markup {
        breadcrumbs([("Figures", .evidence), ("Loads", .evidenceLoads)], here: "Load a table")
        errorSummary(errors)
        PageTop(
            heading: "Load a partner’s table",
            answer: "Give it as it was sent. You see what it would change before anything is kept."
        ).markup
        form(
            .class("ww-ask"), .action(SiteURL.newLoad.address), .method(.post), .encoding(.multipart),
            .data("busy", "Reading…")
        ) {
            formToken(visitor)
            FormField(
                id: "files", label: "The file, or several",
                hint:
                    "Excel (XLSX, XLS), OpenDocument (ODS) or CSV, up to \(limit) together. Street-level crime (ZIP, CSV), look-ups, boundaries (GeoJSON), populations, recorded crime and fly-tipping, as their offices publish them, are known by their shape and taken in at once; a load can be taken back.",
                error: error("files")
            ).markup { described in
                input(
                    .class("govuk-file-upload"), .id("files"), .name("files"), .type(.file), .multiple(),
                    .accept(".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.zip,.geojson,.json"), described)
            }
            TextArea(
                name: "pasted", label: "Or paste a block of cells",
                hint: "From a spreadsheet, a Word table or a mail, with its headings.", value: pasted, rows: 6
            ).markup(errors)
            div(.class("ww-actions")) { submitButton("Read it") }
            p(.class("ww-fine ww-after"), .id("progress"), .role("status")) { "A large workbook takes a few seconds." }
        }
        if !waiting.isEmpty { WaitingTables(waiting: waiting).markup }
    }

    private func error(_ field: String) -> FormError? { errors.first { $0.field == field } }
}
