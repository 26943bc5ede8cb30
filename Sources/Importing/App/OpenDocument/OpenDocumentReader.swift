import Proofreading

/// Reads OpenDocument text (.odt), in process: pandoc 2's reader drops the header rows of tables and every span.
package struct OpenDocumentReader: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// The document in the archive, with a note where page headers were left out.
    package func reading(_ bytes: [UInt8]) throws(ReadingError) -> Reading {
        guard !bytes.isEmpty else { throw .empty }
        let entries = try ArchiveInspector(limits: limits).entries(of: bytes)
        let archive = EntryReader(bytes)
        guard let entry = entries.first(where: { $0.name == "content.xml" }) else {
            throw .archive(.missing(entry: "content.xml"))
        }
        guard let content = archive.contents(entry, limit: limits.unpackedBytes) else { throw .archive(.truncated) }
        let styles =
            entries.first { $0.name == "styles.xml" }.flatMap { archive.contents($0, limit: limits.textBytes) } ?? []
        let meta =
            entries.first { $0.name == "meta.xml" }.flatMap { archive.contents($0, limit: limits.textBytes) } ?? []
        var walk = OpenDocumentWalk(content, styles: OpenDocumentStyles([styles, content]), depthLimit: limits.depth)
        let blocks = walk.read()
        guard !blocks.isEmpty else { throw .empty }
        let language = OpenDocumentStyles.language(inMeta: meta) ?? "en-GB"
        return Reading(
            document: SourceDocument(format: .odt, blocks: blocks, language: language),
            notes: OpenDocumentStyles.hasPageHeaders(styles) ? [.leftOutPageHeaders] : [])
    }
}
