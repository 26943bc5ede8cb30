import Proofreading

/// Reads the words out of a stretch of HTML that stands in Markdown.
struct HTMLFragmentReader {
    private let source: Range<Int>
    private var builder = PassageBuilder()
    private var blocks: [Block] = []
    private var markup = InlineMarkup()

    init(source: Range<Int>) { self.source = source }

    mutating func read(_ cursor: inout SourceCursor) -> [Block] {
        let bytes = cursor.bytes
        var index = source.lowerBound
        while index < source.upperBound {
            if bytes[index] == UInt8(ascii: "<"), let end = bytes[index..<source.upperBound].firstIndex(of: UInt8(ascii: ">")) {
                let effect = Array(bytes[index...end]).withUnsafeBufferPointer { markup.meet($0) }
                switch effect {
                case .nothing: break
                case .space: builder.append(0x20, at: index, in: &cursor)
                case .lineEnd: builder.append(0x0A, at: index, in: &cursor)
                case .paragraph: close()
                }
                index = end + 1
            } else {
                builder.append(bytes[index], at: index, in: &cursor)
                index += 1
            }
        }
        close()
        return blocks
    }

    private mutating func close() {
        if let text = builder.finish() { blocks.append(Block(kind: .paragraph, text: text)) }
        builder = PassageBuilder()
    }
}
