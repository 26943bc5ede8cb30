package import Proofreading

/// Why a file couldn't be read at all. The cases carry values; each channel makes its own sentence of them.
package enum ReadingError: Error, Sendable, Hashable {
    /// The file has no bytes, or nothing but white space: mend by choosing the right file.
    case empty
    /// The file is larger than is read: mend by splitting it, or by taking pictures out of it.
    case tooLarge(bytes: Int, limit: Int)
    /// The file holds another format than was asked for: mend by giving the file its right name.
    case wrongFormat(expected: SourceDocument.Format, found: DetectedFormat)
    /// A format that nothing here reads: mend by saving it as one of `SourceDocument.Format`.
    case unsupported(DetectedFormat)
    /// A Word or OpenDocument archive that can't be trusted: mend by saving the document anew.
    case archive(ArchiveFault)
    /// The file ends too early or a converter's answer isn't what it should be; `offset` is the byte where it broke.
    case damaged(SourceDocument.Format, offset: Int)
    /// Elements are nested deeper than is read: mend by saving the document from a word processor.
    case tooDeep(limit: Int)
    /// A PDF without a text layer, pictures of pages only: mend by recognising its text first (OCR).
    case noText(SourceDocument.Format)
}
