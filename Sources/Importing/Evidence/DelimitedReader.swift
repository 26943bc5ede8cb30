/// Reads tables whose cells are parted by commas, semicolons or tabs, with quotation marks round cells that hold those.
package struct DelimitedReader: Sendable {
    /// More rows than anybody's table has.
    package static let mostRows = 60_000
    package static let mostCells = 600_000

    /// The table in a text file of any of the usual encodings. Throws ``SheetFault`` for one that is too long or blank.
    package static func grid(_ raw: [UInt8], name: String) throws(SheetFault) -> SheetGrid {
        let text = DecodedText(raw)
        let rows = try rows(of: text.bytes, delimiter: delimiter(of: text.bytes))
        let grid = SheetGrid(name: name, rows: rows)
        guard !grid.isBlank else { throw .blank }
        return grid
    }

    /// The sign that parts the cells: the one that the first lines have most evenly; a comma where none has any.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        let signs: [UInt8] = [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")]
        var best = (sign: UInt8(ascii: ","), score: 0)
        for sign in signs {
            var counts = [0]
            var isQuoted = false
            for byte in bytes.prefix(20_000) {
                if byte == 0x22 { isQuoted.toggle() }
                if byte == 0x0A, !isQuoted { counts.append(0) }
                if byte == sign, !isQuoted { counts[counts.count - 1] += 1 }
            }
            let filled = counts.filter { $0 > 0 }
            let usual = Dictionary(grouping: filled, by: \.self).max {
                ($0.value.count, $0.key) < ($1.value.count, $1.key)
            }
            let score = (usual?.value.count ?? 0) * 1_000 + filled.count
            if score > best.score { best = (sign, score) }
        }
        return best.sign
    }

    private static func rows(of bytes: [UInt8], delimiter: UInt8) throws(SheetFault) -> [[SheetCell]] {
        var rows: [[SheetCell]] = []
        var row: [SheetCell] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var cells = 0
        var index = 0
        func kept() -> SheetCell {
            let words = String(decoding: cell, as: UTF8.self).filter { !$0.isNewline }.trimmingSpaces
            return words.isEmpty ? .empty : .text(String(words.prefix(2_000)))
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isQuoted {
                if byte != 0x22 { cell.append(byte == 0x0A ? 0x20 : byte); continue }
                if index < bytes.count, bytes[index] == 0x22 { cell.append(byte); index += 1 } else { isQuoted = false }
            } else if byte == 0x22, cell.allSatisfy({ $0 == 0x20 }) {
                cell = []
                isQuoted = true
            } else if byte == delimiter || byte == 0x0A {
                row.append(kept())
                cell = []
                cells += 1
                guard cells <= mostCells else { throw .cells }
                guard byte == 0x0A else { continue }
                rows.append(row)
                row = []
                guard rows.count <= mostRows else { throw .rows }
            } else {
                cell.append(byte)
            }
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [kept()]) }
        while rows.last?.allSatisfy(\.isEmpty) == true { rows.removeLast() }
        return rows
    }
}

extension String {
    /// Without spaces of any kind at its ends; those within stay.
    var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
