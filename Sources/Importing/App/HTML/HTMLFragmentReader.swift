import Proofreading

/// Reads the stretches of HTML that stand in Markdown: paragraphs, headings, lists and tables with spans.
///
/// A blank line ends a stretch, so a table may go on in the next one; what stands between belongs to its cells. Scripts,
/// styles and comments are left out. One pass, no recursion.
struct HTMLFragmentReader {
    private var builder = PassageBuilder()
    private var blocks: [Block] = []
    private var markup = InlineMarkup()
    private var kind = Block.Kind.paragraph
    private var lists: [MarkdownList] = []
    private var table: TableGathering?
    /// Whether a comment that began in an earlier stretch is still open.
    private var isInComment = false

    /// Whether a table is open.
    var isInTable: Bool { table != nil }

    /// Reads a stretch of the file.
    mutating func read(_ source: Range<Int>, in cursor: inout SourceCursor) {
        var index = source.lowerBound
        while index < source.upperBound { index = step(at: index, end: source.upperBound, &cursor) }
        if table == nil { closePassage() }
    }

    /// Takes up words of Markdown that stand inside an open table's cell.
    mutating func add(_ texts: [SourceText]) {
        closePassage()
        for text in texts { put(text) }
    }

    /// The blocks finished so far.
    mutating func takeFinished() -> [Block] {
        defer { blocks = [] }
        return blocks
    }

    /// Ends what is open and gives the blocks that are left.
    mutating func finish() -> [Block] {
        closePassage()
        closeTable()
        return takeFinished()
    }

    // MARK: Scanning

    /// Reads what stands at an index and returns where to go on.
    private mutating func step(at index: Int, end: Int, _ cursor: inout SourceCursor) -> Int {
        let bytes = cursor.bytes
        if isInComment || bytes[index...].starts(with: Self.commentStart) {
            return passComment(bytes, from: index, end: end)
        }
        switch bytes[index] {
        case UInt8(ascii: "<"):
            guard let close = Self.tagEnd(bytes, from: index, end: end) else { break }
            meet(bytes[index..<close], at: index, &cursor)
            return close
        case UInt8(ascii: "&"):
            guard !markup.isHidden, let length = CharacterReference.length(in: bytes, at: index, limit: end),
                let scalar = CharacterReference.character(bytes[index..<index + length])
            else { break }
            builder.append(Array(String(scalar).utf8), at: index, length: length, in: &cursor)
            return index + length
        case 0x20, 0x09, 0x0A:
            if !markup.isHidden, !builder.endsWithSpace { builder.append(0x20, at: index, in: &cursor) }
            return index + 1
        default: break
        }
        put(bytes[index], at: index, &cursor)
        return index + 1
    }

    private mutating func put(_ byte: UInt8, at index: Int, _ cursor: inout SourceCursor) {
        guard !markup.isHidden else { return }
        if markup.isRaised, let raised = FootnoteMark.superscript(of: byte) {
            builder.append(raised, at: index, length: 1, in: &cursor)
        } else {
            builder.append(byte, at: index, in: &cursor)
        }
    }

    private static let commentStart = Array("<!--".utf8)

    private mutating func passComment(_ bytes: [UInt8], from index: Int, end: Int) -> Int {
        var place = isInComment ? index : index + 4
        isInComment = true
        while place + 2 < end {
            if bytes[place] == 0x2D, bytes[place + 1] == 0x2D, bytes[place + 2] == UInt8(ascii: ">") {
                isInComment = false
                return place + 3
            }
            place += 1
        }
        return end
    }

    /// Where a tag that begins here ends: after its `>`, those in quotes not counted; nil when it is no tag.
    private static func tagEnd(_ bytes: [UInt8], from start: Int, end: Int) -> Int? {
        guard start + 1 < end, bytes[start + 1] > 0x20, bytes[start + 1] < 0x7F,
            !(0x30...0x39).contains(bytes[start + 1])
        else { return nil }
        var quote: UInt8?
        for index in start + 1..<min(end, start + 1024) {
            if let open = quote {
                if bytes[index] == open { quote = nil }
            } else if bytes[index] == 0x22 || bytes[index] == 0x27 {
                quote = bytes[index]
            } else if bytes[index] == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return nil
    }

    // MARK: Tags

    private mutating func meet(_ bytes: ArraySlice<UInt8>, at index: Int, _ cursor: inout SourceCursor) {
        guard let tag = HTMLTag(bytes) else { return }
        let effect = markup.meet(tag)
        switch effect {
        case .nothing: return
        case .lineEnd: return builder.append(0x0A, at: index, in: &cursor)
        case .space, .paragraph: closePassage()
        }
        switch tag.name {
        case .table: meetTable(tag)
        case .head: table?.isInHead = !tag.isClosing
        case .row: meetRow(tag, at: index, &cursor)
        case .cell: meetCell(tag, bytes)
        case .caption: table?.isInCaption = !tag.isClosing
        case .list: meetList(tag)
        case .item: if !tag.isClosing { beginItem() }
        case .heading(let level): kind = tag.isClosing ? .paragraph : .heading(level: level)
        case .script, .style, .sup, .br, .block, .inline: break
        }
    }

    private mutating func meetRow(_ tag: HTMLTag, at index: Int, _ cursor: inout SourceCursor) {
        guard !tag.isClosing else {
            table?.endRow()
            return
        }
        cursor.move(to: index)
        table?.beginRow(line: cursor.line)
    }

    private mutating func meetCell(_ tag: HTMLTag, _ bytes: ArraySlice<UInt8>) {
        guard !tag.isClosing else {
            table?.endCell()
            return
        }
        table?.beginCell(
            columns: HTMLTag.number(of: "colspan", in: bytes) ?? 1, rows: HTMLTag.number(of: "rowspan", in: bytes) ?? 1,
            isHeader: tag.isHeaderCell)
    }

    private mutating func meetTable(_ tag: HTMLTag) {
        if tag.isClosing {
            if table?.leave() ?? false { closeTable() }
        } else if table != nil {
            table?.enterNested()
        } else {
            table = TableGathering()
        }
    }

    private mutating func meetList(_ tag: HTMLTag) {
        if tag.isClosing {
            _ = lists.popLast()
        } else if lists.count < 32 {
            lists.append(MarkdownList(next: tag.isOrdered ? 1 : nil))
        }
    }

    private mutating func beginItem() {
        if lists.isEmpty { lists.append(MarkdownList(next: nil)) }
        lists[lists.count - 1].beginItem()
        kind = .listItem(depth: lists.count - 1, number: lists[lists.count - 1].number)
    }

    // MARK: Ends

    private mutating func closePassage() {
        if let text = builder.finish() { put(text) }
        builder = PassageBuilder()
    }

    private mutating func put(_ text: SourceText) {
        if table != nil {
            table?.add(text)
        } else {
            blocks.append(Block(kind: kind, text: text))
        }
        if case .listItem = kind { kind = .paragraph }
    }

    private mutating func closeTable() {
        guard let found = table?.finish() else { return }
        table = nil
        if !found.rows.isEmpty || found.caption != nil { blocks.append(Block(kind: .table(found), text: "")) }
    }
}
