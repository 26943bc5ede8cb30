import Proofreading

extension CheckReport {
    /// Line and column of a place, both 1-based; nil for documents whose readers keep no lines.
    func position(of place: Place) -> (line: Int, column: Int)? {
        guard source.format.hasLines else { return nil }
        if let line = place.line { return (line, place.column ?? 1) }
        guard source.blocks.indices.contains(place.block - 1) else { return nil }
        let block = source.blocks[place.block - 1]
        if let table = block.table {
            let row = (place.row ?? 1) - 1
            return table.rows.indices.contains(row) ? table.rows[row].line.map { ($0, 1) } : nil
        }
        return block.text.position(at: 0)
    }

    /// The place in words, as a person would look for it: "table 3, row 4, cell 2", "paragraph 12".
    func words(for place: Place) -> String {
        guard source.blocks.indices.contains(place.block - 1) else { return "block \(place.block)" }
        guard source.blocks[place.block - 1].table != nil else {
            return "paragraph \(source.blocks.prefix(place.block).count { $0.table == nil })"
        }
        var words = "table \(source.blocks.prefix(place.block).count { $0.table != nil })"
        if let row = place.row { words += ", row \(row)" }
        if let cell = place.cell { words += ", cell \(cell)" }
        return words
    }

    /// The file's line, without its line end.
    func line(_ number: Int) -> String? {
        source.lines.indices.contains(number - 1) ? source.lines[number - 1] : nil
    }
}
