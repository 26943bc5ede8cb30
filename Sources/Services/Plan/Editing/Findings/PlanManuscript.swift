internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// A plan's records written out as the document that they print, so that the rules can read them; every passage knows whose
/// it is.
struct PlanManuscript {
    /// Where a passage came from.
    struct Owner: Hashable {
        let kind: RecordKind
        let id: RecordID
        let field: RecordField
        /// The paragraph of a narrative, counted from 0 as ``NarrativeParts`` does.
        var part: Int?
    }

    /// The figures that its narratives quote.
    let figures: FigureBook
    /// What is held that its narratives could quote.
    let held: HeldBook
    /// What stands over the words that are added.
    private(set) var heading = ""
    /// What the quoted figures themselves have against them, and what of typed ones is held.
    private(set) var quoted: [Finding] = []
    private(set) var blocks: [Block] = []
    private(set) var places = PlanPlaces()
    /// What the rules ask of blocks: which hold the membership list.
    private(set) var uses: [BlockUse] = []
    private var owners: [Int: Owner] = [:]
    private var rowOwners: [Place: (kind: RecordKind, id: RecordID)] = [:]

    init(figures: FigureBook = .none, held: HeldBook = .none, under heading: String = "") {
        (self.figures, self.held, self.heading) = (figures, held, heading)
    }

    var document: SourceDocument { SourceDocument(format: .docx, blocks: blocks) }

    /// Whose words stand at a place; nil for words that no record holds, such as a table's header.
    func owner(at place: Place) -> Owner? {
        if let row = place.row, let owner = rowOwners[Place(block: place.block, row: row)] {
            let fields: [RecordField] = [.reference, .words, .leads, .partners, .byWhen]
            let cell = (place.cell ?? 2) - 1
            return Owner(kind: owner.kind, id: owner.id, field: fields.indices.contains(cell) ? fields[cell] : .words)
        }
        return owners[place.block]
    }

    /// The words at a place, by which a dismissed finding is known again.
    func words(at place: Place) -> String {
        guard blocks.indices.contains(place.block - 1) else { return "" }
        let block = blocks[place.block - 1]
        guard let table = block.table else { return block.text.string }
        guard let row = place.row, table.rows.indices.contains(row - 1) else { return "" }
        return table.rows[row - 1].cells.map(\.string).joined(separator: "\t")
    }

    mutating func addHeading(_ words: String, level: Int, of owner: Owner? = nil) {
        heading = words
        add(Block(kind: .heading(level: level), text: SourceText(words)), of: owner)
        if owner != nil { quoted += QuotedFindings(unquoted: words, at: lastPlace).all }
    }

    /// Markdown as the blocks that it is; what can't be read is one paragraph.
    mutating func add(markdown: String, of owner: Owner) {
        guard !markdown.isEmpty else { return }
        do {
            let read = try DocumentReader().read(Array(markdown.utf8), format: .markdown)
            let parts = NarrativeParts(markdown)
            for block in read.blocks {
                var owner = owner
                owner.part = block.firstLine.flatMap(parts.part)
                addQuoting(block.withoutLines, of: owner)
            }
        } catch {
            add(Block(kind: .paragraph, text: SourceText(markdown)), of: owner)
        }
    }

    /// A block of narrative with the figures that it quotes put into words.
    private mutating func addQuoting(_ block: Block, of owner: Owner) {
        if block.strings.contains(where: FigureText.quotes) {
            add(block.mapped(figures.spoken), of: owner)
            quoted += QuotedFindings(in: block, at: lastPlace, figures).all
        } else {
            add(block, of: owner)
        }
        if case .heading = block.kind { heading = block.text.string }
        quoted += typedFindings(in: block)
    }

    /// What of the numbers typed in a paragraph is held.
    private func typedFindings(in block: Block) -> [Finding] {
        switch block.kind {
        case .heading, .table: return []
        case .paragraph, .listItem: break
        }
        let spoken = figures.spokenParts(block.text.string)
        return TypedFindings(book: held).findings(
            in: spoken.text, quoted: spoken.quoted, under: heading, at: lastPlace)
    }

    /// One item of a list; answers its place.
    mutating func addItem(_ words: String, number: Int? = nil, of owner: Owner) -> Place {
        let quotes = owner.kind.quoting.contains(owner.field)
        let spoken = quotes ? figures.spoken(words) : words
        add(Block(kind: .listItem(depth: 0, number: number), text: SourceText(spoken)), of: owner)
        quoted +=
            quotes
            ? QuotedFindings(inLine: words, at: lastPlace, figures).all
            : QuotedFindings(unquoted: words, at: lastPlace).all
        return lastPlace
    }

    /// A table of actions as the importer would find it.
    mutating func add(_ actions: [(id: RecordID, action: Action)], of priority: Priority?) {
        let block = blocks.count + 1
        let header = ["Ref", "Action", "Lead", "Partners", "By when"].map { TableCell(paragraphs: [SourceText($0)]) }
        var rows = [TableRow(cells: header)]
        for item in actions {
            rows.append(TableRow(cells: Self.cells(of: item.action.speaking(figures))))
            rowOwners[Place(block: block, row: rows.count)] = (.action, item.id)
            quoted += quotedFindings(in: item.action, row: Place(block: block, row: rows.count))
            places.actions.append(Place(block: block, row: rows.count))
        }
        blocks.append(Block(kind: .table(Table(headerRows: 1, rows: rows)), text: ""))
        places.actionTables.append(
            ActionTablePlace(
                table: Place(block: block), heading: nil, headingPlace: nil, priority: priority?.slug, leadColumn: 3,
                partnersColumn: 4, byWhenColumn: 5))
    }

    private func quotedFindings(in action: Action, row: Place) -> [Finding] {
        Self.cells(of: action).enumerated().flatMap { index, cell in
            let place = Place(block: row.block, row: row.row, cell: index + 1)
            return cell.paragraphs.map(\.string).filter(FigureText.quotes).flatMap { text in
                index == 1
                    ? QuotedFindings(inLine: text, at: place, figures).all
                    : QuotedFindings(unquoted: text, at: place).all
            }
        }
    }

    /// Where the block added last stands.
    var lastPlace: Place { Place(block: blocks.count) }

    mutating func placeSection(_ place: Place?) { places.sections.append(place) }
    mutating func placeMeasure(_ place: Place) { places.successMeasures.append(place) }
    mutating func placeAction(_ place: Place) { places.actions.append(place) }
    mutating func placePriority(_ place: Place) { places.priorities.append(place) }
    mutating func placeMember(_ place: Place) {
        places.members.append(place)
        uses.append(BlockUse(block: place.block, use: .members, section: "", excerpt: ""))
    }

    private mutating func add(_ block: Block, of owner: Owner?) {
        blocks.append(block)
        owners[blocks.count] = owner
    }

    private static func cells(of action: Action) -> [TableCell] {
        [
            [action.reference ?? ""], action.paragraphs, action.leads.map(\.printed), action.partners.map(\.printed),
            [action.byWhen.printed],
        ].map { lines in TableCell(paragraphs: lines.filter { !$0.isEmpty }.map { SourceText($0) }) }
    }
}

extension Block {
    /// The line of the file in which it begins; nil where the reader didn't say.
    fileprivate var firstLine: Int? {
        table?.rows.first?.line ?? text.position(at: 0)?.line
    }

    /// The block without places in a file, since it stands in none.
    fileprivate var withoutLines: Block { mapped { $0 } }

    /// All its words.
    var strings: [String] {
        [text.string] + (table?.rows.flatMap { $0.cells.flatMap { $0.paragraphs.map(\.string) } } ?? [])
    }

    /// The same block with other words, which have no places in a file.
    fileprivate func mapped(_ words: (String) -> String) -> Block {
        guard let table else { return Block(kind: kind, text: SourceText(words(text.string))) }
        let rows = table.rows.map { row in
            TableRow(
                cells: row.cells.map { cell in
                    TableCell(
                        paragraphs: cell.paragraphs.map { SourceText(words($0.string)) }, columnSpan: cell.columnSpan,
                        rowSpan: cell.rowSpan, isCovered: cell.isCovered)
                })
        }
        let bare = Table(caption: table.caption, headerRows: table.headerRows, rows: rows)
        return Block(kind: .table(bare), text: SourceText(words(text.string)))
    }
}
