package import Proofreading

/// Puts a Word file's automatic numbers where they are printed, for pandoc tells them of plain lists only: a reference
/// column that Word counts by itself comes out empty.
package struct WordLabelling: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// The document with the numbers of its cells as paragraphs before their words, and numbers of several parts ("1.2",
    /// "Priority 3:") before list items and headings. Throws what `ArchiveInspector` does.
    package func applied(to document: SourceDocument, of file: [UInt8]) throws(ReadingError) -> SourceDocument {
        let entries = try ArchiveInspector(limits: limits).entries(of: file)
        let archive = EntryReader(file)
        func part(_ name: String, _ limit: Int) -> [UInt8] {
            entries.first { $0.name == name }.flatMap { archive.contents($0, limit: limit) } ?? []
        }
        let numbering = part("word/numbering.xml", limits.textBytes)
        guard !numbering.isEmpty else { return document }
        let labels = WordLabels(
            document: part("word/document.xml", limits.unpackedBytes),
            numbering: WordNumbering(numbering: numbering, styles: part("word/styles.xml", limits.textBytes)))
        var document = document
        Self.labelTables(&document.blocks, labels.grids)
        Self.labelLines(&document.blocks, labels.lines)
        return document
    }

    private static func labelTables(_ blocks: inout [Block], _ grids: [WordLabels.Grid]) {
        let tables = blocks.indices.filter { blocks[$0].table != nil }
        let printed = grids.filter(\.hasWords)
        guard tables.count == printed.count else { return }
        for (index, grid) in zip(tables, printed) where !grid.cells.isEmpty {
            guard var table = blocks[index].table, table.rows.count == grid.rows else { continue }
            for cell in grid.cells.reversed()
            where table.rows[cell.row].cells.indices.contains(cell.column) {
                put(cell, into: &table.rows[cell.row].cells[cell.column])
            }
            blocks[index] = Block(kind: .table(table), text: blocks[index].text)
        }
    }

    /// Before its words, or at the cell's head where it has none.
    private static func put(_ label: WordLabels.Cell, into cell: inout TableCell) {
        let number = SourceText(label.label)
        guard !label.words.isEmpty else { return cell.paragraphs.insert(number, at: 0) }
        let place = cell.paragraphs.firstIndex { paragraph in
            let words = squeezed(paragraph.string)
            return words == label.words || words.hasSuffix(" " + label.words)
        }
        guard let place else { return }
        cell.paragraphs[place] = SourceText(label.words)
        cell.paragraphs.insert(number, at: place)
    }

    private static func labelLines(_ blocks: inout [Block], _ lines: [WordLabels.Line]) {
        var next = 0
        for line in lines where hasParts(line.label) && !line.words.isEmpty {
            guard
                let index = blocks[next...].firstIndex(where: {
                    $0.table == nil && squeezed($0.text.string) == line.words
                })
            else { continue }
            blocks[index] = Block(
                kind: blocks[index].kind, text: SourceText(line.label + " " + blocks[index].text.string))
            next = index + 1
        }
    }

    /// "1.2", "A3", "Priority 4:": more than one run of letters or digits.
    private static func hasParts(_ label: String) -> Bool {
        var runs = 0
        var last: Bool?
        for character in label {
            let isNumber: Bool? = character.isNumber ? true : character.isLetter ? false : nil
            if let isNumber, isNumber != last { runs += 1 }
            last = isNumber
        }
        return runs > 1
    }

    private static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
