/// One entry of a ZIP archive's central directory.
package struct ArchiveEntry: Sendable, Hashable {
    package var name: String
    package var packedBytes: Int
    /// As the directory declares them; a hostile file may lie, which `EntryReader` checks.
    package var unpackedBytes: Int
    package var isEncrypted: Bool
    /// 0 stored, 8 deflated.
    var method: Int
    /// Where the entry's local header begins.
    var offset: Int
}
