import Proofreading

/// A table in plain text whose cells stand between bars: ruled by lines of `+` and `-`, or with a row to every line.
struct BorderedTable {
    let block: Block
    /// The first line after the table.
    let end: Int

    private static let bar = UInt8(ascii: "|")

    /// The table that begins at a line; nil unless two rows or more follow with as many bars each.
    init?(_ text: DecodedText, _ lines: [TextLine], at start: Int) {
        guard Self.isBorder(text, start) || Self.pieces(text, start) != nil else { return nil }
        var rows: [[Self.Piece]] = []
        var open: [[Self.Piece]] = []
        var index = start
        var columns: Int?
        let isRuled = Self.isBorder(text, start)
        func close() {
            if !open.isEmpty { rows.append(Self.merged(open)) }
            open = []
        }
        while index < lines.count {
            if Self.isBorder(text, index) {
                close()
            } else if let pieces = Self.pieces(text, index), columns == nil || columns == pieces.count {
                columns = pieces.count
                if !isRuled { close() }
                open.append(pieces)
            } else {
                break
            }
            index += 1
        }
        close()
        guard rows.count >= 2, let columns, columns >= 2 else { return nil }
        let made = rows.map { row in
            TableRow(cells: row.map(\.cell), line: row.first.map { $0.line + 1 })
        }
        block = Block(kind: .table(Table(headerRows: 1, rows: TableGrid.squared(made))), text: "")
        end = index
    }

    /// What one line holds between two bars.
    private struct Piece {
        var words: String
        var line: Int
        var anchors: [SourceText.Anchor]
        var width: Int

        var cell: TableCell {
            TableCell(paragraphs: words.isEmpty ? [] : [SourceText(words, anchors: anchors)])
        }
    }

    /// The lines of a row's cells put together: a line that had no room for the next word goes on, another ends.
    private static func merged(_ lines: [[Piece]]) -> [Piece] {
        lines.dropFirst().reduce(lines[0]) { row, line in
            zip(row, line).map { upper, lower in
                guard !lower.words.isEmpty else { return upper }
                guard !upper.words.isEmpty else {
                    return Piece(words: lower.words, line: upper.line, anchors: lower.anchors, width: upper.width)
                }
                let last = upper.words.split(separator: "\n").last?.count ?? 0
                let next = lower.words.prefix { $0 != " " }.count
                let joint = last + 1 + next > upper.width || lower.words.first?.isLowercase ?? false ? " " : "\n"
                let offset = upper.words.utf8.count + 1
                let anchors = lower.anchors.map {
                    SourceText.Anchor(offset: offset + $0.offset, line: $0.line, column: $0.column)
                }
                return Piece(
                    words: upper.words + joint + lower.words, line: upper.line, anchors: upper.anchors + anchors,
                    width: upper.width)
            }
        }
    }

    /// A line of bars, pluses, dashes and equals signs only, with three dashes or more.
    private static func isBorder(_ text: DecodedText, _ line: Int) -> Bool {
        guard text.lineStarts.indices.contains(line) else { return false }
        let bytes = text.bytes[text.range(ofLine: line)]
        guard let first = bytes.first(where: { $0 > 0x20 }), first == UInt8(ascii: "+") || first == bar else {
            return false
        }
        let drawn = bytes.filter { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }.count
        return drawn >= 3 && bytes.allSatisfy { $0 <= 0x20 || "+-=|:".utf8.contains($0) }
    }

    private static func pieces(_ text: DecodedText, _ line: Int) -> [Piece]? {
        let range = text.range(ofLine: line)
        guard range.count <= 4000 else { return nil }
        let bytes = text.bytes[range]
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }),
            bytes[first] == bar, bytes[last] == bar, first < last
        else { return nil }
        var column = 2 + bytes[..<first].count
        return bytes[(first + 1)..<last].split(separator: bar, omittingEmptySubsequences: false).map { cell in
            let blank = cell.prefix { $0 == 0x20 }.count
            let words = String(decoding: cell, as: UTF8.self).split(separator: " ").joined(separator: " ")
            let anchor = SourceText.Anchor(offset: 0, line: line + 1, column: column + blank)
            let width = cell.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            column += width + 1
            return Piece(words: words, line: line, anchors: words.isEmpty ? [] : [anchor], width: max(width - 2, 1))
        }
    }
}
