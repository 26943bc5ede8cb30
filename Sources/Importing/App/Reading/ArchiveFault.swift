/// What is wrong with a Word or OpenDocument file as a ZIP archive.
package enum ArchiveFault: Sendable, Hashable {
    /// No central directory, or one that points outside the file: cut off or damaged.
    case truncated
    case tooManyEntries(count: Int, limit: Int)
    /// The entries say that they unpack to more than is read.
    case unpacksTooLarge(bytes: Int, limit: Int)
    /// One entry unpacks to this many times its packed size.
    case suspiciousRatio(entry: String, ratio: Int)
    case encrypted
    /// The part that holds the document's text isn't there.
    case missing(entry: String)
}
