import CommunitySafety
import HTML

/// One table of an uploaded file: what its columns hold, and each row beside what it became.
struct ProposalTable: Sendable, Hashable {
    /// One row of the file and the action that it became.
    struct Line: Sendable, Hashable {
        var row: Int
        var source: [String]
        var action: String
        var leads: String
        var partners: String
        var byWhen: String
        /// Words for a row that became no action of its own: merged, or a heading.
        var note: String
        var url: SiteURL
    }

    var block: Int
    var title: String
    var shape: String
    var headings: [String]
    var contents: [ColumnContent]?
    var lines: [Line]

    var isActions: Bool { contents != nil }

    func markup(_ visitor: Visitor, _ url: SiteURL, version: Int) -> Markup {
        pageSection("Actions: \(title)", id: "table-\(block)") {
            disclosure("What the columns hold") { columnForm(visitor, url, version: version) }
            RecordTable(
                caption: "Rows of the document beside what was understood",
                style: "ww-table--tight ww-plain-rows ww-beside",
                columns: ["In the document", "Action", "Lead", "Partners", "By when", "Put right"].map {
                    .init(name: $0)
                },
                rows: lines.map(cells)
            ).markup
        }
    }

    /// A choice for each column, under its own heading.
    func columnForm(_ visitor: Visitor, _ url: SiteURL, version: Int) -> Markup {
        form(.action(url.address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            input(.type(.hidden), .name("do"), .value("columns"))
            input(.type(.hidden), .name("block"), .value(String(block)))
            div(.class("ww-columns")) { for column in headings.indices { choice(column) } }
            div(.class("ww-actions")) { submitButton("Read the table so", isSecondary: true) }
        }
    }

    private func choice(_ column: Int) -> Markup {
        let heading = headings[column].isEmpty ? "Column \(column + 1)" : headings[column]
        let current = contents.flatMap { $0.indices.contains(column) ? $0[column] : nil } ?? .remark
        return FormField(id: "column-\(block)-\(column)", label: heading).markup { described in
            select(.class("govuk-select"), .id("column-\(block)-\(column)"), .name("column"), described) {
                for content in ColumnContent.allCases {
                    option(.value(content.rawValue), .selected(content == current)) { content.words }
                }
            }
        }
    }

    private func cells(_ line: Line) -> [RecordTable.Cell] {
        let source = line.source.filter { !$0.isEmpty }.map { cell in span(.class("ww-source-cell")) { cell } }.joined()
        let action = line.note.isEmpty ? Markup(text: line.action) : span(.class("ww-quiet")) { line.note }
        let change = a(.href(line.url.address)) {
            "Correct"
            span(.class("govuk-visually-hidden")) { " row \(line.row)" }
        }
        return [
            .init(source), .init(action), .init(line.leads), .init(line.partners), .init(line.byWhen), .init(change),
        ]
    }
}

extension ColumnContent {
    /// In the words of whoever chooses.
    fileprivate var words: String {
        switch self {
        case .reference: "the reference"
        case .action: "the action"
        case .lead: "who leads"
        case .partners: "who helps"
        case .byWhen: "by when"
        case .priority: "the priority"
        case .remark: "something else (kept as text)"
        }
    }
}
