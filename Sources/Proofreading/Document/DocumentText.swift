/// One run of a document's words with its place: a paragraph, a heading, a list item or one paragraph of a cell.
struct DocumentText {
    var text: SourceText
    var block: Int
    var row: Int?
    var cell: Int?
    var line: Int?
    var isHeading: Bool

    /// The place of a UTF-8 offset of the text.
    func place(at offset: Int) -> Place {
        let position = text.position(at: offset)
        return Place(block: block, row: row, cell: cell, line: position?.line ?? line, column: position?.column)
    }

    /// All runs of a document in order.
    static func all(in document: SourceDocument) -> [DocumentText] {
        var texts: [DocumentText] = []
        for (index, block) in document.blocks.enumerated() {
            if let table = block.table {
                texts += cells(of: table, block: index + 1)
            } else {
                var isHeading = false
                if case .heading = block.kind { isHeading = true }
                texts.append(DocumentText(text: block.text, block: index + 1, isHeading: isHeading))
            }
        }
        return texts
    }

    private static func cells(of table: Table, block: Int) -> [DocumentText] {
        var texts: [DocumentText] = []
        for (row, tableRow) in table.rows.enumerated() {
            for (cell, tableCell) in tableRow.cells.enumerated() {
                for paragraph in tableCell.paragraphs {
                    texts.append(
                        DocumentText(
                            text: paragraph, block: block, row: row + 1, cell: cell + 1, line: tableRow.line,
                            isHeading: row < table.headerRows))
                }
            }
        }
        return texts
    }
}
