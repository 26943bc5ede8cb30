import HTML
import Services

/// What the address says has just been done to a return or an activity, with the undoing of a removal.
struct ReturnNotice {
    let words: String
    /// Where the removed thing is brought back, and its key.
    var undo: (url: SiteURL, key: String)?
    let visitor: Visitor

    var markup: Markup {
        div(.class("ww-notice ww-notice--done"), .role("status")) {
            p { words }
            if let undo {
                form(.class("ww-bare-form"), .method(.post), .action(undo.url.address)) {
                    formToken(visitor)
                    press("Undo", "restore \(undo.key)")
                }
            }
        }
    }
}

extension SiteResponder {
    /// The notice for the words that the address asks for; nil for none of ours.
    func returnNotice(_ visit: Visit, undoAt url: SiteURL) -> Markup? {
        guard let done = visit.query["done"], let words = Self.returnWords[done] else { return nil }
        let gone = done == "removed" ? visit.query["record"] : nil
        return ReturnNotice(words: words, undo: gone.map { (url, $0) }, visitor: visit.visitor).markup
    }

    private static let returnWords = [
        "saved": "Saved.", "removed": "Removed.", "restored": "It is back.", "switched": "Switched on.",
        "answered": "Entered.", "reopened": "It is open again.", "revoked": "The link works no longer.",
        "loaded": "Marked as taken in.",
        "discarded": "Thrown away. What it answered is open again; the file can be brought back for 14 days.",
        "entered": "Entered. It is counted already.",
    ]
}
