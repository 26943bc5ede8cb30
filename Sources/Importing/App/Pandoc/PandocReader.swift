package import Proofreading

/// Reads pandoc's syntax tree as JSON (`pandoc -t json`, versions 2.11 to 3) into a document.
package struct PandocReader: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// The document that pandoc read from a file of the given format. Linear in the JSON.
    package func read(json: [UInt8], format: SourceDocument.Format) throws(ReadingError) -> SourceDocument {
        guard !json.isEmpty else { throw .empty }
        guard json.count / 8 <= limits.textBytes else {
            throw .tooLarge(bytes: json.count, limit: limits.textBytes * 8)
        }
        let tape = try Self.tape(json, format: format)
        guard let blocks = tape.value(of: "blocks", in: 0) else { throw .damaged(format, offset: 0) }
        let metadata = PandocMetadata(tape)
        var walk = PandocWalk(tape, depthLimit: min(limits.depth, 256))
        if format != .html { walk.addFront(metadata) }
        walk.add(blocks, depth: 0)
        guard !walk.blocks.isEmpty else { throw .empty }
        return SourceDocument(format: format, blocks: walk.blocks, language: metadata.language ?? "en-GB")
    }

    /// The same, with the words of a Word file's text boxes, page headers and footers, which pandoc leaves out, as
    /// paragraphs at the end, and with the automatic numbers that it leaves out; `file` is the Word file that pandoc read.
    package func read(json: [UInt8], word file: [UInt8]) throws(ReadingError) -> SourceDocument {
        var document = try WordLabelling(limits: limits).applied(to: read(json: json, format: .docx), of: file)
        let known = Set(document.blocks.map(\.text.string))
        for paragraph in try WordExtras(limits: limits).paragraphs(of: file) where !known.contains(paragraph) {
            document.blocks.append(Block(kind: .paragraph, text: SourceText(paragraph)))
        }
        return document
    }

    private static func tape(_ json: [UInt8], format: SourceDocument.Format) throws(ReadingError) -> JSONTape {
        do {
            return try JSONTape(json)
        } catch {
            throw .damaged(format, offset: error.offset)
        }
    }
}
