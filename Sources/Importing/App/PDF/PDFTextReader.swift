package import Proofreading

/// Reads the text layer of a PDF, as `pdftotext -layout` gives it: pages parted by form feeds, columns by spaces.
///
/// A PDF says where letters stand and nothing about paragraphs or tables, so every table is marked as low confidence.
package struct PDFTextReader: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// The document in the text layer. Throws `noText` when there is none: a scan, pictures of pages.
    package func read(layout: [UInt8]) throws(ReadingError) -> SourceDocument {
        guard layout.count <= limits.textBytes else { throw .tooLarge(bytes: layout.count, limit: limits.textBytes) }
        guard layout.contains(where: { $0 > 0x20 }) else { throw .noText(.pdf) }
        let pages = PageText(DecodedText(layout))
        var blocks: [Block] = []
        for block in TextReader(DecodedText(pages.text)).read() { blocks.append(Self.guessed(block)) }
        blocks += pages.furniture.map { Block(kind: .paragraph, text: SourceText($0), isLowConfidence: true) }
        guard !blocks.isEmpty else { throw .noText(.pdf) }
        return SourceDocument(format: .pdf, blocks: blocks)
    }

    /// The block without lines, which are those of the text layer and not of the file; words broken at a line's end
    /// joined; tables marked as guesses.
    private static func guessed(_ block: Block) -> Block {
        guard let table = block.table else {
            return Block(kind: block.kind, text: SourceText(Hyphenation.joined(block.text.string)))
        }
        var plain = table
        for row in plain.rows.indices {
            plain.rows[row].line = nil
            for cell in plain.rows[row].cells.indices {
                plain.rows[row].cells[cell].paragraphs = plain.rows[row].cells[cell].paragraphs.map {
                    SourceText(Hyphenation.joined($0.string))
                }
            }
        }
        return Block(kind: .table(plain), text: "", isLowConfidence: true)
    }
}
