package import CommunitySafety
internal import Proofreading

/// The rows of headings of a table: what stands over each column.
package struct TableHeadings: Sendable {
    /// Words by heading row, then by column.
    package let words: [[SheetCell]]
    package let width: Int

    /// `first` is the row, from 0, in which the headings begin. A blank in any row but the last takes the words to its
    /// left, as headings over several columns are usually typed.
    package init(_ grid: SheetGrid, first: Int, count: Int) {
        width = grid.width
        words = (0..<count).map { index in
            var last = SheetCell.empty
            return (0..<grid.width).map { column in
                let cell = grid[first + index, column]
                if index == count - 1 { return cell }
                // The corner over the names of rows stays blank.
                if !cell.isEmpty { last = cell }
                return cell.isEmpty && grid[first + count - 1, column].isEmpty ? .empty : last
            }
        }
    }

    /// "IDVA, Oct – Dec 21".
    package func path(_ column: Int) -> String {
        words.compactMap { row in
            let words = row.indices.contains(column) ? row[column].words : ""
            return words.isEmpty ? nil : words
        }.joined(separator: ", ")
    }

    /// The path without years, quarters and numbers: "IDVA, Oct – Dec 21" is `idva / #`.
    package func shape(_ column: Int) -> String {
        words.map { row in
            guard row.indices.contains(column) else { return "" }
            switch row[column] {
            case .empty: return ""
            case .number, .date, .truth, .failure: return "#"
            case .text(let text):
                let key = EvidencePeriod(reading: text) == nil ? TableShape.key(text) : ""
                return key.isEmpty ? "#" : key
            }
        }.joined(separator: " / ")
    }

    /// What identifies a table of this shape; nil where there are no headings to go by.
    package var fingerprint: String? {
        guard !words.isEmpty else { return nil }
        let used = (0..<width).filter { !path($0).isEmpty }
        guard used.count >= 2, used.contains(where: { shape($0).contains(where: \.isLetter) }) else { return nil }
        return TableShape.fingerprint(headerRows: words.count, paths: used.map { shape($0) })
    }

    /// What each column of this table holds by a mapping; columns that moved or were added are found by their headings.
    package func uses(by mapping: TableMapping) -> (uses: [TableMapping.Use], unknown: [Int]) {
        let shapes = (0..<width).map { shape($0) }
        let same = mapping.columns.map(\.heading) == shapes
        var uses: [TableMapping.Use] = []
        var unknown: [Int] = []
        for (column, shape) in shapes.enumerated() {
            if same || words.isEmpty {
                uses.append(mapping.columns.indices.contains(column) ? mapping.columns[column].use : .ignored)
            } else if let found = mapping.columns.first(where: { $0.heading == shape }) {
                uses.append(found.use)
            } else {
                uses.append(.ignored)
                if !path(column).isEmpty { unknown.append(column) }
            }
        }
        return (uses, unknown)
    }
}
