package import Proofreading

/// Looks into a Word or OpenDocument file's directory before anything unpacks it.
package struct ArchiveInspector: Sendable {
    private let limits: ReadingLimits
    /// No honest text packs better than this; one entry alone may not be over it once it is large.
    private static let ratioLimit = 200

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// The entries of an archive that may be unpacked. Throws `archive` for one that is cut off, locked or a bomb.
    package func entries(of bytes: [UInt8]) throws(ReadingError) -> [ArchiveEntry] {
        guard bytes.count <= limits.packedBytes else { throw .tooLarge(bytes: bytes.count, limit: limits.packedBytes) }
        let directory = try ArchiveDirectory(bytes, entryLimit: limits.entries)
        var total = 0
        for entry in directory.entries {
            if entry.isEncrypted { throw .archive(.encrypted) }
            total += entry.unpackedBytes
            let ratio = entry.unpackedBytes / max(entry.packedBytes, 1)
            if ratio > Self.ratioLimit, entry.unpackedBytes > 1 << 20 {
                throw .archive(.suspiciousRatio(entry: entry.name, ratio: ratio))
            }
        }
        guard total <= limits.unpackedBytes else {
            throw .archive(.unpacksTooLarge(bytes: total, limit: limits.unpackedBytes))
        }
        return directory.entries
    }

    /// Checks that a Word or OpenDocument file is whole and safe to hand to a converter, and notes page headers, which
    /// the converter leaves out.
    package func check(_ bytes: [UInt8], format: SourceDocument.Format) throws(ReadingError) -> [ReadingNote] {
        guard !bytes.isEmpty else { throw .empty }
        let entries = try entries(of: bytes)
        let main = format == .docx ? "word/document.xml" : "content.xml"
        guard let content = entries.first(where: { $0.name == main }) else {
            throw .archive(.missing(entry: main))
        }
        guard EntryReader(bytes).isWhole(content, limit: limits.unpackedBytes) else { throw .archive(.truncated) }
        let hasHeaders = entries.contains { $0.name.hasPrefix("word/header") || $0.name.hasPrefix("word/footer") }
        return hasHeaders ? [.leftOutPageHeaders] : []
    }
}
