import CommunitySafety
import Proofreading

/// A table of members: one row to a member with columns, or one cell to a member.
struct MemberTable {
    private let passage: Passage
    private let grid: SpannedGrid
    private let columns: TableColumns
    /// The column of names; nil when every cell is a member.
    private let name: Int?

    /// Outside the members' part (`isExpected` false) a table counts only when most of its cells hold a way to reach somebody.
    init?(_ passage: Passage, _ grid: SpannedGrid, isExpected: Bool) {
        self.passage = passage
        self.grid = grid
        columns = TableColumns(headings: (0..<grid.columnCount).map { grid.text(0, $0) })
        let hasNames = columns[.name] != nil || columns[.lead] != nil || columns[.partners] != nil
        if isExpected, hasNames, grid.rowCount > 1 {
            name = columns[.name] ?? columns[.lead] ?? columns[.partners]
        } else if Self.holdsContacts(grid) {
            name = nil
        } else if isExpected, grid.columnCount <= 3, !grid.filled(0).isEmpty {
            name = 0
        } else {
            return nil
        }
    }

    func read() -> [MemberDraft] {
        guard let name else { return cells() }
        var kind: Member.Kind?
        let first = columns[.name] == name || columns[.lead] == name || columns[.partners] == name ? 1 : 0
        return (first..<max(first, grid.rowCount)).compactMap { row in
            if grid.filled(row).count == 1, let named = Member.Kind(printed: grid.text(row, grid.filled(row)[0])) {
                kind = named
                return nil
            }
            return draft(row, name, kind)
        }
    }

    /// Columns whose words no record takes.
    var otherColumns: [Int] {
        guard let name else { return [] }
        return (0..<grid.columnCount).filter { $0 != name && columns[.contact] != $0 }
    }

    private func draft(_ row: Int, _ name: Int, _ group: Member.Kind?) -> MemberDraft? {
        guard !grid.text(row, name).isEmpty, !grid.comesFromAbove(row, name) else { return nil }
        var lines = Self.lines(grid, row, name)
        var kind = group
        for column in 0..<grid.columnCount where column != name && !grid.text(row, column).isEmpty {
            kind = Member.Kind(printed: grid.text(row, column)) ?? kind
            if column == columns[.contact] || !ContactScanner(grid.text(row, column).split(separator: " ").map(String.init)).contacts.isEmpty {
                lines += Self.lines(grid, row, column)
            }
        }
        let text = MemberText(lines)
        return text.name.isEmpty ? nil : MemberDraft(text: text, kind: kind, place: passage.place(row: row))
    }

    private func cells() -> [MemberDraft] {
        (0..<grid.rowCount).flatMap { row in
            grid.filled(row).compactMap { column in
                let text = MemberText(Self.lines(grid, row, column))
                return text.name.isEmpty ? nil : MemberDraft(text: text, kind: nil, place: passage.place(row: row, cell: column))
            }
        }
    }

    private static func lines(_ grid: SpannedGrid, _ row: Int, _ column: Int) -> [String] {
        (grid.cell(row, column)?.paragraphs ?? []).flatMap { $0.string.split(whereSeparator: \.isNewline).map(String.init) }
    }

    private static func holdsContacts(_ grid: SpannedGrid) -> Bool {
        var cells = 0
        var reachable = 0
        for row in 0..<min(grid.rowCount, 40) {
            for column in grid.filled(row) {
                cells += 1
                let words = grid.text(row, column).split(separator: " ").map(String.init)
                if words.count >= 3, words.count <= 80, !ContactScanner(words).contacts.isEmpty { reachable += 1 }
            }
        }
        return reachable >= 2 && reachable * 10 >= cells * 6
    }
}
