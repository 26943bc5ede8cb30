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
        if isExpected || columns[.contact] != nil, hasNames, grid.rowCount > 1 {
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
        let first = hasHeadings ? 1 : 0
        return (first..<max(first, grid.rowCount)).compactMap { row in
            if grid.filled(row).count == 1, let named = Member.Kind(printed: grid.text(row, grid.filled(row)[0])) {
                kind = named
                return nil
            }
            return draft(row, name, kind)
        }
    }

    /// The columns whose words no record takes, beside the names; nil where there is none. Ways to reach somebody are never among them.
    var remarks: [[String]]? {
        guard let name else { return nil }
        let others = (0..<grid.columnCount).filter { $0 != name && $0 != columns[.shortName] && !isContact($0) }
        guard !others.isEmpty else { return nil }
        return (0..<grid.rowCount).map { row in ([name] + others).map { grid.text(row, $0) } }
    }

    /// Whether a column holds ways to reach the members.
    private func isContact(_ column: Int) -> Bool {
        if columns.headings.indices.contains(column),
            ColumnVocabulary.role(of: columns.headings[column])?.role == .contact
        {
            return true
        }
        let cells = (1..<max(1, grid.rowCount)).map { grid.text($0, column) }.filter { !$0.isEmpty }
        return cells.contains { !ContactScanner($0.split(separator: " ").map(String.init)).contacts.isEmpty }
    }

    private var hasHeadings: Bool { [ColumnRole.name, .lead, .partners].contains { columns[$0] == name } }

    private func draft(_ row: Int, _ name: Int, _ group: Member.Kind?) -> MemberDraft? {
        guard !grid.text(row, name).isEmpty, !grid.comesFromAbove(row, name) else { return nil }
        var lines = Self.lines(grid, row, name)
        var kind = group
        for column in 0..<grid.columnCount where column != name && !grid.text(row, column).isEmpty {
            kind = Member.Kind(printed: grid.text(row, column)) ?? kind
            if isContact(column) {
                lines += Self.lines(grid, row, column)
            }
        }
        var text = MemberText(lines, isNameAlone: grid.columnCount > 1 && hasHeadings)
        if let short = columns[.shortName] { text.add(aliases: grid.paragraphs(row, short)) }
        return text.name.isEmpty ? nil : MemberDraft(text: text, kind: kind, place: passage.place(row: row))
    }

    private func cells() -> [MemberDraft] {
        (0..<grid.rowCount).flatMap { row in
            grid.filled(row).compactMap { column in
                let text = MemberText(Self.lines(grid, row, column))
                return text.name.isEmpty
                    ? nil : MemberDraft(text: text, kind: nil, place: passage.place(row: row, cell: column))
            }
        }
    }

    private static func lines(_ grid: SpannedGrid, _ row: Int, _ column: Int) -> [String] {
        (grid.cell(row, column)?.paragraphs ?? []).flatMap {
            $0.string.split(whereSeparator: \.isNewline).map(String.init)
        }
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
