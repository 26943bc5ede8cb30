import HTML
import Services

/// What was just done to a book of money, with the undoing of it while it is the last that was done to its line.
struct MoneyNotice: Sendable, Hashable {
    let words: String
    /// The line and its version; nil for what can't be undone.
    var line: (id: String, version: Int)? {
        guard let id, let version else { return nil }
        return (id, version)
    }
    private var id: String?
    private var version: Int?

    /// As the address says it; nil where it says nothing.
    init?(_ query: FormQuery, _ sight: ShowMoney.Sight) {
        let known = [
            "promise": "Kept.", "line": "Entered.", "change": "Changed.", "settle": "Noted.", "count": "Counted.",
            "remove": "Removed. The audit trail still has it.", "undo": "Undone.",
        ]
        guard let done = query["done"], let words = known[done] else { return nil }
        self.words = words
        guard sight.mayKeep, done != "undo", let id = query["entry"],
            let version = query["version"].flatMap({ Int($0) }),
            sight.versions[id] == version
        else { return }
        (self.id, self.version) = (id, version)
    }

    func markup(at address: WebAddress, _ visitor: Visitor) -> Markup {
        div(.class("ww-notice ww-notice--done"), .role("status")) {
            p { words }
            if let line {
                form(.class("ww-bare-form"), .method(.post), .action(address)) {
                    formToken(visitor)
                    input(.type(.hidden), .name("entry"), .value(line.id))
                    input(.type(.hidden), .name("version"), .value(String(line.version)))
                    press("Undo", "undo")
                }
            }
        }
    }
}
