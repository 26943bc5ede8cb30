/// A table as Typst source: a grid whose header repeats and whose rows stay whole, or a list where a grid has no room.
struct TypstTable {
    let table: DataTable
    let form: PrintForm
    private let layout: TableLayout
    private let type: TextWidth

    init(_ table: DataTable, form: PrintForm) {
        self.table = table
        self.form = form
        type = TextWidth(size: form.tableSize)
        layout = TableLayout(table, size: form.tableSize, measure: form.measure)
    }

    var source: String {
        switch layout.shape {
        case .upright: grid
        case .sideways: "#sideways[\n\(grid)];\n"
        case .list: list
        }
    }

    private var grid: String {
        let columns = layout.widths.map { "\(Int($0 * 10))fr" }.joined(separator: ", ")
        let sides = (0..<table.columnCount).map { table.isNumeric(column: $0) ? "right" : "left" }.joined(
            separator: ", ")
        let header =
            table.header.isEmpty
            ? "" : "table.header(\(table.header.map { "[\(content($0))]" }.joined(separator: ", "))), "
        let rows = table.rows.map(row).joined(separator: ",\n")
        return "#ruled(\(isWhole), \(caption), columns: (\(columns),), align: (\(sides),), \(header)\n\(rows));\n"
    }

    /// Whether the table is short enough to stand on one page.
    private var isWhole: Bool {
        let whole = ([table.header] + table.rows).lazy.map { height(of: $0) }
        var sum = 0.0
        for row in whole {
            sum += row
            if sum > form.rowLimit { return false }
        }
        return true
    }

    private var caption: String {
        table.caption.isEmpty ? "none" : "[\(TypstText.content(table.caption))]"
    }

    private func row(_ cells: [DataCell]) -> String {
        let isWhole = height(of: cells) <= form.rowLimit
        return cells.enumerated().map { column, cell in
            let words = column == 0 && table.hasRowHeaders ? "#strong[\(content(cell))];" : content(cell)
            return isWhole ? "whole[\(words)]" : "[\(words)]"
        }.joined(separator: ", ")
    }

    /// Roughly, in points.
    private func height(of cells: [DataCell]) -> Double {
        let lines = zip(cells, layout.widths).map { cell, width in
            cell.lines.reduce(cell.paragraphs.count) { $0 + type.lines(of: $1, in: width - ColumnWidths.padding) }
        }
        return Double(lines.max() ?? 1) * form.tableSize * 1.35
    }

    private func content(_ cell: DataCell) -> String {
        cell.paragraphs.map(TypstText.content).joined(separator: "#parbreak();")
    }

    private var list: String {
        let records = table.rows.map { RecordLines($0, of: table) }.map(record).joined()
        return table.caption.isEmpty ? records : "#list-caption[\(TypstText.content(table.caption))];\n" + records
    }

    private func record(_ record: RecordLines) -> String {
        let title = record.title.isEmpty ? "none" : "[\(TypstText.content(record.title))]"
        let lines = record.lines.map { line in
            line.label.isEmpty
                ? "[\(content(line.cell))]"
                : "[#strong[\(TypstText.content(line.label + ":"))]; \(separated(line.cell))]"
        }
        let isWhole = height(of: record) <= form.rowLimit
        return "#record(\(isWhole), \(([title] + lines).joined(separator: ", ")));\n"
    }

    /// Roughly, in points.
    private func height(of record: RecordLines) -> Double {
        let lines = record.lines.reduce(1.6) { sum, line in
            sum + 0.4 + Double(type.lines(of: line.label + line.cell.plain, in: form.measure.upright))
        }
        return lines * form.tableSize * 1.35
    }

    /// Several short entries of a cell on one line, so that they are read as a list; sentences follow one another.
    private func separated(_ cell: DataCell) -> String {
        guard cell.paragraphs.count == 1 else { return content(cell) }
        let entries = cell.paragraphs[0].split(separator: .lineBreak).map(Array.init)
        let joined = entries.dropFirst().reduce(entries.first ?? []) { line, entry in
            line + [.text(Self.endsSentence(line.plain) ? " " : ", ")] + entry
        }
        return TypstText.content(joined)
    }

    private static func endsSentence(_ words: String) -> Bool { words.last.map { ".!?:;".contains($0) } ?? false }
}
