/// The words of a Word file that stand outside its running text and that pandoc leaves out: text boxes, page headers
/// and page footers.
package struct WordExtras: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// The paragraphs of text boxes, then those of headers and footers, each once. Throws what `ArchiveInspector` does.
    package func paragraphs(of file: [UInt8]) throws(ReadingError) -> [String] {
        let entries = try ArchiveInspector(limits: limits).entries(of: file)
        let archive = EntryReader(file)
        var found: [String] = []
        for entry in entries where entry.name == "word/document.xml" {
            guard let content = archive.contents(entry, limit: limits.unpackedBytes) else { throw .archive(.truncated) }
            found += WordParagraphs(content).all(onlyBoxes: true)
        }
        for entry in entries where Self.isPageFurniture(entry.name) {
            guard let content = archive.contents(entry, limit: limits.textBytes) else { continue }
            found += WordParagraphs(content).all(onlyBoxes: false)
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }

    private static func isPageFurniture(_ name: String) -> Bool {
        (name.hasPrefix("word/header") || name.hasPrefix("word/footer")) && name.hasSuffix(".xml")
    }
}
