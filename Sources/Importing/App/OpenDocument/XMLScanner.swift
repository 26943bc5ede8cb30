/// Goes through an XML file tag by tag, without recursion and without trust: entities of the file's own are never
/// expanded, and a tag that is cut off ends the scan.
struct XMLScanner {
    enum Event: Sendable, Hashable {
        /// A tag's bytes between `<` and `>`; `isEmpty` when it closes itself.
        case start(Range<Int>, isEmpty: Bool)
        case end(Range<Int>)
        case text(Range<Int>)
        /// Text in which nothing is escaped.
        case data(Range<Int>)
    }

    let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next tag or text; nil at the end of the file.
    mutating func next() -> Event? {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else { return text() }
            if has("<!--") {
                skip(past: "-->")
            } else if has("<![CDATA[") {
                let start = index + 9
                skip(past: "]]>")
                return .data(start..<max(start, min(index - 3, bytes.count)))
            } else if has("<?") || has("<!") {
                skip(past: ">")
            } else {
                return tag()
            }
        }
        return nil
    }

    private mutating func text() -> Event {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(start..<index)
    }

    private mutating func tag() -> Event? {
        let start = index + 1
        var quote: UInt8?
        index = start
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            index += 1
        }
        guard index < bytes.count else { return nil }
        let end = index
        index += 1
        if start < end, bytes[start] == UInt8(ascii: "/") { return .end(start + 1..<end) }
        let isEmpty = end > start && bytes[end - 1] == UInt8(ascii: "/")
        return .start(start..<(isEmpty ? end - 1 : end), isEmpty: isEmpty)
    }

    private func has(_ mark: StaticString) -> Bool {
        guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
        for step in 0..<mark.utf8CodeUnitCount where bytes[index + step] != mark.utf8Start[step] { return false }
        return true
    }

    private mutating func skip(past mark: StaticString) {
        while index < bytes.count {
            if has(mark) {
                index += mark.utf8CodeUnitCount
                return
            }
            index += 1
        }
    }
}
