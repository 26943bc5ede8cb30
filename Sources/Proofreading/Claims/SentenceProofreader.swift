/// Tests the numbers in running text: paragraphs, list items, headings and the wordy cells of tables.
struct SentenceProofreader: Sendable {

    private let finders: [any ClaimFinder & Sendable] = [
        ChangeFinder(), ShareFinder(), TotalFinder(), RemainderFinder(), AverageFinder(), TrendFinder(), RankFinder(),
        MultipleFinder(),
    ]

    func read(_ document: SourceDocument) -> Report {
        var report = Report()
        for (index, block) in document.blocks.enumerated() {
            if let table = block.table {
                readCells(of: table, Place(block: index + 1), document, &report)
            } else {
                read(block.text, Place(block: index + 1), document, &report)
            }
        }
        return report
    }

    private func readCells(of table: Table, _ place: Place, _ document: SourceDocument, _ report: inout Report) {
        for (row, tableRow) in table.rows.enumerated() {
            for (cell, tableCell) in tableRow.cells.enumerated() {
                for paragraph in tableCell.paragraphs where paragraph.string.utf8.count >= 20 {
                    let place = Place(block: place.block, row: row + 1, cell: cell + 1, line: tableRow.line)
                    read(paragraph, place, document, &report)
                }
            }
        }
    }

    private func read(_ text: SourceText, _ place: Place, _ document: SourceDocument, _ report: inout Report) {
        guard NumberGlance.mayState(text.string) else { return }
        var writer = ClaimWriter(place: place, quotes: QuoteReader(text: text, lines: document.lines))
        for passage in Passage(text.string).pieces {
            let reading = Reading(passage)
            for draft in DraftChoice.choose(finders.flatMap { $0.drafts(in: reading) }) {
                writer.write(draft, passage, into: &report)
            }
        }
    }
}
