import CommunitySafety
import Proofreading

/// Walks through a document once and sorts every block into the plan's parts and records.
struct PlanWalk {
    let script: Manuscript
    let title: TitleReader
    let contents: ContentsReader
    let furniture: Set<Int>
    let priorities: PriorityListReader.Found
    let matcher: PriorityMatcher
    let openings: [Int: Opening]
    let lists: [Int: ActionListReader.Entry]

    private(set) var sections = [SectionDraft(kind: .cover, heading: "")]
    private(set) var actions: [ActionDraft] = []
    private(set) var measures: [MeasureDraft] = []
    var members: [MemberDraft] = []
    private(set) var uses: [BlockUse] = []
    var actionTables: [ActionTablePlace] = []
    /// Tables with a heading that could be an action's, whose other columns weren't understood.
    private(set) var doubtful: [Place] = []

    /// The last heading, its text, and whether only furniture stands between it and here.
    private var heading: (text: String, place: Place, isNear: Bool)?
    private var measureHeading: (text: String, priority: Int?)?
    private var memberKind: Member.Kind?
    private var lastTable: (shape: ActionTable, columns: Int, isNear: Bool)?
    private var saysAims = false
    private var listedUntil = -1

    init(
        _ script: Manuscript, title: TitleReader, contents: ContentsReader, furniture: Set<Int>,
        priorities: PriorityListReader.Found, matcher: PriorityMatcher, openings: [Int: Opening],
        lists: [ActionListReader.Entry]
    ) {
        self.script = script
        self.title = title
        self.contents = contents
        self.furniture = furniture
        self.priorities = priorities
        self.matcher = matcher
        self.openings = openings
        self.lists = Dictionary(lists.map { ($0.passages.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var sectionIndex: Int { sections.count - 1 }
    var section: SectionDraft { sections[sections.count - 1] }

    mutating func run() {
        for index in script.passages.indices {
            let passage = script.passages[index]
            let use = take(index, passage)
            uses.append(BlockUse(block: passage.number, use: use, section: section.heading, excerpt: passage.excerpt))
        }
    }

    private mutating func take(_ index: Int, _ passage: Passage) -> BlockUse.Use {
        if title.passages.contains(index) { return .title }
        if contents.passages.contains(index) { return .contents }
        if furniture.contains(index) { return .furniture }
        if index <= listedUntil { return .actionTable }
        if let entry = lists[index] { return takeListed(entry) }
        if priorities.isPrinted, priorities.passages.contains(index) { return takePriorities(passage) }
        if let opening = openings[index] { return open(opening, passage) }
        defer { settle(passage) }
        if let table = passage.table { return takeTable(passage, table) }
        return takeWords(index, passage)
    }

    /// After narrative, a heading or a table is no longer the nearest thing.
    private mutating func settle(_ passage: Passage) {
        heading?.isNear = false
        if passage.table == nil { lastTable?.isNear = false }
    }

    private mutating func takePriorities(_ passage: Passage) -> BlockUse.Use {
        if section.kind == .narrative || section.kind == .cover || section.kind == .aims {
            if section.kind == .cover {
                sections.append(SectionDraft(kind: .priorities, heading: ""))
            } else {
                sections[sectionIndex].kind = .priorities
            }
        }
        if let table = passage.table, SpannedGrid(table).columnCount > 2 {
            sections[sectionIndex].write { $0.table(table) }
        }
        if section.kind == .priorities { sections[sectionIndex].hasRecords = true }
        return .priorityList
    }

    private mutating func open(_ opening: Opening, _ passage: Passage) -> BlockUse.Use {
        heading = (passage.text, passage.place, true)
        memberKind = nil
        saysAims = false
        switch opening {
        case .section(let kind, let priority):
            measureHeading = nil
            sections.append(SectionDraft(kind: kind, heading: passage.text, priority: priority, place: passage.place))
            if kind == .successMeasures { sections[sectionIndex].hasRecords = false }
        case .subheading(let level):
            measureHeading = nil
            memberKind = section.kind == .members ? Member.Kind(printed: passage.text) : nil
            if memberKind == nil { sections[sectionIndex].write { $0.heading(passage.text, level: level) } }
        case .measures(let priority):
            measureHeading = (passage.text, priority)
            if section.kind == .successMeasures { sections[sectionIndex].hasRecords = true }
        case .tableHeading:
            measureHeading = nil
        }
        return .heading
    }

    private mutating func takeListed(_ entry: ActionListReader.Entry) -> BlockUse.Use {
        listedUntil = entry.passages.upperBound
        var draft = entry.draft
        draft.priority = section.priority ?? heading.flatMap { matcher.match($0.text, loosely: true) }
        actions.append(draft)
        for text in entry.measures {
            measures.append(measure(text, draft.priority, heading?.text ?? section.heading, draft.place))
        }
        if section.kind == .priority { sections[sectionIndex].hasRecords = true }
        return .actionTable
    }

    // MARK: Tables

    private mutating func takeTable(_ passage: Passage, _ table: Table) -> BlockUse.Use {
        let grid = SpannedGrid(table)
        if looksBack { return keep(table) }
        switch TableKind(passage, grid) {
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

    // MARK: Words

    private mutating func takeWords(_ index: Int, _ passage: Passage) -> BlockUse.Use {
        if measuresHere(index, passage) { return takeMeasure(passage) }
        if section.kind == .members, takeMember(index, passage) { return .members }
        let isAim = saysAims && passage.isListItem
        if !passage.isListItem { saysAims = Self.opensAims(passage) }
        write(passage)
        if isAim { return .aims }
        switch section.kind {
        case .aims: return .aims
        case .funding: return .funding
        case .termsOfReference: return .termsOfReference
        case .cover, .narrative, .priorities, .successMeasures, .priority, .members: return .narrative
        }
    }

    private mutating func write(_ passage: Passage) {
        let breaks = script.format != .markdown && script.format != .text
        sections[sectionIndex].write { writer in
            if passage.isListItem {
                writer.listItem(passage.block.text.string, depth: passage.depth, number: passage.itemNumber)
            } else {
                writer.paragraph(passage.block.text.string, breaks: breaks)
            }
        }
    }

    private static func opensAims(_ passage: Passage) -> Bool {
        passage.words.contains { ["aims", "objectives", "nodau"].contains($0) } && passage.text.hasSuffix(":")
    }

    /// Whether a passage is a success measure here.
    private mutating func measuresHere(_ index: Int, _ passage: Passage) -> Bool {
        guard section.kind == .successMeasures || measureHeading != nil else { return false }
        if passage.isListItem { return true }
        guard !passage.text.hasSuffix(":"), passage.words.count <= 60, !listFollows(index) else {
            if section.kind != .successMeasures { measureHeading = nil }
            return false
        }
        return measureHeading != nil
    }

    /// Whether list items stand in the same stretch: then its paragraphs are narrative.
    private func listFollows(_ index: Int) -> Bool {
        var place = index - 1
        while place >= 0, openings[place] == nil, script.passages[place].table == nil, index - place < 40 {
            if script.passages[place].isListItem { return true }
            place -= 1
        }
        place = index + 1
        while place < script.passages.count, openings[place] == nil, script.passages[place].table == nil,
            place - index < 40
        {
            if script.passages[place].isListItem { return true }
            place += 1
        }
        return false
    }

    private mutating func takeMeasure(_ passage: Passage) -> BlockUse.Use {
        if section.kind == .successMeasures { sections[sectionIndex].hasRecords = true }
        var lines = passage.lines
        // In plain text the next heading may have run on into the item.
        let next = lines.count > 1 ? lines.last.flatMap { line in matcher.match(line).map { (line, $0) } } : nil
        if next != nil { lines.removeLast() }
        let heading = measureHeading?.text ?? section.heading
        measures.append(
            measure(lines.joined(separator: " "), measureHeading?.priority ?? section.priority, heading, passage.place))
        if let next { measureHeading = next }
        return .successMeasures
    }

    private func measure(
        _ text: String, _ priority: Int?, _ heading: String, _ place: Place, _ baseline: String? = nil,
        _ target: String? = nil
    ) -> MeasureDraft {
        let figures = MeasureFigures.read(text)
        return MeasureDraft(
            text: text, priority: priority, heading: heading, baseline: baseline ?? figures.baseline,
            target: target ?? figures.target,
            place: place)
    }

    private mutating func takeMember(_ index: Int, _ passage: Passage) -> Bool {
        if passage.isListItem {
            guard passage.depth == 0 || members.isEmpty else { return false }
            return addMember(passage.lines, passage.place)
        }
        let names = MemberSentence.names(in: passage.text)
        if !names.isEmpty, members.isEmpty {
            for name in names { _ = addMember([name], passage.place) }
            // The sentence is more than a list of names: it stays as narrative too.
            return false
        }
        if let kind = Member.Kind(printed: passage.text), passage.words.count <= 5 { memberKind = kind }
        return addMembers(passage)
    }

    /// Members as paragraphs: several lines of names, or a name with ways to reach it.
    private mutating func addMembers(_ passage: Passage) -> Bool {
        let lines = passage.lines
        let contacts = ContactScanner(passage.text.split(separator: " ").map(String.init)).contacts
        if contacts.contains(where: { $0.kind == .postcode }) || (contacts.count >= 2 && passage.words.count <= 40) {
            return addMember(lines, passage.place)
        }
        guard contacts.isEmpty, lines.count >= 2,
            lines.allSatisfy({ $0.split(separator: " ").count <= 10 && !$0.hasSuffix(".") && !$0.hasSuffix(":") })
        else { return false }
        return lines.map { addMember([$0], passage.place) }.contains(true)
    }

    private mutating func addMember(_ lines: [String], _ place: Place) -> Bool {
        let text = MemberText(lines)
        guard !text.name.isEmpty, text.name.split(separator: " ").count <= 14 else { return false }
        members.append(MemberDraft(text: text, kind: memberKind, place: place))
        sections[sectionIndex].hasRecords = true
        if !text.remarks.isEmpty {
            sections[sectionIndex].write {
                $0.listItem("\(text.name): \(text.remarks.joined(separator: ", "))", depth: 0, number: nil)
            }
        }
        return true
    }
}
