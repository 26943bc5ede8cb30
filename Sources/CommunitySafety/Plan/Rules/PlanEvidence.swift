import Proofreading

/// A plan's records beside the words that they were read from, so that a finding can quote and point.
struct PlanEvidence: Sendable {
    let reading: PlanReading
    let document: SourceDocument
    let terms: DocumentTerms
    /// What abbreviations mean to the partnership, by the abbreviation.
    let abbreviations: [String: String]
    private let columnsByBlock: [Int: ActionTablePlace]

    init(
        reading: PlanReading, document: SourceDocument, terms: DocumentTerms, abbreviations: [String: String] = [:]
    ) {
        self.abbreviations = abbreviations
        self.reading = reading
        self.terms = terms
        self.document = document
        let tables = reading.places.actionTables.map { ($0.table.block, $0) }
        columnsByBlock = Dictionary(tables, uniquingKeysWith: { first, _ in first })
    }

    var plan: Plan { reading.plan }
    var places: PlanPlaces { reading.places }

    /// Where an action stands; the first block for an index that has no place.
    func place(ofAction index: Int) -> Place { Self.place(index, in: places.actions) }
    func place(ofPriority index: Int) -> Place { Self.place(index, in: places.priorities) }
    func place(ofMeasure index: Int) -> Place { Self.place(index, in: places.successMeasures) }

    /// The name by which a message calls an action: its printed reference, else its first words.
    func label(ofAction index: Int) -> String {
        guard plan.actions.indices.contains(index) else { return "" }
        let action = plan.actions[index]
        return action.reference ?? "“\(Excerpt.short(action.text))”"
    }

    /// The words of an action's place: the file's line where it has lines, else the words of the action itself.
    func quote(ofAction index: Int) -> String {
        guard plan.actions.indices.contains(index) else { return "" }
        let words = plan.actions[index].paragraphs.first ?? plan.actions[index].text
        return quote(at: place(ofAction: index), for: words)
    }

    /// The file's line at the place where the file has lines, else the passage at the place that holds the words.
    func quote(at place: Place, for words: String) -> String {
        if let line = place.line, document.lines.indices.contains(line - 1) {
            let raw = document.lines[line - 1]
            if raw.contains(where: { !$0.isWhitespace }) { return raw }
        }
        let passages = passages(at: place).map(\.text.string)
        return passages.first { $0.contains(words) } ?? passages.first { !$0.isEmpty } ?? words
    }

    /// Where in a place the words stand: the place with its cell, line and column. `cells` are looked at first.
    func find(_ words: String, at place: Place, cells: [Int] = []) -> Place? {
        let passages = passages(at: place)
        let ordered =
            passages.filter { cells.contains($0.cell ?? 0) } + passages.filter { !cells.contains($0.cell ?? 0) }
        for passage in ordered {
            guard let offset = passage.text.string.offset(of: words) else { continue }
            var found = place
            found.cell = passage.cell
            if let position = passage.text.position(at: offset) {
                found.line = position.line
                found.column = position.column
            }
            return found
        }
        return nil
    }

    /// The row at a place, for a place in a table.
    func row(at place: Place) -> TableRow? {
        guard let row = place.row, let table = block(at: place)?.table, table.rows.indices.contains(row - 1) else {
            return nil
        }
        return table.rows[row - 1]
    }

    func block(at place: Place) -> Block? {
        document.blocks.indices.contains(place.block - 1) ? document.blocks[place.block - 1] : nil
    }

    /// The columns of the action table at a place, where the reader knew them.
    func columns(at place: Place) -> ActionTablePlace? { columnsByBlock[place.block] }

    /// The priority of that slug.
    func priority(_ slug: String?) -> Priority? { slug.flatMap { slug in plan.priorities.first { $0.slug == slug } } }

    private static func place(_ index: Int, in places: [Place]) -> Place {
        places.indices.contains(index) ? places[index] : Place(block: 1)
    }
}

/// A run of words with the place that it stands in.
struct Passage: Sendable {
    var place: Place
    var cell: Int?
    var text: SourceText
}

extension PlanEvidence {
    /// The runs of words at a place: of its cell, its row, its whole table, or its block.
    func passages(at place: Place) -> [Passage] {
        guard let block = block(at: place) else { return [] }
        guard let table = block.table else { return [Passage(place: place, cell: nil, text: block.text)] }
        let rows = place.row.map { $0 - 1...$0 - 1 } ?? 0...max(0, table.rows.count - 1)
        var found: [Passage] = []
        for row in rows where table.rows.indices.contains(row) {
            for (index, cell) in table.rows[row].cells.enumerated() where place.cell == nil || place.cell == index + 1 {
                for paragraph in cell.paragraphs {
                    let here = Place(block: place.block, row: row + 1, cell: index + 1, line: table.rows[row].line)
                    found.append(Passage(place: here, cell: index + 1, text: paragraph))
                }
            }
        }
        return found
    }

    /// Every run of words of the document with its place, in document order.
    var allPassages: [Passage] {
        document.blocks.indices.flatMap { index -> [Passage] in
            let position = document.blocks[index].text.position(at: 0)
            return passages(at: Place(block: index + 1, line: position?.line, column: position?.column))
        }
    }
}
