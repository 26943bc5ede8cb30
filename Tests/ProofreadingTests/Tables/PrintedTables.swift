@testable import Proofreading

/// A document made of paragraphs and pipe tables, as tests print them: "<" is a cell covered from the left, "^" from above.
struct PrintedTables {
    /// Reads the text; `headerRows` counts the heading rows of every table.
    static func document(_ text: String, headerRows: Int = 1, keepsLines: Bool = true) -> SourceDocument {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var blocks: [Block] = []
        var rows: [TableRow] = []
        func close() {
            if !rows.isEmpty { blocks.append(Block(kind: .table(table(rows, headerRows: headerRows)), text: "")) }
            rows = []
        }
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("|") {
                if !line.contains(where: { !"|-: ".contains($0) }), line.contains("--") { continue }
                rows.append(TableRow(cells: cells(line), line: keepsLines ? index + 1 : nil))
            } else {
                close()
                if !line.isEmpty {
                    let text = SourceText(
                        line, anchors: keepsLines ? [.init(offset: 0, line: index + 1, column: 1)] : [])
                    blocks.append(Block(kind: .paragraph, text: text))
                }
            }
        }
        close()
        return SourceDocument(format: keepsLines ? .markdown : .html, blocks: blocks, lines: keepsLines ? lines : [])
    }

    private static func cells(_ line: String) -> [TableCell] {
        line.dropFirst().dropLast(line.hasSuffix("|") ? 1 : 0).split(separator: "|", omittingEmptySubsequences: false)
            .map { part in
                let text = trimmed(part)
                return TableCell(paragraphs: text.isEmpty ? [] : [SourceText(text)])
            }
    }

    private static func trimmed(_ part: Substring) -> String {
        var part = part
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
    }

    private static func table(_ rows: [TableRow], headerRows: Int) -> Table {
        var rows = rows
        let width = rows.map(\.cells.count).max() ?? 0
        for row in rows.indices {
            while rows[row].cells.count < width { rows[row].cells.append(TableCell(paragraphs: [])) }
            for column in 0..<width {
                if rows[row].cells[column].string == "<" { cover(&rows, row, column, fromLeft: true) }
                if rows[row].cells[column].string == "^" { cover(&rows, row, column, fromLeft: false) }
            }
        }
        return Table(headerRows: headerRows, rows: rows)
    }

    private static func cover(_ rows: inout [TableRow], _ row: Int, _ column: Int, fromLeft: Bool) {
        rows[row].cells[column] = TableCell(paragraphs: [], isCovered: true)
        if fromLeft {
            var start = max(0, column - 1)
            while start > 0, rows[row].cells[start].isCovered { start -= 1 }
            rows[row].cells[start].columnSpan = column - start + 1
        } else {
            var start = max(0, row - 1)
            while start > 0, rows[start].cells[column].isCovered { start -= 1 }
            rows[start].cells[column].rowSpan = row - start + 1
        }
    }
}
