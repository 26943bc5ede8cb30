internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

extension ImportProposal {
    init(_ stored: StoredProposal, _ read: PlanDocumentReading) {
        let actions = Dictionary(
            read.reading.places.actions.enumerated().compactMap { index, place in
                place.row.map { (ReadingCorrections.RowPlace(block: place.block, row: $0), index) }
            }, uniquingKeysWith: { first, _ in first })
        let tables = read.document.blocks.enumerated().compactMap { index, block -> ProposedTable? in
            guard let table = block.table else { return nil }
            let use = read.reading.blocks.indices.contains(index) ? read.reading.blocks[index].use : .narrative
            return ProposedTable(table, block: index + 1, use: use, stored.corrections, actions)
        }
        self.init(
            id: stored.id.text, fileName: stored.fileName, version: stored.version, document: read.document,
            reading: read.reading, corrections: stored.corrections, tables: tables)
    }
}

extension ProposedTable {
    /// Nil for a table without words.
    init?(
        _ table: Table, block: Int, use: BlockUse.Use, _ corrections: ReadingCorrections,
        _ actions: [ReadingCorrections.RowPlace: Int]
    ) {
        let words = table.rows.map { $0.cells.map(\.string) }
        guard words.contains(where: { $0.contains { !$0.isEmpty } }) else { return nil }
        let guess = ColumnGuess(table)
        let first = min(guess.headingRow + 1, table.rows.count)
        self.init(
            block: block, contents: corrections.columns[block] ?? guess.contents,
            headings: words.indices.contains(guess.headingRow) ? words[guess.headingRow] : [],
            rows: (first..<table.rows.count).map { index in
                let place = ReadingCorrections.RowPlace(block: block, row: index + 1)
                return ProposedRow(
                    row: index + 1, cells: words[index], action: actions[place],
                    isMerged: corrections.mergedRows.contains(place))
            }, use: use)
    }
}
