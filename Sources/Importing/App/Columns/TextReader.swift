import Proofreading

/// Reads plain text into paragraphs, list items and tables of aligned columns.
struct TextReader {
    private let text: DecodedText
    private let lines: [TextLine]
    private let furniture: PageFurniture
    private var blocks: [Block] = []
    private var paragraphs: TextParagraphs

    init(_ text: DecodedText) {
        self.text = text
        lines = TextLineScanner.lines(of: text)
        furniture = PageFurniture(text.bytes, lines)
        paragraphs = TextParagraphs(text, lines)
    }

    /// The text's blocks in order.
    consuming func read() -> [Block] {
        let finder = ColumnRegionFinder(text.bytes, lines, furniture)
        var index = 0
        while index < lines.count {
            if let table = TabbedTable(text, lines, at: index) {
                add(table.block)
                index = table.end
            } else if let table = BorderedTable(text, lines, at: index) {
                add(table.block)
                index = table.end
            } else if let region = finder.region(at: index) {
                add(Block(kind: .table(ColumnTableBuilder(text, lines, region).table()), text: ""))
                for line in region.furniture { paragraphs.addAlone(line) }
                index = region.end
            } else {
                paragraphs.add(index)
                index += 1
            }
        }
        blocks += paragraphs.finish()
        return blocks
    }

    private mutating func add(_ table: Block) {
        blocks += paragraphs.takeFinished()
        blocks.append(table)
    }
}
