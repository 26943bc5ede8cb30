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
    /// What each table is, by its passage's index.
    let tables: [Int: TableKind]

    var sections = [SectionDraft(kind: .cover, heading: "")]
    var actions: [ActionDraft] = []
    var measures: [MeasureDraft] = []
    var members: [MemberDraft] = []
    private(set) var uses: [BlockUse] = []
    var actionTables: [ActionTablePlace] = []

    /// The last heading, its text, and whether only furniture stands between it and here.
    var heading: (text: String, place: Place, isNear: Bool)?
    var measureHeading: (text: String, priority: Int?)?
    var memberKind: Member.Kind?
    var lastTable: (shape: ActionTable, columns: Int, isNear: Bool)?
    var saysAims = false
    private var listedUntil = -1

    init(
        _ script: Manuscript, title: TitleReader, contents: ContentsReader, furniture: Set<Int>,
        priorities: PriorityListReader.Found, matcher: PriorityMatcher, openings: [Int: Opening],
        lists: [ActionListReader.Entry], tables: [Int: TableKind]
    ) {
        self.tables = tables
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
}
