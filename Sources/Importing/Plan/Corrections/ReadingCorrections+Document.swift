import CommunitySafety
import Proofreading

extension ReadingCorrections {
    /// The document as a person says that it should be read: rows merged, columns under the headings that name what they hold.
    func corrected(_ document: SourceDocument) -> SourceDocument {
        guard !columns.isEmpty || !mergedRows.isEmpty else { return document }
        var document = document
        for (index, block) in document.blocks.enumerated() {
            guard var table = block.table else { continue }
            if let contents = columns[index + 1] { Self.head(&table, contents) }
            merge(&table, block: index + 1)
            document.blocks[index].kind = .table(table)
        }
        return document
    }

    /// The row, from 1, that a row of the corrected document was before rows above it were merged.
    func originalRow(_ row: Int, block: Int) -> Int {
        let merged = mergedRows.filter { $0.block == block }.map(\.row).sorted()
        var original = row
        for gone in merged where gone <= original { original += 1 }
        return original
    }

    /// Puts the headings that the reader knows best over the columns.
    private static func head(_ table: inout Table, _ contents: [ColumnContent]) {
        let row = headingRow(of: table)
        guard table.rows.indices.contains(row) else { return }
        for column in table.rows[row].cells.indices where contents.indices.contains(column) {
            let place = table.rows[row].cells[column].paragraphs.first?.anchors ?? []
            table.rows[row].cells[column] = TableCell(
                paragraphs: [SourceText(contents[column].heading, anchors: place)])
        }
        for above in 0..<row {
            table.rows[above].cells = table.rows[above].cells.map { _ in TableCell(paragraphs: []) }
        }
        table.headerRows = row + 1
    }

    /// The row that holds the column headings, from 0: the one that the reader found, else the last that the file marks.
    private static func headingRow(of table: Table) -> Int {
        if let shape = ActionTable(SpannedGrid(table)) { return shape.firstRow - 1 }
        return max(0, table.headerRows - 1)
    }

    private func merge(_ table: inout Table, block: Int) {
        let rows = mergedRows.filter { $0.block == block }.map { $0.row - 1 }.sorted(by: >)
        for row in rows where row > 0 && table.rows.indices.contains(row) {
            for column in table.rows[row].cells.indices where table.rows[row - 1].cells.indices.contains(column) {
                table.rows[row - 1].cells[column].paragraphs += table.rows[row].cells[column].paragraphs
            }
            table.rows.remove(at: row)
        }
    }
}

extension ColumnContent {
    /// A heading that the reader takes for this and nothing else.
    fileprivate var heading: String {
        switch self {
        case .reference: "Ref"
        case .action: "Action"
        case .lead: "Lead agency"
        case .partners: "Other partners"
        case .byWhen: "By when"
        case .priority: "Priority"
        case .remark: "Notes"
        }
    }
}
