import CommunitySafety
import HTML
import Proofreading
import Services

/// What the holder of a request's link sees: what is asked for, what came last time, and the form.
struct RequestedReturnPage: Page {
    var answer: ShowReturnRequest.Answer
    var token: String
    var partnership: String
    var limit: String
    /// Whether the link takes another file.
    var isOpen: Bool
    var contact: ContactLines
    var typed = SentForm()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Figures for \(partnership)" }

    var content: Markup {
        errorSummary(errors)
        PageTop(
            caption: partnership, heading: "Figures from \(answer.agencyName)", answer: sentence
        ).markup
        for line in answer.words.split(separator: "\n") { p(.class("ww-body")) { String(line) } }
        if !answer.sent.isEmpty { sent }
        if !answer.parts.isEmpty { asked }
        if isOpen, !answer.parts.isEmpty { upload }
        contact.paragraph
    }

    private var open: [ShowReturnRequest.Part] { answer.parts.filter(\.line.standing.isOpen) }

    /// What is ticked at first: what is open, and what alone was asked for.
    private var offered: Set<String> {
        Set((answer.parts.count == 1 ? answer.parts : open).map(\.line.partKey))
    }

    private var sentence: String {
        guard isOpen else { return "This link has been used up: as many files came with it as it takes." }
        if answer.parts.isEmpty { return "What this link asked for isn’t wanted any more." }
        if open.isEmpty {
            return "Everything that we asked for has come. Thank you. You can still send a corrected file."
        }
        return
            "\(Counted.things(open.count, "return is", "returns are").asSentence) asked for. You need no account; please don’t pass the link on."
    }

    private var asked: Markup {
        pageSection("What we ask for", id: "asked") {
            RecordTable(
                caption: "What we ask for",
                columns: ["Return", "Period", "Due", "Last time"].map { .init(name: $0) },
                rows: answer.parts.map { part in
                    [
                        .init(what(part.line)), .init(ReturnWords.period(part.line.period)),
                        .init(part.line.due.words), .init(part.lastTime.map(lastTime) ?? "Nothing came by Watchward"),
                    ]
                }
            ).markup
        }
    }

    @MarkupBuilder private func what(_ line: ReturnLine) -> Markup {
        line.terms.dataset
        if !line.terms.wanted.isEmpty { span(.class("ww-fine ww-under")) { line.terms.wanted } }
    }

    private func lastTime(_ earlier: ShowReturnRequest.Earlier) -> String {
        "\(earlier.name), \(FileSize.words(earlier.byteCount)), \(earlier.receivedOn.words)"
    }

    private var sent: Markup {
        pageSection("What you sent", id: "sent") {
            ul(.class("ww-list")) {
                for file in answer.sent {
                    li {
                        link(file.reference, to: .returnReceipt(token, file.reference))
                        ": \(file.name), \(file.receivedOn.words)"
                    }
                }
            }
        }
    }

    private var upload: Markup {
        pageSection("Send the file", id: "send") {
            ReturnUpload(
                action: SiteURL.requestedReturn(token).address, visitor: nil,
                ticks: ReturnTicks(
                    legend: "What the file holds", hint: "One file may hold several returns: tick each.",
                    lines: answer.parts.map(\.line),
                    chosen: typed.fields.isEmpty ? offered : Set(typed.all("parts"))),
                limit: limit, typed: typed, errors: errors
            ).markup
        }
    }
}
