import HTML

/// Writes nodes as semantic HTML: real headings, lists and tables, and nothing that styles itself.
///
/// Table cells and rows carry the roles of a table as well, so that they stay one when a narrow screen shows its rows as
/// cards. Notes are collected while writing and come out together, in the order of their calls.
struct NodeMarkup {
    /// Stands before the identifiers of notes where several fragments share a page.
    var notePrefix = "note"
    let figures: FigureLook
    private var notes: [Markup] = []
    private var drawings = 0
    /// Whether a map was among them.
    private(set) var hasMaps = false

    init(notePrefix: String = "note", figures: FigureLook = .noted) {
        self.notePrefix = notePrefix
        self.figures = figures
    }

    mutating func markup(_ nodes: [DocumentNode]) -> Markup {
        var whole = Markup()
        for node in nodes { whole.append(markup(node)) }
        return whole
    }

    /// The notes called so far as a list, each leading back to its call; empty when there are none.
    func noteList() -> Markup {
        guard !notes.isEmpty else { return Markup() }
        return section(.class("ww-notes"), .aria(.label, "Notes")) {
            ol {
                for (index, note) in notes.enumerated() {
                    li(.id("\(notePrefix)-\(index + 1)")) {
                        note
                        " "
                        a(
                            .href(WebAddress(fragment: "\(notePrefix)-\(index + 1)-call")),
                            .aria(.label, "Back to the text")
                        ) {
                            "↩"
                        }
                    }
                }
            }
        }
    }

    private mutating func markup(_ node: DocumentNode) -> Markup {
        switch node {
        case .heading(let words): return heading(words)
        case .paragraph(let words):
            let inner = inlines(words)
            return p { inner }
        case .list(let list): return listed(list)
        case .table(let data): return TableMarkup(data).markup(&self)
        case .figure(let drawn): return figured(drawn)
        case .note(let nodes):
            let inner = markup(nodes)
            return div(.class("ww-note"), .role("note")) { inner }
        case .quotation(let nodes):
            let inner = markup(nodes)
            return blockquote { inner }
        case .preformatted(let words): return pre { words }
        case .rule: return hr()
        case .pageBreak: return Markup()
        }
    }

    private mutating func heading(_ heading: Heading) -> Markup {
        let inner = inlines(heading.words)
        let anchor = heading.anchor.isEmpty ? Attribute.none : .id(heading.anchor)
        return HTML.heading(level: heading.level, anchor) { inner }
    }

    private mutating func listed(_ list: DocumentList) -> Markup {
        var items = Markup()
        for item in list.items {
            let inner = itemContent(item)
            items.append(li { inner })
        }
        guard let start = list.start else { return ul { items } }
        return ol(start == 1 ? .none : .start(start)) { items }
    }

    /// An item of one paragraph is its words alone.
    private mutating func itemContent(_ item: [DocumentNode]) -> Markup {
        if case .paragraph(let words)? = item.first {
            let first = inlines(words)
            return first + markup(Array(item.dropFirst()))
        }
        return markup(item)
    }

    /// A picture has its table behind it; without one the text alternative stands in its place.
    private mutating func figured(_ figure: Figure) -> Markup {
        let words = inlines(figure.caption)
        let small = inlines(figure.note)
        let table = figure.table.map { TableMarkup($0).markup(&self) }
        guard let drawing = figure.drawing else {
            return HTML.figure {
                p { figure.alternative }
                table
                if !words.isEmpty { figcaption { words } }
            }
        }
        drawings += 1
        if case .map = drawing { hasMaps = true }
        return HTML.figure(.class("ww-figure ww-plot-sheet")) {
            figcaption {
                p(.class("ww-figure__title")) { words }
                if !small.isEmpty { p(.class("ww-figure__note")) { small } }
            }
            drawing.markup(id: "\(notePrefix)-drawing-\(drawings)")
            if let table {
                details(.class("ww-figure__table")) {
                    summary { "Show the numbers as a table" }
                    table
                }
            }
        }
    }

    private mutating func mentioned(_ mention: FigureMention) -> Markup {
        let words = Markup(text: mention.words)
        switch figures {
        case .noted: return mention.note.isEmpty ? words : words + call(Markup(text: mention.note))
        case .linked(let address):
            return mention.anchor.isEmpty ? words : a(.class("ww-fig"), .href(address(mention.anchor))) { words }
        case .chips:
            guard !mention.anchor.isEmpty else { return span(.class("ww-typed")) { words } }
            return span(.class("ww-chip")) {
                b { words }
                " "
                i { mention.source }
            }
        }
    }

    mutating func inlines(_ inlines: [Inline]) -> Markup {
        var whole = Markup()
        for inline in inlines { whole.append(markup(inline)) }
        return whole
    }

    private mutating func markup(_ inline: Inline) -> Markup {
        switch inline {
        case .text(let words): return Markup(text: words)
        case .emphasis(let inner):
            let words = inlines(inner)
            return em { words }
        case .strong(let inner):
            let words = inlines(inner)
            return strong { words }
        case .inserted(let inner):
            let words = inlines(inner)
            return ins { unseen("added: ") + words + unseen(" (end)") }
        case .deleted(let inner):
            let words = inlines(inner)
            return del { unseen("removed: ") + words + unseen(" (end)") }
        case .code(let words): return code { words }
        case .link(let address, let inner):
            let words = inlines(inner)
            return a(.href(address)) { words }
        case .lineBreak: return br()
        case .footnote(let inner): return call(inlines(inner))
        case .figure(let mention): return mentioned(mention)
        }
    }

    /// For those who hear the page: not every screen reader says what is added and removed.
    private func unseen(_ words: String) -> Markup { span(.class("govuk-visually-hidden")) { words } }

    private mutating func call(_ note: Markup) -> Markup {
        notes.append(note)
        let id = "\(notePrefix)-\(notes.count)"
        return sup {
            a(.href(WebAddress(fragment: id)), .id(id + "-call"), .aria(.label, "Note \(notes.count)")) {
                "\(notes.count)"
            }
        }
    }
}
