/// What a line would be in a pipe table.
struct MarkdownRowShape {
    let cells: Int
    /// Whether it is the row of dashes under a header.
    let isRule: Bool

    /// Looks at a line without the marks of quotes and lists before it.
    init(_ line: ArraySlice<UInt8>) {
        let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        isRule = PipeRow.isRule(line) && content.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
        var pipes = 0
        var isEscaped = false
        var last: UInt8 = 0
        for byte in content {
            if byte == UInt8(ascii: "|"), !isEscaped { pipes += 1 }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            if byte != 0x20, byte != 0x09 { last = byte }
        }
        let edges = (content.first == UInt8(ascii: "|") ? 1 : 0) + (last == UInt8(ascii: "|") && pipes > 1 ? 1 : 0)
        cells = max(1, pipes + 1 - edges)
    }
}
