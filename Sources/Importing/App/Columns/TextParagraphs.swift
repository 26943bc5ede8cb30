import Proofreading

/// Gathers lines of plain text that are no table into paragraphs and list items.
struct TextParagraphs {
    private let text: DecodedText
    private let lines: [TextLine]
    private var blocks: [Block] = []
    private var builder = PassageBuilder()
    private var cursor: SourceCursor
    /// The lines of the paragraph being gathered.
    private var open: [Int] = []
    private var kind = Block.Kind.paragraph
    private var itemIndents: [Int] = []

    init(_ text: DecodedText, _ lines: [TextLine]) {
        self.text = text
        self.lines = lines
        cursor = SourceCursor(text.bytes)
    }

    /// Adds a line; a blank one, a rule or a list's mark ends the paragraph before it.
    mutating func add(_ index: Int) {
        let line = lines[index]
        if line.isRule { return endWithRule(line) }
        guard let words = line.words else { return close() }
        if let mark = ListMark(text.bytes[words.lowerBound..<text.range(ofLine: index).upperBound]),
            !isRunningOn(mark, at: index)
        {
            close()
            if let number = mark.number, isAlone(number, at: index) {
                open = [index]
                return put(words, of: index)
            }
            kind = .listItem(depth: depth(line.indent), number: mark.number)
            open = [index]
            put(words.dropFirst(mark.length), of: index)
        } else {
            if beginsParagraph(index) { close() }
            if open.isEmpty, line.indent == 0 { itemIndents = [] }
            open.append(index)
            put(words, of: index)
        }
    }

    /// Adds a line as a paragraph of its own.
    mutating func addAlone(_ index: Int) {
        close()
        add(index)
        close()
    }

    /// The blocks finished so far, the open paragraph included.
    mutating func takeFinished() -> [Block] {
        close()
        defer { blocks = [] }
        return blocks
    }

    consuming func finish() -> [Block] {
        close()
        return blocks
    }

    // MARK: Paragraphs

    private mutating func close() {
        if let text = builder.finish() { blocks.append(Block(kind: kind, text: text)) }
        builder = PassageBuilder()
        open = []
        kind = .paragraph
    }

    /// A rule under a single line of about its length marks a heading.
    private mutating func endWithRule(_ rule: TextLine) {
        if open.count == 1, case .paragraph = kind, let line = open.first, let drawn = rule.rules.first,
            rule.rules.count == 1,
            lines[line].number + 1 == rule.number, abs(drawn.count - (lines[line].end - lines[line].indent)) <= 3
        {
            let isDouble = text.bytes[text.range(ofLine: rule.number)].contains(UInt8(ascii: "="))
            kind = .heading(level: isDouble ? 1 : 2)
        }
        close()
    }

    private mutating func put(_ words: Range<Int>, of index: Int) {
        if !builder.isEmpty { builder.append(0x0A, at: max(text.range(ofLine: index).lowerBound - 1, 0), in: &cursor) }
        for offset in words {
            builder.append(text.bytes[offset] == 0x09 ? 0x20 : text.bytes[offset], at: offset, in: &cursor)
        }
    }

    /// Whether a number at the start of a line only ends the sentence before it ("… rose from 14 to / 11. The …"): the line
    /// above is full and open, and no list counts up to it.
    private func isRunningOn(_ mark: ListMark, at index: Int) -> Bool {
        guard let number = mark.number, number != 1, let last = open.last,
            lines[last].number + 1 == lines[index].number,
            !endsSentence(last), isFull(last, before: index), lines[index].indent <= lines[last].indent
        else { return false }
        if case .listItem(_, let before?) = kind { return number != before + 1 }
        if case .listItem(_, let before?) = blocks.last?.kind { return number != before + 1 }
        return true
    }

    /// Whether a number belongs to no list, because neither the number before it nor that after it stands near: that of
    /// a numbered heading.
    private func isAlone(_ number: Int, at index: Int) -> Bool {
        if case .listItem(_, let before) = blocks.last?.kind, before == number - 1 { return false }
        for next in lines[(index + 1)...].prefix(16) {
            guard let words = next.words, next.indent == lines[index].indent else { continue }
            guard let mark = ListMark(text.bytes[words.lowerBound..<text.range(ofLine: next.number).upperBound]) else {
                continue
            }
            return mark.number != number + 1
        }
        return true
    }

    /// Whether a line begins a paragraph although no blank line stands before it.
    private func beginsParagraph(_ index: Int) -> Bool {
        guard let first = open.first, let last = open.last else { return false }
        let line = lines[index]
        if line.beginsPage { return true }
        if case .listItem = kind { return line.indent <= lines[first].indent && !isFull(last, before: index) }
        let isIndented =
            line.indent >= lines[last].indent + 2 && line.indent < 12 && lines[last].indent <= lines[first].indent
        if isIndented, open.count > 1 || lines[last].indent == 0 {
            return endsSentence(last) || !isFull(last, before: index)
        }
        return isFull(index, before: nil) && !isFull(last, before: index)
    }

    /// Whether a line is of a text's full width: long, with no room for the word that follows.
    private func isFull(_ index: Int, before next: Int?) -> Bool {
        let line = lines[index]
        guard line.end >= 56 else { return false }
        guard let next, let words = lines[next].words else { return true }
        let word = text.bytes[words].prefix { $0 != 0x20 }.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return line.end + 1 + word > max(lines[next].end, 56)
    }

    private func endsSentence(_ index: Int) -> Bool {
        guard let words = lines[index].words else { return true }
        return ".?!:".utf8.contains(text.bytes[words.upperBound - 1])
    }

    /// The depth of a list item by its mark's indent.
    private mutating func depth(_ indent: Int) -> Int {
        while let last = itemIndents.last, last > indent { itemIndents.removeLast() }
        if itemIndents.last.map({ $0 < indent }) ?? true { itemIndents.append(indent) }
        return min(itemIndents.count - 1, 32)
    }
}
