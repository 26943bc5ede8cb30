import HTML

/// What has just been done, with a button that takes it back.
struct EditNotice: Sendable, Hashable {
    var words: String
    /// The change that the button takes back; nil where nothing can be.
    var change: Int?

    func markup(_ visitor: Visitor, at url: SiteURL) -> Markup {
        div(.class("ww-notice ww-notice--done"), .role("status")) {
            p { words }
            if let change {
                form(.method(.post), .action(url.address)) {
                    formToken(visitor)
                    input(.type(.hidden), .name("change"), .value(String(change)))
                    button(
                        .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                        .value("undo")
                    ) { "Undo" }
                }
            }
        }
    }
}
