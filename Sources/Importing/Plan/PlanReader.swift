package import CommunitySafety
package import Proofreading

/// Reads a plan's records out of a document: every block becomes a record, narrative in its place, or furniture.
package struct PlanReader: Sendable {
    private let year: PlanYear?

    /// `year` overrules what the document says.
    package init(year: PlanYear? = nil) { self.year = year }

    /// The plan, what became of each block, and what a person should look at. Never fails: a document without a plan gives an
    /// empty one with diagnostics. Linear in the document's size.
    package func read(_ document: SourceDocument) -> PlanReading {
        let script = Manuscript(document)
        let title = TitleReader(script)
        let contents = ContentsReader(script, title: title)
        let furniture = FurnitureFinder.find(script, title: title, contents: contents)
        let skipped = furniture.union(title.passages).union(contents.passages)
        var listReader = ActionListReader(script, skipping: skipped)
        let lists = listReader.read()
        let tables = Self.actionTables(script, skipped)
        let priorities = Self.priorities(script, skipped, tables)
        let matcher = PriorityMatcher(
            names: priorities.entries.map(\.name), numbers: priorities.entries.map { HeadingText($0.printed).number })
        let taken = Set(lists.flatMap { Array($0.passages) }).union(priorities.isPrinted ? priorities.passages : [])
        let acting = tables.acting.union(lists.map(\.passages.lowerBound))
        let partContents = SectionContents(script, skipping: skipped, cells: Self.partyCells(script, tables, lists))
        var outline = OutlineReader(
            script, skipping: skipped, taken: taken, matcher: matcher, contents: contents.entries, actions: acting,
            partContents: partContents)
        let openings = outline.read()
        var walk = PlanWalk(
            script, title: title, contents: contents, furniture: furniture, priorities: priorities, matcher: matcher,
            openings: openings, lists: lists, tables: tables.kinds)
        walk.run()
        let periods = PlanPeriods(script, title: title, given: year)
        var assembly = PlanAssembly(script, walk, periods)
        return assembly.finish()
    }

    private struct Tables {
        /// What each table is, by its passage's index.
        var kinds: [Int: TableKind] = [:]
        var shapes: [Int: ActionTable] = [:]
        /// Indices of all passages that hold an action table of either shape.
        var acting: Set<Int> = []
    }

    private static func actionTables(_ script: Manuscript, _ skipped: Set<Int>) -> Tables {
        var tables = Tables()
        for (index, passage) in script.passages.enumerated() where !skipped.contains(index) {
            guard let table = passage.table else { continue }
            let kind = TableKind(passage, SpannedGrid(table))
            tables.kinds[index] = kind
            switch kind {
            case .actions(let shape):
                tables.shapes[index] = shape
                tables.acting.insert(index)
            case .keyed: tables.acting.insert(index)
            case .other: break
            }
        }
        return tables
    }

    /// The lead and partner cells of all actions.
    private static func partyCells(_ script: Manuscript, _ tables: Tables, _ lists: [ActionListReader.Entry])
        -> [String]
    {
        var cells = lists.flatMap { [$0.draft.leads, $0.draft.partners] }
        for (index, shape) in tables.shapes {
            guard let table = script.passages[index].table else { continue }
            let grid = SpannedGrid(table)
            for role in [ColumnRole.lead, .partners] {
                guard let column = shape.columns[role] else { continue }
                for row in min(shape.firstRow, grid.rowCount)..<grid.rowCount where !grid.comesFromAbove(row, column) {
                    cells.append(grid.partyText(row, column))
                }
            }
        }
        return cells
    }

    private static func priorities(_ script: Manuscript, _ skipped: Set<Int>, _ tables: Tables)
        -> PriorityListReader.Found
    {
        if let found = PriorityListReader(script, skipping: skipped, acting: Set(tables.shapes.keys)).read() {
            return found
        }
        var gatherer = PriorityGatherer(script, skipping: skipped, tables: tables.shapes)
        return PriorityListReader.Found(entries: gatherer.read(), passages: [], isPrinted: false)
    }
}
