import HTML

/// A table of records that becomes a row of cards on a phone.
///
/// Roles are repeated because a table whose display is changed stops being one for some screen readers.
struct RecordTable {
    struct Column: Sendable, Hashable {
        var name: String
        var isNumber = false
    }

    /// One cell; on a phone its label stands before it, unless it is empty.
    struct Cell: Sendable, Hashable {
        var content: Markup
        /// The name of a place on the page that leads here; empty for none.
        var anchor = ""
        var isEmpty: Bool { content.isEmpty }

        init(_ content: Markup, at anchor: String = "") { (self.content, self.anchor) = (content, anchor) }
        init(_ text: String, at anchor: String = "") { self.init(Markup(text: text), at: anchor) }
        fileprivate var id: Attribute { anchor.isEmpty ? .none : .id(anchor) }
    }

    /// Read aloud before the table; seen only when `showsCaption`.
    var caption: String
    var showsCaption = false
    /// Extra class names.
    var style = ""
    var columns: [Column]
    /// The first cell of each row names the row.
    var rows: [[Cell]]

    var markup: Markup {
        HTML.table(.class("ww-table ww-cards" + (style.isEmpty ? "" : " \(style)")), .role("table")) {
            HTML.caption(showsCaption ? .none : .class("govuk-visually-hidden")) { caption }
            thead(.role("rowgroup")) { tr(.role("row")) { for column in columns { head(column) } } }
            tbody(.role("rowgroup")) { for row in rows { tr(.role("row")) { cells(of: row) } } }
        }
    }

    private func head(_ column: Column) -> Markup {
        th(.scope(.column), .role("columnheader"), column.isNumber ? .class("ww-num") : .none) { column.name }
    }

    @MarkupBuilder private func cells(of row: [Cell]) -> Markup {
        for (index, cell) in row.enumerated() where columns.indices.contains(index) {
            if index == 0 {
                th(.scope(.row), .role("rowheader"), cell.id) { cell.content }
            } else {
                dataCell(cell, columns[index])
            }
        }
    }

    private func dataCell(_ cell: Cell, _ column: Column) -> Markup {
        td(
            .role("cell"), cell.id, column.isNumber ? .class("ww-num") : .none,
            cell.isEmpty ? .class("is-empty") : .data("label", column.name)
        ) {
            span { cell.content }
        }
    }
}
