import Proofreading

/// Turns pandoc's blocks into a document's, in order.
struct PandocWalk {
    let tape: JSONTape
    let depthLimit: Int
    private(set) var blocks: [Block] = []
    private var listDepth = 0
    /// The mark of a list item whose first block is still to come.
    private var item: (depth: Int, number: Int?)?
    private var noteCount: Int
    /// Footnotes met and not yet added.
    private(set) var notes: [Int] = []
    private let keepsNotes: Bool

    init(_ tape: JSONTape, depthLimit: Int) {
        self.tape = tape
        self.depthLimit = depthLimit
        noteCount = 0
        keepsNotes = false
    }

    /// A walk through a table's cell, whose footnotes stay in `notes` for the table to hand on.
    init(_ tape: JSONTape, depthLimit: Int, firstNote: Int) {
        self.tape = tape
        self.depthLimit = depthLimit
        noteCount = firstNote - 1
        keepsNotes = true
    }

    /// Title, subtitle, authors, date and abstract, which pandoc takes out of the text.
    mutating func addFront(_ metadata: PandocMetadata) {
        for line in metadata.lines("title") { addText(line, as: .heading(level: 1)) }
        for key: StaticString in ["subtitle", "author", "date", "abstract"] {
            for line in metadata.lines(key) { addText(line, as: .paragraph) }
        }
        if let abstract = metadata.blocks("abstract") { add(abstract, depth: 0) }
    }

    /// Adds a list of blocks. What is nested too deep becomes one paragraph of its words.
    mutating func add(_ list: Int, depth: Int) {
        guard depth < depthLimit else { return addWords(of: list) }
        for child in tape.children(of: list) {
            guard let element = PandocElement(tape, child), let content = element.content else { continue }
            add(element.name, content, depth: depth)
        }
    }

    private mutating func add(_ name: PandocElement.Name, _ content: Int, depth: Int) {
        let parts = tape.isArray(content) ? tape.children(of: content) : []
        switch name {
        case .plain, .paragraph: addText(content, as: nil)
        case .header where parts.count > 2:
            addText(parts[2], as: .heading(level: min(max(tape.integer(parts[0]) ?? 1, 1), 6)))
        case .lineBlock: addLines(parts)
        case .codeBlock where parts.count > 1: addString(parts[1])
        case .rawBlock where parts.count > 1: addRaw(parts[1])
        case .blockQuote: add(content, depth: depth + 1)
        case .bulletList: addItems(parts, from: nil, depth: depth)
        case .orderedList where parts.count > 1: addOrdered(parts, depth: depth)
        case .definitionList: addDefinitions(parts, depth: depth)
        case .table: addTable(content)
        case .div where parts.count > 1: add(parts[1], depth: depth + 1)
        case .figure where parts.count > 2: addFigure(parts, depth: depth)
        default: addWords(of: content)
        }
    }

    // MARK: Text

    private mutating func addText(_ inlines: Int, as kind: Block.Kind?) {
        var passage = PandocPassage(tape, firstNote: noteCount + 1, depthLimit: depthLimit)
        passage.add(inlines)
        finish(passage, as: kind)
    }

    private mutating func addLines(_ lines: [Int]) {
        var passage = PandocPassage(tape, firstNote: noteCount + 1, depthLimit: depthLimit)
        for line in lines {
            passage.add(line)
            passage.endLine()
        }
        finish(passage, as: nil)
    }

    private mutating func finish(_ passage: PandocPassage, as kind: Block.Kind?) {
        keep(passage.notes)
        if let text = passage.finish() { blocks.append(Block(kind: kind ?? nextKind(), text: text)) }
        addNotes()
    }

    private mutating func addString(_ index: Int) {
        let text = String(decoding: tape.utf8(index), as: UTF8.self)
        guard !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return }
        blocks.append(Block(kind: nextKind(), text: SourceText(text)))
    }

    private mutating func addRaw(_ index: Int) {
        let bytes = tape.utf8(index)
        var cursor = SourceCursor(bytes)
        var fragment = HTMLFragmentReader()
        fragment.read(0..<bytes.count, in: &cursor)
        for block in fragment.finish() { blocks.append(block.withoutPlaces) }
    }

    private mutating func addWords(of index: Int) {
        let words = String(decoding: PandocWords.all(in: tape, index), as: UTF8.self)
        if !words.isEmpty { blocks.append(Block(kind: nextKind(), text: SourceText(words))) }
    }

    /// A list item's first block carries the item's mark; what follows in the item is a paragraph.
    private mutating func nextKind() -> Block.Kind {
        guard let mark = item else { return .paragraph }
        item = nil
        return .listItem(depth: mark.depth, number: mark.number)
    }

    // MARK: Lists

    private mutating func addOrdered(_ parts: [Int], depth: Int) {
        let start = tape.children(of: parts[0]).first.flatMap(tape.integer) ?? 1
        addItems(tape.children(of: parts[1]), from: start, depth: depth)
    }

    private mutating func addItems(_ items: [Int], from start: Int?, depth: Int) {
        listDepth += 1
        for (offset, blocks) in items.enumerated() {
            item = (listDepth - 1, start.map { $0 &+ offset })
            add(blocks, depth: depth + 1)
        }
        item = nil
        listDepth -= 1
    }

    private mutating func addDefinitions(_ entries: [Int], depth: Int) {
        for entry in entries {
            let parts = tape.children(of: entry)
            guard parts.count > 1 else { continue }
            addText(parts[0], as: nil)
            for definition in tape.children(of: parts[1]) { add(definition, depth: depth + 1) }
        }
    }

    private mutating func addFigure(_ parts: [Int], depth: Int) {
        add(parts[2], depth: depth + 1)
        if let caption = tape.children(of: parts[1]).last { add(caption, depth: depth + 1) }
    }

    // MARK: Tables and notes

    private mutating func addTable(_ content: Int) {
        var reader = PandocTable(tape, firstNote: noteCount + 1, depthLimit: depthLimit)
        let table = reader.read(content)
        keep(reader.notes)
        if table.caption != nil || table.rows.contains(where: { $0.cells.contains { !$0.paragraphs.isEmpty } }) {
            blocks.append(Block(kind: .table(table), text: ""))
        }
        addNotes()
    }

    private mutating func keep(_ found: [Int]) {
        notes += found
        noteCount += found.count
    }

    /// Each footnote becomes paragraphs after the block that it is a note to, the first with the note's raised number.
    private mutating func addNotes() {
        guard !notes.isEmpty, !keepsNotes else { return }
        let found = notes
        notes = []
        for (offset, note) in found.enumerated() {
            let number = FootnoteMark.superscript(of: noteCount - found.count + 1 + offset)
            let words = PandocWords.all(in: tape, note)
            guard !words.isEmpty else { continue }
            let text = String(decoding: number + [0x20] + words, as: UTF8.self)
            blocks.append(Block(kind: .paragraph, text: SourceText(text)))
        }
    }
}
