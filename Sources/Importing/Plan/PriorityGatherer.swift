import CommunitySafety
import Proofreading

/// Gathers the priorities of a plan that prints no list of them: from "Priority 1: …", from the columns and group rows of
/// its action tables, or from the headings over them.
struct PriorityGatherer {
    private let script: Manuscript
    private let skipped: Set<Int>
    private let tables: [Int: ActionTable]
    private var entries: [PriorityEntry] = []
    private var keys: Set<String> = []

    init(_ script: Manuscript, skipping skipped: Set<Int>, tables: [Int: ActionTable]) {
        self.script = script
        self.skipped = skipped
        self.tables = tables
    }

    mutating func read() -> [PriorityEntry] {
        fromHeadings()
        if entries.count < 2 { fromColumns() }
        if entries.isEmpty { aboveTables() }
        return entries
    }

    private mutating func add(_ text: String, _ place: Place) {
        let name = PriorityName.short(text)
        guard !name.isEmpty, entries.count < 40, keys.insert(Wording.key(name)).inserted else { return }
        entries.append(PriorityEntry(printed: text, name: name, place: place))
    }

    private mutating func fromHeadings() {
        for (index, passage) in script.passages.enumerated() where !skipped.contains(index) && passage.table == nil {
            let heading = HeadingText(passage.text)
            guard heading.saysPriority, !heading.title.isEmpty, passage.words.count <= 30,
                passage.level != nil || !passage.text.hasSuffix(".")
            else { continue }
            add(heading.title, passage.place)
        }
    }

    private mutating func fromColumns() {
        for (index, table) in tables.sorted(by: { $0.key < $1.key }) {
            guard let source = script.passages[index].table else { continue }
            let grid = SpannedGrid(source)
            for title in table.titles where HeadingText(title).saysPriority {
                add(HeadingText(title).title, script.passages[index].place)
            }
            for row in table.firstRow..<max(table.firstRow, grid.rowCount) {
                if let column = table.columns[.priority] {
                    if !grid.text(row, column).isEmpty {
                        add(grid.text(row, column), script.passages[index].place(row: row))
                    }
                } else if grid.filled(row).count == 1, let column = grid.filled(row).first, grid.columnCount > 2,
                    grid.table.rows[row].cells[column].columnSpan * 2 >= grid.columnCount
                        || HeadingText(grid.text(row, column)).saysPriority
                {
                    add(HeadingText(grid.text(row, column)).title, script.passages[index].place(row: row))
                }
            }
        }
    }

    /// The last heading, or the short line, over each action table.
    private mutating func aboveTables() {
        for index in tables.keys.sorted() {
            var place = index - 1
            while place >= 0 {
                let passage = script.passages[place]
                if passage.table != nil { break }
                let isLine =
                    passage.isParagraph && (1...14).contains(passage.words.count)
                    && !".:;,".contains(passage.text.last ?? ".")
                if !skipped.contains(place), passage.level != nil || (isLine && !script.marksHeadings) {
                    if !SectionVocabulary.opensActions(passage.text) {
                        if !SectionVocabulary.looksBack(passage.text) { add(passage.text, passage.place) }
                        break
                    }
                }
                place -= 1
            }
        }
    }
}
