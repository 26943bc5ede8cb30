import HTML

/// A neighbour in a row of pages.
struct Neighbour: Sendable {
    var name: String
    var url: SiteURL
    /// What the page is asked for; empty for nothing.
    var query: [(name: String, value: String)] = []
}

/// Links to the page before and the page after; nothing when there is neither.
func pagination(previous: Neighbour?, next: Neighbour?, label: String) -> Markup? {
    guard previous != nil || next != nil else { return nil }
    return nav(.class("ww-neighbours"), .aria(.label, label)) {
        if let previous { neighbour(previous, word: "Previous", rel: "prev") }
        if let next { neighbour(next, word: "Next", rel: "next") }
    }
}

private func neighbour(_ neighbour: Neighbour, word: String, rel: String) -> Markup {
    a(.class("ww-neighbours__\(rel)"), .rel(rel), .href(neighbour.url.address(asking: neighbour.query))) {
        span(.class("ww-neighbours__word")) {
            word
            span(.class("govuk-visually-hidden")) { ":" }
        }
        " "
        span(.class("ww-neighbours__name")) { neighbour.name }
    }
}
