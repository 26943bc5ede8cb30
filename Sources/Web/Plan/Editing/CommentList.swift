import HTML
import Services

/// What was said about one record, and what was done about each.
struct CommentList: Sendable {
    /// One comment, already in words.
    struct Entry: Sendable, Hashable {
        var key: String
        var version: Int
        /// “A colleague, 15 January 2024 at 09:13”
        var by: String
        var words: String
        /// What was done; nil while it is open.
        var outcome: String?
    }

    var entries: [Entry]
    var url: SiteURL
    var visitor: Visitor
    var maySettle: Bool

    var markup: Markup {
        pageSection("Comments", id: "comments") {
            if entries.isEmpty { p(.class("ww-body ww-body--s")) { "Nobody has commented on this yet." } }
            ul(.class("ww-plain-list ww-records")) { for entry in entries { one(entry) } }
            form(.class("ww-narrow ww-comment-form"), .method(.post), .action(url.address)) {
                formToken(visitor)
                div(.class("govuk-form-group")) {
                    label(.class("govuk-label"), .for("comment")) { "Your comment" }
                    div(.class("govuk-hint"), .id("comment-hint")) { "It may be released when somebody asks for it." }
                    textarea(
                        .class("govuk-textarea"), .id("comment"), .name("comment"), .rows(3),
                        .aria(.describedby, "comment-hint")
                    ) { "" }
                }
                press("comment", "Comment")
            }
        }
    }

    private func one(_ entry: Entry) -> Markup {
        li {
            p(.class("ww-fine")) { entry.by }
            for line in entry.words.split(separator: "\n") { p { String(line) } }
            if let outcome = entry.outcome {
                p(.class("ww-fine")) { outcome }
            } else if maySettle {
                settle(entry)
            }
        }
    }

    private func settle(_ entry: Entry) -> Markup {
        form(.class("ww-narrow ww-comment-form"), .method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("comment-version"), .value(String(entry.version)))
            div(.class("govuk-form-group")) {
                label(.class("govuk-label"), .for("outcome-\(entry.key)")) { "What was done about it" }
                input(.class("govuk-input"), .id("outcome-\(entry.key)"), .name("outcome"), .type(.text))
            }
            div(.class("ww-edit-tools")) {
                press("resolve \(entry.key)", "Settle")
                press("carry \(entry.key)", "Carry over")
            }
        }
    }

    private func press(_ value: String, _ words: String) -> Markup {
        button(
            .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"), .value(value)
        ) { words }
    }
}
