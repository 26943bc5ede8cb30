import CommunitySafety
import Proofreading

/// Reads the rows of an action table.
struct ActionTableReader {
    /// What a table held.
    struct Result {
        var actions: [ActionDraft] = []
        var measures: [MeasureDraft] = []
        /// Words of rows that head a group of actions without naming a priority.
        var groups: [String] = []
        /// Cells of further columns (progress, resources), beside the action's reference or first words.
        var remarks: [(action: String, cells: [String])] = []
        var remarkHeadings: [String] = []
    }

    private let passage: Passage
    private let grid: SpannedGrid
    private let shape: ActionTable
    private let matcher: PriorityMatcher
    private let remarkColumns: [Int]
    private let milestones: MilestoneColumns
    /// How far each action is, where a column says that and nothing else.
    private let statusColumn: Int?
    private var priority: Int?
    private var matches: [String: Int?] = [:]
    private var result = Result()

    /// `priority` is the one under whose heading the table stands; a group row or a column may name another.
    init(_ passage: Passage, _ grid: SpannedGrid, _ shape: ActionTable, priority: Int?, matcher: PriorityMatcher) {
        self.passage = passage
        self.grid = grid
        self.shape = shape
        self.matcher = matcher
        self.priority = priority
        statusColumn = Self.statusColumn(grid, shape)
        let held = Set(
            [ColumnRole.reference, .action, .lead, .partners, .byWhen, .priority, .measure].compactMap {
                shape.columns[$0]
            } + [statusColumn].compactMap(\.self))
        milestones = MilestoneColumns(grid, shape)
        remarkColumns = (0..<grid.columnCount).filter { !held.contains($0) }
    }

    mutating func read() -> Result {
        for title in shape.titles { takeGroup(title) }
        if let action = shape.columns[.action], shape.columns.headings.indices.contains(action),
            let named = matcher.match(shape.columns.headings[action])
        {
            priority = named
        }
        for row in min(shape.firstRow, grid.rowCount)..<grid.rowCount { take(row) }
        takeReferencesFromText()
        let times = Dictionary(
            milestones.columns.map { ($0.index, $0.heading) }, uniquingKeysWith: { first, _ in first })
        result.remarkHeadings = remarkColumns.map {
            times[$0] ?? (shape.columns.headings.indices.contains($0) ? shape.columns.headings[$0] : "")
        }
        return result
    }

    private mutating func take(_ row: Int) {
        let filled = grid.filled(row)
        guard !filled.isEmpty, !isHeadings(row) else { return }
        if let group = groupWords(row, filled) { return takeGroup(group) }
        guard let column = shape.columns[.action] else { return }
        let words = grid.paragraphs(row, column)
        if continues(row, filled, words) { return extendLast(row, words) }
        let named = priorityCell(row)
        var draft = ActionDraft(place: passage.place(row: row))
        draft.paragraphs = words.isEmpty ? [] : words
        draft.reference = shape.columns[.reference].flatMap { reference(grid.text(row, $0)) }
        draft.priority = named ?? priority
        draft.leads = grid.partyText(row, shape.columns[.lead])
        draft.partners = grid.partyText(row, shape.columns[.partners])
        draft.byWhen = shape.columns[.byWhen].map { grid.text(row, $0) } ?? milestones.last(row, in: grid) ?? ""
        draft.status = statusColumn.flatMap { ActionStatus(words: grid.text(row, $0)) }
        result.actions.append(draft)
        takeMeasure(row, draft)
        takeRemarks(row, draft)
    }

    /// The column headed "Status" whose every word is one of ours; colours and sentences stay remarks.
    private static func statusColumn(_ grid: SpannedGrid, _ shape: ActionTable) -> Int? {
        guard let column = shape.columns.headings.firstIndex(where: { Wording.key($0) == "status" }) else { return nil }
        let words = (min(shape.firstRow, grid.rowCount)..<grid.rowCount).map { grid.text($0, column) }
        let said = words.filter { !$0.isEmpty && Wording.key($0) != "status" }
        return !said.isEmpty && said.allSatisfy { ActionStatus(words: $0) != nil } ? column : nil
    }

    /// The same headings again, where a table goes on over a page.
    private func isHeadings(_ row: Int) -> Bool {
        let filled = grid.filled(row)
        return filled.count >= 2
            && filled.allSatisfy { column in
                let text = grid.text(row, column)
                let heading = shape.columns.headings.indices.contains(column) ? shape.columns.headings[column] : ""
                return Wording.key(text) == Wording.key(heading) || ColumnVocabulary.label(text) != nil
            }
    }

    /// The words of a row that stands over the rows below it.
    private mutating func groupWords(_ row: Int, _ filled: [Int]) -> String? {
        guard filled.count == 1, let column = filled.first else { return nil }
        let hasInherited = (0..<grid.columnCount).contains {
            grid.comesFromAbove(row, $0) && !grid.text(row, $0).isEmpty
        }
        guard !hasInherited else { return nil }
        let text = grid.text(row, column)
        let span = grid.table.rows[row].cells[column].columnSpan
        if span > 1, span * 2 >= grid.columnCount { return text }
        if match(text) != nil || HeadingText(text).saysPriority { return text }
        guard column == 0, shape.columns[.action] != 0, column != shape.columns[.priority] else { return nil }
        // Words where the references stand, and nothing beside them, head what follows.
        return shape.columns[.reference] != 0 || text.contains(" ") && ReferenceReader.alone(text) == nil ? text : nil
    }

    private mutating func takeGroup(_ text: String) {
        if let named = match(text) { priority = named } else { result.groups.append(text) }
    }

    /// Whether a row goes on with the action above: a cell spans both, or only some words run over.
    private func continues(_ row: Int, _ filled: [Int], _ words: [String]) -> Bool {
        guard !result.actions.isEmpty, let action = shape.columns[.action] else { return false }
        if grid.comesFromAbove(row, action) { return true }
        let reference = shape.columns[.reference]
        if words.isEmpty {
            return reference.map { grid.text(row, $0).isEmpty } ?? true
        }
        guard let reference, grid.text(row, reference).isEmpty, filled == [action] else { return false }
        return result.actions.last?.reference != nil
    }

    private mutating func extendLast(_ row: Int, _ words: [String]) {
        guard var last = result.actions.popLast() else { return }
        if let action = shape.columns[.action], !grid.comesFromAbove(row, action) { last.paragraphs += words }
        if let lead = shape.columns[.lead], !grid.comesFromAbove(row, lead) {
            ActionDraft.add(grid.partyText(row, lead), to: &last.leads)
        }
        if let partners = shape.columns[.partners], !grid.comesFromAbove(row, partners) {
            ActionDraft.add(grid.partyText(row, partners), to: &last.partners)
        }
        if let when = shape.columns[.byWhen], !grid.comesFromAbove(row, when), !grid.text(row, when).isEmpty {
            last.byWhen += (last.byWhen.isEmpty ? "" : " ") + grid.text(row, when)
        }
        result.actions.append(last)
        takeRemarks(row, last)
    }

    private mutating func priorityCell(_ row: Int) -> Int? {
        guard let column = shape.columns[.priority] else { return nil }
        let text = grid.text(row, column)
        if let named = match(text) { priority = named }
        return priority
    }

    private mutating func match(_ text: String) -> Int? {
        if let known = matches[text] { return known }
        let found = matcher.match(text)
        matches[text] = found
        return found
    }

    private func reference(_ cell: String) -> String? {
        guard !cell.isEmpty else { return nil }
        return ReferenceReader.alone(cell) ?? (cell.utf8.count <= 24 ? cell : nil)
    }

    private mutating func takeMeasure(_ row: Int, _ draft: ActionDraft) {
        guard let column = shape.columns[.measure], !grid.comesFromAbove(row, column) else { return }
        let figures = [ColumnRole.baseline, .target].map { role in
            shape.columns[role].map { grid.text(row, $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        for text in grid.paragraphs(row, column) where text.contains(where: \.isLetter) {
            result.measures.append(
                MeasureDraft(
                    text: text, priority: draft.priority, heading: shape.columns.headings[column], baseline: figures[0],
                    target: figures[1], place: passage.place(row: row, cell: column)))
        }
    }

    private mutating func takeRemarks(_ row: Int, _ draft: ActionDraft) {
        let cells = remarkColumns.map { grid.comesFromAbove(row, $0) ? "" : grid.text(row, $0) }
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        result.remarks.append((draft.reference ?? draft.paragraphs.first ?? "", cells))
    }

    /// References in front of the words, where no column holds them and most rows have one.
    private mutating func takeReferencesFromText() {
        let hasColumn = result.actions.contains { $0.reference != nil }
        guard !hasColumn else { return }
        let found = result.actions.map { draft in draft.paragraphs.first.flatMap { ReferenceReader.leading($0) } }
        let isUsual = found.filter { $0 != nil }.count * 10 >= found.count * 6
        for index in found.indices where result.actions[index].paragraphs.count > 1 {
            // A reference that stands as a paragraph of its own, as Word's automatic numbers do.
            guard let reference = ReferenceReader.alone(result.actions[index].paragraphs[0]) else { continue }
            result.actions[index].reference = reference
            result.actions[index].paragraphs.removeFirst()
        }
        for (index, reference) in found.enumerated() where result.actions[index].reference == nil {
            guard let reference, reference.isSure || isUsual else { continue }
            result.actions[index].reference = reference.reference
            result.actions[index].paragraphs[0] = reference.rest
        }
    }
}
