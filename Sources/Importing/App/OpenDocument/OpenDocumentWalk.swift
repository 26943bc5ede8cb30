import Proofreading

/// Turns the tags of an OpenDocument file's text into blocks, in one pass and without recursion.
struct OpenDocumentWalk {
    private var scanner: XMLScanner
    private let styles: OpenDocumentStyles
    private let depthLimit: Int
    private var blocks: [Block] = []
    private var isInBody = false
    /// How deep the walk stands in an element whose words aren't the document's: a comment, a deletion.
    private var hidden = 0
    /// Paragraphs that are open; more than one where a text box stands inside a paragraph.
    private var open: [OpenDocumentPassage] = []
    /// Paragraphs deeper than is read, whose words go to the innermost that is.
    private var overflow = 0
    private var lists = OpenDocumentLists()
    private var table: TableGathering?
    /// Footnotes of the block that is open.
    private var notes: [SourceText] = []
    private var noteMark: [UInt8]?
    private var isInMark = false

    init(_ content: [UInt8], styles: OpenDocumentStyles, depthLimit: Int) {
        scanner = XMLScanner(content)
        self.styles = styles
        self.depthLimit = depthLimit
    }

    mutating func read() -> [Block] {
        while let event = scanner.next() {
            switch event {
            case .start(let range, let isEmpty):
                let tag = XMLTag(scanner.bytes[range])
                begin(tag)
                if isEmpty { end(tag.name) }
            case .end(let range): end(XMLTag(scanner.bytes[range]).name)
            case .text(let range): add(XMLText.bytes(scanner.bytes[range]))
            case .data(let range): add(Array(scanner.bytes[range]))
            }
        }
        overflow = 0
        while !open.isEmpty { closePassage() }
        closeTable()
        return blocks
    }

    private mutating func add(_ words: [UInt8]) {
        guard isInBody, hidden == 0 else { return }
        if isInMark {
            noteMark = (noteMark ?? []) + words
        } else if !open.isEmpty {
            open[open.count - 1].add(words)
        }
    }

    // MARK: Tags

    private static let hiding: Set<String> = [
        "office:annotation", "text:tracked-changes", "office:forms", "office:scripts", "text:sequence-decls",
        "text:variable-decls", "text:user-field-decls", "office:event-listeners", "text:index-title-template",
    ]

    private mutating func begin(_ tag: XMLTag) {
        if hidden > 0 || Self.hiding.contains(tag.name) { return hidden += 1 }
        switch tag.name {
        case "office:text": isInBody = true
        case "text:p": openPassage(styles.isTitle(tag.value("text:style-name")) ? .heading(level: 1) : nil)
        case "text:h": openPassage(.heading(level: max(tag.number("text:outline-level", upTo: 6) ?? 1, 1)))
        case "text:s": put(Array(repeating: 0x20, count: tag.number("text:c", upTo: 200) ?? 1))
        case "text:tab": put([0x20])
        case "text:line-break": put([0x0A])
        case "text:list", "text:list-item", "text:list-header": lists.begin(tag, styles: styles)
        case "text:note-citation": isInMark = true
        case "table:table": beginTable()
        case "table:table-header-rows": table?.isInHead = true
        case "table:table-row": table?.beginRow(line: nil)
        case "table:table-cell": beginCell(tag)
        default: break
        }
    }

    private mutating func beginCell(_ tag: XMLTag) {
        let columns = tag.number("table:number-columns-spanned", upTo: 200) ?? 1
        let rows = tag.number("table:number-rows-spanned", upTo: 10_000) ?? 1
        table?.beginCell(columns: columns, rows: rows, isHeader: false)
    }

    private mutating func end(_ name: String) {
        if hidden > 0 { return hidden -= 1 }
        switch name {
        case "office:text": isInBody = false
        case "text:p", "text:h": closePassage()
        case "text:list", "text:list-item", "text:list-header": lists.end(name)
        case "text:note-citation": endMark()
        case "text:note": noteMark = nil
        case "table:table": if table?.leave() ?? false { closeTable() }
        case "table:table-header-rows": table?.isInHead = false
        case "table:table-row": table?.endRow()
        case "table:table-cell": table?.endCell()
        default: break
        }
    }

    private mutating func put(_ bytes: [UInt8]) {
        guard !open.isEmpty, isInBody else { return }
        open[open.count - 1].put(bytes)
    }

    // MARK: Blocks

    private mutating func openPassage(_ kind: Block.Kind?) {
        guard isInBody else { return }
        guard open.count < depthLimit else { return overflow += 1 }
        open.append(OpenDocumentPassage(kind: kind, note: noteMark))
    }

    private mutating func closePassage() {
        if overflow > 0 { return overflow -= 1 }
        guard let passage = open.popLast() else { return }
        if let text = passage.finish() {
            if passage.isNote {
                notes.append(text)
            } else if table != nil {
                table?.add(text)
            } else {
                blocks.append(Block(kind: passage.kind ?? lists.nextKind(), text: text))
            }
        }
        if open.isEmpty, table == nil { addNotes() }
    }

    private mutating func endMark() {
        isInMark = false
        if let mark = noteMark { put(mark.flatMap { FootnoteMark.superscript(of: $0) ?? [$0] }) }
    }

    private mutating func addNotes() {
        for note in notes { blocks.append(Block(kind: .paragraph, text: note)) }
        notes = []
    }

    private mutating func beginTable() {
        guard isInBody else { return }
        if table == nil { table = TableGathering() } else { table?.enterNested() }
    }

    private mutating func closeTable() {
        guard let found = table?.finish() else { return }
        table = nil
        if found.rows.contains(where: { $0.cells.contains { !$0.paragraphs.isEmpty } }) {
            blocks.append(Block(kind: .table(found), text: ""))
        }
        addNotes()
    }
}
