import CommunitySafety
import Proofreading

/// Tables: of actions, of success measures, of members, and those that stay narrative.
extension PlanWalk {
    mutating func takeTable(_ passage: Passage, _ table: Table) -> BlockUse.Use {
        let grid = SpannedGrid(table)
        if looksBack { return keep(table) }
        switch tables[passage.number - 1] ?? TableKind(passage, grid) {
        case .actions(let shape) where section.kind != .members:
            takeActions(passage, grid, shape)
            return .actionTable
        case .keyed(let keyed):
            takeKeyed(passage, keyed)
            return .actionTable
        case .actions, .other:
            if let shape = continued(grid) {
                takeActions(passage, grid, shape)
                return .actionTable
            }
            if takeMeasures(passage, grid) { return .successMeasures }
            if takeMembers(passage, grid) { return .members }
            return keep(table)
        }
    }

    private var looksBack: Bool {
        SectionVocabulary.looksBack(section.heading) && section.kind != .priority
            || SectionVocabulary.looksBack(heading?.text ?? "")
    }

    private mutating func keep(_ table: Table) -> BlockUse.Use {
        sections[sectionIndex].write { $0.table(table) }
        return .statisticalTable
    }

    /// The last action table's shape, when this table goes on with it on a new page without its headings.
    private func continued(_ grid: SpannedGrid) -> ActionTable? {
        guard var shape = lastTable?.shape, lastTable?.columns == grid.columnCount,
            lastTable?.isNear ?? false || heading?.isNear ?? false
        else { return nil }
        guard beginsLikeAction(grid, shape) else { return nil }
        shape.firstRow = 0
        shape.titles = []
        return shape
    }

    /// Whether the first row holds a reference or a date where the table above has them.
    private func beginsLikeAction(_ grid: SpannedGrid, _ shape: ActionTable) -> Bool {
        if let column = shape.columns[.reference], ReferenceReader.alone(grid.text(0, column)) != nil { return true }
        guard let column = shape.columns[.byWhen] else { return false }
        switch ByWhenReader(year: nil).read(grid.text(0, column)) {
        case .deadline, .recurring: return true
        case .unclear, .unstated: return false
        }
    }

    private mutating func takeActions(_ passage: Passage, _ grid: SpannedGrid, _ shape: ActionTable) {
        let above = heading.flatMap { $0.isNear ? matcher.match($0.text, loosely: true) : nil }
        var reader = ActionTableReader(passage, grid, shape, priority: above ?? section.priority, matcher: matcher)
        let result = reader.read()
        actions += result.actions
        for draft in result.measures {
            measures.append(
                measure(draft.text, draft.priority, draft.heading, draft.place, draft.baseline, draft.target))
        }
        notePlace(passage, shape, result.actions)
        if section.kind == .priority { sections[sectionIndex].hasRecords = true }
        for group in result.groups { sections[sectionIndex].write { $0.paragraph(group, breaks: false) } }
        if !result.remarks.isEmpty {
            let rows = [[""] + result.remarkHeadings] + result.remarks.map { [$0.action] + $0.cells }
            sections[sectionIndex].write {
                $0.rows(rows.map { $0.map { NarrativeWriter.cell([$0]) } }, hasHeader: true)
            }
        }
        lastTable = (shape, grid.columnCount, true)
    }

    private mutating func notePlace(_ passage: Passage, _ shape: ActionTable, _ drafts: [ActionDraft]) {
        let near = heading.flatMap { $0.isNear ? $0 : nil }
        let named = drafts.compactMap(\.priority)
        let priority = Set(named).count == 1 ? named.first : section.priority
        actionTables.append(
            ActionTablePlace(
                table: passage.place, heading: near?.text, headingPlace: near?.place,
                priority: priority.map { "\($0)" },
                leadColumn: shape.columns[.lead].map { $0 + 1 },
                partnersColumn: shape.columns[.partners].map { $0 + 1 },
                byWhenColumn: shape.columns[.byWhen].map { $0 + 1 }))
    }

    private mutating func takeKeyed(_ passage: Passage, _ table: KeyValueTable) {
        let read = table.read(priority: section.priority ?? heading.flatMap { matcher.match($0.text, loosely: true) })
        actions += read.actions
        for draft in read.measures { measures.append(measure(draft.text, draft.priority, draft.heading, draft.place)) }
        if section.kind == .priority { sections[sectionIndex].hasRecords = true }
        for (label, text) in read.remarks {
            sections[sectionIndex].write { $0.paragraph("\(label): \(text)", breaks: false) }
        }
    }

    private mutating func takeMeasures(_ passage: Passage, _ grid: SpannedGrid) -> Bool {
        let isExpected = section.kind == .successMeasures || measureHeading != nil
        guard let table = MeasureTable(passage, grid, isExpected: isExpected) else { return false }
        let priority = measureHeading?.priority ?? section.priority
        let read = table.read(priority: priority, heading: measureHeading?.text ?? section.heading, matcher: matcher)
        guard !read.isEmpty else { return false }
        if section.kind == .successMeasures { sections[sectionIndex].hasRecords = true }
        measures += read
        if !table.otherColumns.isEmpty, let source = passage.table { sections[sectionIndex].write { $0.table(source) } }
        return true
    }

    private mutating func takeMembers(_ passage: Passage, _ grid: SpannedGrid) -> Bool {
        guard members.isEmpty || section.kind == .members,
            let table = MemberTable(passage, grid, isExpected: section.kind == .members)
        else { return false }
        let read = table.read()
        guard !read.isEmpty else { return false }
        members += read
        if section.kind == .members { sections[sectionIndex].hasRecords = true }
        if let rows = table.remarks {
            sections[sectionIndex].write {
                $0.rows(rows.map { $0.map { NarrativeWriter.cell([$0]) } }, hasHeader: true)
            }
        }
        return true
    }
}
