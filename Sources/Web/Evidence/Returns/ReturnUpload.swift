import CommunitySafety
import HTML
import Services

/// The form with which a file is sent for returns: by link, or by somebody who has signed in.
struct ReturnUpload {
    var action: WebAddress
    /// Nil for the holder of a link.
    var visitor: Visitor?
    var ticks: ReturnTicks
    var limit: String
    var typed = SentForm()
    var errors: [FormError] = []

    var markup: Markup {
        form(.class("ww-ask ww-narrow"), .method(.post), .action(action), .encoding(.multipart)) {
            if let visitor { formToken(visitor) }
            ticks.markup(errors)
            file
            TextArea(
                name: "pasted", label: "Or paste the table",
                hint: "From a spreadsheet, a letter or a mail, if there is no file.", value: typed.typed("pasted"),
                rows: 3
            ).markup(errors)
            TextArea(name: "note", label: "A note (optional)", value: typed.typed("note"), rows: 2).markup(errors)
            TextField(
                name: "sender", label: "Who sends it (optional)",
                hint: "Kept sealed: it stands on the receipt, and those who load figures see it.",
                value: typed.typed("sender"), fills: "name"
            ).markup(errors)
            div(.class("ww-actions")) { press("Send it", "send", isPrimary: true) }
        }
    }

    private var file: Markup {
        FormField(
            id: "file", label: "The file",
            hint: "Excel, OpenDocument or CSV, up to \(limit). Counts only: leave out names and addresses.",
            error: errors.first { $0.field == "file" }
        ).markup { described in
            input(
                .class("govuk-file-upload"), .id("file"), .name("file"), .type(.file),
                .accept(".xlsx,.xls,.ods,.csv,.txt,.tsv"), described)
        }
    }

    /// What was sent: the file that was chosen, or what was pasted.
    static func gift(_ form: SentForm) -> GiveReturn.Gift {
        let pasted = form.text("pasted")
        let file =
            form.file("file").map { EvidenceFile(name: $0.name, bytes: $0.bytes) }
            ?? EvidenceFile(name: "pasted-table.txt", bytes: Array(pasted.utf8))
        return GiveReturn.Gift(
            file: file, sender: form.text("sender"), note: form.text("note"), parts: form.all("parts"))
    }
}
