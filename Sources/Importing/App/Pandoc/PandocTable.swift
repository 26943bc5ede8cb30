import Proofreading

/// Reads one table of pandoc's tree: head, bodies and foot, spans, and whatever blocks its cells hold.
struct PandocTable {
    private let tape: JSONTape
    private let depthLimit: Int
    private let firstNote: Int
    /// The footnotes met in the table, as tape indices of their blocks.
    private(set) var notes: [Int] = []

    init(_ tape: JSONTape, firstNote: Int, depthLimit: Int) {
        self.tape = tape
        self.firstNote = firstNote
        self.depthLimit = depthLimit
    }

    /// Attributes, caption, columns, head, bodies, foot.
    mutating func read(_ content: Int) -> Table {
        let parts = tape.children(of: content)
        guard parts.count >= 6 else { return Table(headerRows: 0, rows: []) }
        var grid = SpanGrid()
        addRows(of: parts[3], part: 1, to: &grid)
        let headerRows = grid.rows.count
        for body in tape.children(of: parts[4]) {
            addRows(of: body, part: 2, to: &grid)
            addRows(of: body, part: 3, to: &grid)
        }
        addRows(of: parts[5], part: 1, to: &grid)
        return Self.table(caption: caption(parts[1]), headerRows: headerRows, rows: grid.finish())
    }

    /// The table without header rows that are wholly empty: formats that mark no header row are given one of those.
    private static func table(caption: String?, headerRows: Int, rows: [TableRow]) -> Table {
        let empty = rows.prefix(headerRows).prefix { $0.cells.allSatisfy(\.paragraphs.isEmpty) }.count
        return Table(caption: caption, headerRows: headerRows - empty, rows: Array(rows.dropFirst(empty)))
    }

    private mutating func caption(_ index: Int) -> String? {
        guard let blocks = tape.children(of: index).last else { return nil }
        let lines = paragraphs(blocks).map(\.string)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private mutating func addRows(of section: Int, part: Int, to grid: inout SpanGrid) {
        let parts = tape.children(of: section)
        guard parts.indices.contains(part) else { return }
        for row in tape.children(of: parts[part]) {
            guard let cells = tape.children(of: row).last else { continue }
            var read: [TableCell] = []
            for cell in tape.children(of: cells) { read.append(self.cell(cell)) }
            grid.addRow(read)
        }
    }

    /// Attributes, alignment, rows, columns, blocks.
    private mutating func cell(_ index: Int) -> TableCell {
        let parts = tape.children(of: index)
        guard parts.count >= 5 else { return TableCell(paragraphs: []) }
        return TableCell(
            paragraphs: paragraphs(parts[4]), columnSpan: tape.integer(parts[3]) ?? 1,
            rowSpan: tape.integer(parts[2]) ?? 1)
    }

    /// A cell's blocks as paragraphs: of a list each item, of a table within the cell each of its cells.
    private mutating func paragraphs(_ blocks: Int) -> [SourceText] {
        var walk = PandocWalk(tape, depthLimit: depthLimit / 4, firstNote: firstNote + notes.count)
        walk.add(blocks, depth: 0)
        notes += walk.notes
        return walk.blocks.flatMap(\.flattened)
    }
}
