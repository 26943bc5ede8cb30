import CommunitySafety
import HTML
import Proofreading
import Services

/// A file that an agency sent: the receipt for whoever sent it, the next step for whoever loads.
struct ReceivedFilePage: Page {
    let area: NavigationItem? = .figures
    var file: ReceivedFile
    var visitor: Visitor
    var notice: Markup?
    var typed = SentForm()
    var errors: [FormError] = []

    private var url: SiteURL { .receivedFile(file.key) }
    private var mayLoad: Bool { visitor.may(.loadEvidence) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "File \(file.reference)" }

    var content: Markup {
        notice
        errorSummary(errors)
        breadcrumbs([("Data returns", .returns)], here: file.reference)
        PageTop(
            caption: "File \(file.reference)", heading: "\(file.agencyName) sent “\(file.name)”",
            answer: ReturnWords.file(file.state) + "."
        ).markup
        ReturnReceipt(file: file, showsSender: true).markup
        if mayLoad, file.state == .waiting { tools }
        if mayLoad { back }
    }

    /// The way back for what was settled.
    @MarkupBuilder private var back: Markup {
        if case .loaded(let load?) = file.state {
            div(.class("ww-actions ww-after")) {
                link("Load \(load), and how to take it back", to: .evidenceLoad(load))
            }
        } else if file.state != .waiting, file.isKept {
            form(.class("ww-bare-form ww-after"), .method(.post), .action(url.address)) {
                formToken(visitor)
                p(.class("ww-body ww-body--s")) { "What is in it is kept for 14 days after that." }
                press("Bring it back", "restore")
            }
        }
    }

    @MarkupBuilder private var tools: Markup {
        pageSection("Load it", id: "load") {
            p(.class("ww-body ww-body--s")) {
                "Read it here as a table: it is marked by itself when you take it in. Or take the file as it was sent and load it another way; then say so. That you did is on record. What is in it is removed 14 days after it was taken in."
            }
            div(.class("ww-actions")) {
                form(.class("ww-bare-form"), .method(.post), .action(url.address)) {
                    formToken(visitor)
                    press("Read it and see what it would change", "prepare", isPrimary: true)
                    press("Take the file", "take")
                }
            }
            form(.class("ww-ask ww-narrow"), .method(.post), .action(url.address)) {
                formToken(visitor)
                TextField(
                    name: "load", label: "Number of the load (optional)", value: typed.typed("load"), fills: "off",
                    keys: "numeric", isShort: true
                ).markup(errors)
                div(.class("ww-actions")) { press("It was taken in", "loaded") }
            }
        }
        disclosure("It can’t be used", isOpen: errors.contains { $0.field == "reason" }) {
            form(.method(.post), .action(url.address)) {
                formToken(visitor)
                TextField(
                    name: "reason", label: "Why",
                    hint: "What it answered is open again. It can be brought back for 14 days.",
                    value: typed.typed("reason"), fills: "off"
                ).markup(errors)
                press("Throw it away", "discard")
            }
        }
    }
}
