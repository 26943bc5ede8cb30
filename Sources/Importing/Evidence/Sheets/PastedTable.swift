internal import Proofreading

/// Reads a block pasted from a spreadsheet, a document or a mail: cells parted by tabs, an HTML table, or columns of spaces.
package enum PastedTable {
    /// Throws ``SheetFault`` for a block without cells.
    package static func grid(_ text: String, name: String) throws(SheetFault) -> SheetGrid {
        let raw = Array(text.utf8)
        if text.contains("<table") || text.contains("<TABLE"), let grid = tables(in: raw, .markdown, name) {
            return grid
        }
        if text.contains("\t") || text.contains("|") == false && hasDelimiters(text) {
            return try DelimitedReader.grid(raw, name: name)
        }
        if let grid = tables(in: raw, .text, name) { return grid }
        return try DelimitedReader.grid(raw, name: name)
    }

    /// Whether most lines have as many commas or semicolons as each other, at least one.
    private static func hasDelimiters(_ text: String) -> Bool {
        let lines = text.split(separator: "\n").prefix(40)
        for sign: Character in [";", ","] {
            let counts = lines.map { $0.count { $0 == sign } }
            if let first = counts.first, first > 0, counts.allSatisfy({ $0 == first }) { return true }
        }
        return false
    }

    /// The first table that the document readers find.
    private static func tables(in raw: [UInt8], _ format: SourceDocument.Format, _ name: String) -> SheetGrid? {
        let reading: Reading
        do { reading = try DocumentReader().reading(raw, format: format) } catch { return nil }
        guard let table = reading.document.blocks.lazy.compactMap(\.table).first else { return nil }
        return SheetGrid(table, name: name)
    }
}

extension SheetGrid {
    /// A document's table; cells joined to their neighbours are merges.
    init(_ table: Table, name: String) {
        var merged: [Merge] = []
        let rows = table.rows.enumerated().map { index, row in
            row.cells.enumerated().map { column, cell -> SheetCell in
                if cell.columnSpan > 1 || cell.rowSpan > 1,
                    let merge = Merge(
                        index, column, index + max(cell.rowSpan, 1) - 1, column + max(cell.columnSpan, 1) - 1)
                {
                    merged.append(merge)
                }
                let words = cell.isCovered ? "" : cell.string.trimmingSpaces
                return words.isEmpty ? .empty : .text(words.replacing("\n", with: " "))
            }
        }
        self.init(name: name, rows: rows, merged: merged)
    }
}
