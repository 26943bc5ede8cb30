import CommunitySafety
import HTML
import Proofreading
import Services

/// What proves that a file was received.
struct ReturnReceipt {
    var file: ReceivedFile
    /// Who sent it, and their note: for those who load, and for whoever sent it.
    var showsSender = false

    var markup: Markup {
        summaryList([
            ("Reference", strong(.id("reference")) { file.reference }),
            ("Received", Markup(text: "\(file.receivedOn.words) at \(file.clock), universal time")),
            ("From", Markup(text: file.agencyName)), ("For", parts),
            ("File", Markup(text: "\(file.name), \(FileSize.words(file.byteCount))")),
            ("Sent by", Markup(text: showsSender ? file.sender : "")),
            ("Note", Markup(text: showsSender ? file.note : "")),
            ("Check sum (SHA-256)", span(.class("ww-break")) { file.digest }),
        ])
    }

    private var parts: Markup {
        ul(.class("ww-plain-list")) {
            for part in file.parts { li { "\(part.dataset), \(ReturnWords.period(part.period))" } }
        }
    }
}

/// The receipt as the holder of a link sees it and prints it.
struct ReturnReceiptPage: Page {
    let name = "Receipt"
    var file: ReceivedFile
    var token: String
    var partnership: String

    var content: Markup {
        PageTop(
            caption: partnership, heading: "Thank you. Your file has arrived",
            answer: "Keep or print this page: it is your receipt."
        ).markup
        ReturnReceipt(file: file, showsSender: true).markup
        p(.class("ww-body")) { link("Back to what we ask for", to: .requestedReturn(token)) }
    }
}
