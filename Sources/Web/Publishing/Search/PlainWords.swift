import Documents

/// Narrative without its markup, on one line.
struct PlainWords {
    let text: String

    init(_ markdown: String) {
        text = MarkdownFragment(markdown).nodes.map(Self.words).joined(separator: " ")
    }

    private static func words(of node: DocumentNode) -> String {
        switch node {
        case .heading(let heading): heading.plain
        case .paragraph(let inlines): inlines.plain
        case .list(let list): list.items.flatMap { $0 }.map(words).joined(separator: " ")
        case .table(let table): ([table.header] + table.rows).flatMap { $0 }.map(\.plain).joined(separator: " ")
        case .figure(let figure): figure.alternative
        case .note(let nodes), .quotation(let nodes): nodes.map(words).joined(separator: " ")
        case .preformatted(let words): words
        case .rule, .pageBreak: ""
        }
    }
}
