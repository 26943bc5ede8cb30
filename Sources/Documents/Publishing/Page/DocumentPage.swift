import HTML

/// A document as one HTML file that needs nothing beside it: no script, no font, no picture, its style within.
package struct DocumentPage: Sendable {
    let source: Document

    package init(_ document: Document) { source = document }

    package var bytes: [UInt8] { markup.bytes }

    private var front: FrontMatter { source.front }

    private var markup: Markup {
        var writer = NodeMarkup()
        let cover = writer.markup(source.cover)
        let text = writer.markup(source.body)
        let notes = writer.noteList()
        return document(.lang(front.language)) {
            pageHead(hasMaps: writer.hasMaps)
            body {
                top(cover)
                contents
                main {
                    text
                    notes
                }
                bottom
            }
        }
    }

    private func pageHead(hasMaps: Bool) -> Markup {
        head {
            meta(.charset("utf-8"))
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            title { front.title }
            PageStyle.element
            if hasMaps { PageStyle.maps }
        }
    }

    private func top(_ cover: Markup) -> Markup {
        header {
            h1 { front.title }
            p(.class("publisher")) { front.publisher }
            p(.class("edition")) {
                if let marking = front.marking {
                    strong(.class("marking")) { marking }
                    " "
                }
                front.edition
            }
            if !front.subtitle.isEmpty { p(.class("edition")) { front.subtitle } }
            cover
        }
    }

    @MarkupBuilder private var contents: Markup {
        let headings = source.contents()
        if headings.count > 1 {
            nav(.aria(.labelledby, "contents")) {
                h2(.id("contents")) { "Contents" }
                ul {
                    for heading in headings {
                        li { a(.href(WebAddress(fragment: heading.anchor))) { heading.plain } }
                    }
                }
            }
        }
    }

    private var bottom: Markup {
        footer {
            p { [front.publisher, front.edition, front.marking].compactMap { $0 }.joined(separator: " · ") }
        }
    }
}
