import CommunitySafety
import HTML

/// What can be done with a record besides editing its words: move it, take it out, split and merge it.
struct RecordTools: Sendable {
    var url: SiteURL
    var visitor: Visitor
    var kind: RecordKind
    var version: Int

    var markup: Markup {
        form(.class("ww-edit-tools"), .method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            for (value, words) in [("up", "Move up"), ("down", "Move down"), ("remove", "Remove this \(kind.words)")] {
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value(value)
                ) { words }
            }
            if kind == .action || kind == .measure {
                a(.href(url.address(asking: [("to", "split")]))) { "Split in two" }
                a(.href(url.address(asking: [("to", "merge")]))) { "Merge with another" }
            }
        }
    }
}
