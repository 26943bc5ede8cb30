/// How much a reader takes on before it refuses.
package struct ReadingLimits: Sendable, Hashable {
    /// Bytes of a text, Markdown or HTML file, or of a converter's answer.
    package var textBytes: Int
    /// Bytes of a Word, OpenDocument or PDF file.
    package var packedBytes: Int
    /// Bytes that a Word or OpenDocument file may unpack to.
    package var unpackedBytes: Int
    /// Entries of a Word or OpenDocument archive.
    package var entries: Int
    /// Levels of lists, quotes and tables inside one another.
    package var depth: Int

    package init(
        textBytes: Int = 32 << 20, packedBytes: Int = 64 << 20, unpackedBytes: Int = 256 << 20, entries: Int = 10_000,
        depth: Int = 256
    ) {
        self.textBytes = textBytes
        self.packedBytes = packedBytes
        self.unpackedBytes = unpackedBytes
        self.entries = entries
        self.depth = depth
    }
}
