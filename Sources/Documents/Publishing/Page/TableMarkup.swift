import HTML

/// Writes a table: headers with their scope, numbers to the right, and for tables of records each cell's label for the
/// narrow screen that shows rows as cards.
struct TableMarkup {
    let data: DataTable
    private let isNumeric: [Bool]
    private let labels: [String]

    init(_ data: DataTable) {
        self.data = data
        isNumeric = (0..<data.columnCount).map(data.isNumeric(column:))
        labels = data.header.map(\.plain)
    }

    func markup(_ writer: inout NodeMarkup) -> Markup {
        let words = writer.inlines(data.caption)
        let header = self.header(&writer)
        var rows = Markup()
        for cells in data.rows { rows.append(row(cells, &writer)) }
        let isCards = data.kind == .records
        // Cards on a phone take a table's meaning away, so that it is said; elsewhere it would forbid a note in the caption.
        let whole = table(.class(isCards ? "ww-table ww-cards" : "ww-table"), isCards ? .role("table") : .none) {
            if !words.isEmpty { caption { words } }
            columns
            header
            tbody(.role("rowgroup")) { rows }
        }
        return isCards ? whole : scrolling(whole)
    }

    /// The columns' shares as classes, in steps of five hundredths: a page may not carry a style.
    private var columns: Markup {
        let whole = data.weights.reduce(0, +)
        guard whole > 0 else { return Markup() }
        return colgroup {
            for weight in data.weights { col(.class("ww-w\(max(1, (weight * 20 + whole / 2) / whole) * 5)")) }
        }
    }

    /// A table of numbers may be wider than the screen: it then scrolls on its own, by keyboard too.
    private func scrolling(_ table: Markup) -> Markup {
        let words = data.caption.plain
        let name = words.isEmpty ? "Table: " + (labels.first { !$0.isEmpty } ?? "figures") : words
        return div(.class("ww-scroll"), .role("region"), .tabindex(0), .aria(.label, name)) { table }
    }

    private func header(_ writer: inout NodeMarkup) -> Markup {
        guard !data.header.isEmpty else { return Markup() }
        var cells = Markup()
        for (column, cell) in data.header.enumerated() {
            let words = content(cell, &writer)
            cells.append(headerCell(words, column: column))
        }
        return thead(.role("rowgroup")) { tr(.role("row")) { cells } }
    }

    /// An empty corner is a data cell: a header that says nothing confuses whoever hears it.
    private func headerCell(_ words: Markup, column: Int) -> Markup {
        let look = isNumeric[column] ? Attribute.class("ww-num") : .none
        guard !words.isEmpty else { return td(.role("cell")) {} }
        return th(.scope(.column), .role("columnheader"), look) { words }
    }

    private func row(_ cells: [DataCell], _ writer: inout NodeMarkup) -> Markup {
        var whole = Markup()
        for (column, cell) in cells.enumerated() {
            let words = content(cell, &writer)
            whole.append(bodyCell(words, column: column))
        }
        return tr(.role("row")) { whole }
    }

    private func bodyCell(_ words: Markup, column: Int) -> Markup {
        let label = data.kind == .records && column < labels.count ? Attribute.data("label", labels[column]) : .none
        let look = isNumeric[column] ? Attribute.class("ww-num") : .none
        guard column == 0, data.hasRowHeaders, !words.isEmpty else {
            return td(.role("cell"), look, label) { words }
        }
        return th(.scope(.row), .role("rowheader"), look, label) { words }
    }

    private func content(_ cell: DataCell, _ writer: inout NodeMarkup) -> Markup {
        guard cell.paragraphs.count != 1 else { return writer.inlines(cell.paragraphs[0]) }
        var whole = Markup()
        for paragraph in cell.paragraphs {
            let words = writer.inlines(paragraph)
            whole.append(p { words })
        }
        return whole
    }
}
