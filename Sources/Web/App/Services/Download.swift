package import CommunitySafety

/// A file that can be downloaded.
package struct Download: Sendable, Hashable {
    package var format: PublicationFormat
    /// Its size in bytes; nil when it is made on demand.
    package var size: Int?

    package init(format: PublicationFormat, size: Int?) {
        self.format = format
        self.size = size
    }
}
