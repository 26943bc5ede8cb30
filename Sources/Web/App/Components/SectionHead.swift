import HTML

/// One part of a page under a green rule, with a link or a date to the right of its heading.
func pageSection(
    _ heading: String, id: String, aside: Markup? = nil, @MarkupBuilder content: () -> Markup
) -> Markup {
    section(.class("ww-section"), .aria(.labelledby, id)) {
        div(.class("ww-section__head")) {
            h2(.id(id)) { heading }
            aside
        }
        content()
    }
}
