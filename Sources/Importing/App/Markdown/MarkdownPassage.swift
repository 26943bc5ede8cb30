import Proofreading

/// Gathers the words of one heading, paragraph or table cell from cmark's inline nodes, and finds in the file where
/// each stretch of them stands: cmark keeps no dependable places inside a line.
struct MarkdownPassage {
    private(set) var finished: [SourceText] = []
    private var builder = PassageBuilder()
    private var markup = InlineMarkup()
    /// Where the search in the file goes on, and where it ends.
    private var source: Int
    private let limit: Int
    private let splitsParagraphs: Bool
    /// Searches that found nothing; many of them shorten the next ones, so that the cost stays linear.
    private var misses = 0

    /// `splitsParagraphs` is true in table cells, where HTML makes paragraphs of one line of Markdown.
    init(source: Range<Int>, splitsParagraphs: Bool) {
        self.source = source.lowerBound
        limit = source.upperBound
        self.splitsParagraphs = splitsParagraphs
    }

    mutating func add(_ node: MarkdownNode, in cursor: inout SourceCursor) {
        switch node.kind {
        case .text, .code: node.withLiteral { addWords($0, in: &cursor) }
        case .softBreak, .lineBreak: addLineEnd(in: &cursor)
        case .htmlInline: node.withLiteral { addTag($0, in: &cursor) }
        default: break
        }
    }

    /// Adds one line of code and the end of that line.
    mutating func addLine(_ line: UnsafeBufferPointer<UInt8>, in cursor: inout SourceCursor) {
        if !builder.isEmpty { addLineEnd(in: &cursor) }
        addWords(line, in: &cursor)
    }

    /// The paragraphs gathered, empty ones left out.
    consuming func finish() -> [SourceText] {
        closeParagraph()
        return finished
    }

    mutating func leaveLink(in cursor: SourceCursor) {
        let bytes = cursor.bytes
        guard source + 1 < limit, bytes[source] == UInt8(ascii: "]"), bytes[source + 1] == UInt8(ascii: "(") else {
            return
        }
        if let close = bytes[source..<min(limit, source + 4096)].firstIndex(of: UInt8(ascii: ")")) {
            source = close + 1
        }
    }

    // MARK: Words

    private mutating func addWords(_ words: UnsafeBufferPointer<UInt8>, in cursor: inout SourceCursor) {
        guard !markup.isHidden else { return }
        var index = 0
        seek(words, from: 0, in: cursor.bytes)
        while index < words.count {
            if let mark = FootnoteMark(in: words, at: index) {
                builder.append(mark.superscript, at: source, length: mark.length, in: &cursor)
                source = min(limit, source + mark.length)
                index += mark.length
            } else {
                index += addByte(words, at: index, in: &cursor)
            }
        }
    }

    /// Adds what stands at `index` and returns how many bytes of the words that was.
    private mutating func addByte(
        _ words: UnsafeBufferPointer<UInt8>, at index: Int, in cursor: inout SourceCursor
    ) -> Int {
        let bytes = cursor.bytes
        let byte = words[index]
        if source < limit, bytes[source] == UInt8(ascii: "&"),
            let length = CharacterReference.length(in: bytes, at: source, limit: limit),
            !MarkdownPassage.matches(words, from: index, bytes, at: source, count: length)
        {
            let scalar = Self.scalarLength(byte, left: words.count - index)
            builder.append(words[index..<index + scalar], at: source, length: length, in: &cursor)
            source += length
            return scalar
        }
        if source + 1 < limit, bytes[source] == UInt8(ascii: "\\"), bytes[source + 1] == byte {
            source += 1
        } else if source >= limit || bytes[source] != byte {
            seek(words, from: index, in: bytes)
        }
        put(byte, at: source, in: &cursor)
        if source < limit, bytes[source] == byte { source += 1 }
        return 1
    }

    private mutating func put(_ byte: UInt8, at place: Int, in cursor: inout SourceCursor) {
        if markup.isRaised, let raised = FootnoteMark.superscript(of: byte) {
            builder.append(raised, at: place, length: 1, in: &cursor)
        } else {
            builder.append(byte, at: place, in: &cursor)
        }
    }

    // MARK: Breaks

    private mutating func addLineEnd(in cursor: inout SourceCursor) {
        let bytes = cursor.bytes
        let end = bytes[min(source, limit)..<limit].firstIndex(of: 0x0A)
        builder.append(0x0A, at: end ?? source, in: &cursor)
        if let end { source = end + 1 }
    }

    private mutating func addTag(_ tag: UnsafeBufferPointer<UInt8>, in cursor: inout SourceCursor) {
        seek(tag, from: 0, in: cursor.bytes)
        let place = source
        if Self.matches(tag, from: 0, cursor.bytes, at: source, count: tag.count) { source += tag.count }
        switch markup.meet(tag) {
        case .nothing: break
        case .space: builder.append(0x20, at: place, in: &cursor)
        case .lineEnd where splitsParagraphs && builder.endsWithLineEnd: closeParagraph()
        case .lineEnd: builder.append(0x0A, at: place, in: &cursor)
        case .paragraph where splitsParagraphs: closeParagraph()
        case .paragraph: if !builder.endsWithLineEnd { builder.append(0x0A, at: place, in: &cursor) }
        }
    }

    private mutating func closeParagraph() {
        if let text = builder.finish() { finished.append(text) }
        builder = PassageBuilder()
    }

    // MARK: Search

    /// Moves to where the words stand next in the file, if they are found near.
    private mutating func seek(_ words: UnsafeBufferPointer<UInt8>, from index: Int, in bytes: [UInt8]) {
        let count = Self.plainCount(words, from: index)
        guard count > 0 else { return }
        let last = min(limit - count, source + (misses < 16 ? 2048 : 64))
        var place = source
        while place <= last {
            if bytes[place] == words[index], Self.matches(words, from: index, bytes, at: place, count: count) {
                source = place
                return
            }
            place += 1
        }
        misses += 1
    }

    /// How many bytes from `index` on surely stand in the file as they are: up to a sign that Markdown may escape, or
    /// a letter that may be written as a character reference.
    private static func plainCount(_ words: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        guard index < words.count else { return 0 }
        let startsHigh = words[index] >= 0x80
        var count = 1
        while index + count < words.count, count < 16 {
            let byte = words[index + count]
            let isSign = byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
            if isSign || (byte >= 0x80 && !startsHigh) { break }
            count += 1
        }
        return count
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static func matches(
        _ words: UnsafeBufferPointer<UInt8>, from index: Int, _ bytes: [UInt8], at place: Int, count: Int
    ) -> Bool {
        guard index + count <= words.count, place + count <= bytes.count else { return false }
        for step in 0..<count where words[index + step] != bytes[place + step] { return false }
        return true
    }

    private static func scalarLength(_ lead: UInt8, left: Int) -> Int {
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return min(length, left)
    }
}
