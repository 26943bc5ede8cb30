import HTML
import Services

/// Where figures come in: a file, several, or a pasted block.
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
        breadcrumbs([("Figures", .evidence), ("Loads", .evidenceLoads)], here: "Load figures")
        errorSummary(errors)
        PageTop(
            heading: "Load figures",
            answer: "Give the file as it was sent. You see what it would change before anything counts."
        ).markup
        form(
            .class("ww-ask"), .action(SiteURL.newLoad.address), .method(.post), .encoding(.multipart),
            .data("busy", "Reading…")
        ) {
            formToken(visitor)
            FormField(
                id: "files", label: "The file, or several",
                hint:
                    "A partner’s table (XLSX, XLS, ODS or CSV), or what an office publishes: street-level crime, look-ups, boundaries, populations, recorded crime, fly-tipping. Up to \(limit) together: give street-level crime as the archive (ZIP) that the police’s site sends, which is a tenth as large as its files.",
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
            p(.class("ww-fine ww-after"), .id("progress"), .role("status")) { "A large file takes a few seconds." }
        }
        if !waiting.isEmpty { WaitingTables(waiting: waiting).markup }
    }

    private func error(_ field: String) -> FormError? { errors.first { $0.field == field } }
}
