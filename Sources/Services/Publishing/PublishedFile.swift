package import CommunitySafety

/// One file that was published.
package struct PublishedFile: Sendable, Hashable {
    package let format: PublicationFormat
    package let name: String
    package let byteCount: Int
    /// In hexadecimal.
    package let sha256: String
}
