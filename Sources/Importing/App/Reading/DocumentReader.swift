package import Proofreading

/// Reads Markdown, plain text and OpenDocument, in process.
package struct DocumentReader: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// The document that the bytes hold. Throws for formats that need a converter first.
    package func read(_ bytes: [UInt8], format: SourceDocument.Format) throws(ReadingError) -> SourceDocument {
        try reading(bytes, format: format).document
    }

    /// The document with what had to be mended to read it.
    package func reading(_ bytes: [UInt8], format: SourceDocument.Format) throws(ReadingError) -> Reading {
        guard !bytes.isEmpty else { throw .empty }
        if format == .odt { return try OpenDocumentReader(limits: limits).reading(bytes) }
        guard bytes.count <= limits.textBytes else { throw .tooLarge(bytes: bytes.count, limit: limits.textBytes) }
        guard format.hasLines else { throw .wrongFormat(expected: format, found: .unknown) }
        let text = DecodedText(bytes)
        var notes = text.notes
        let blocks: [Block]
        if format == .markdown {
            let reader = MarkdownReader(text)
            if reader.isFlattened { notes.append(.flattened(limit: MarkdownGuard.depthLimit)) }
            blocks = reader.read()
        } else {
            blocks = TextReader(text).read()
        }
        guard !blocks.isEmpty else { throw .empty }
        return Reading(
            document: SourceDocument(format: format, blocks: blocks, lines: text.lines), notes: notes)
    }
}
