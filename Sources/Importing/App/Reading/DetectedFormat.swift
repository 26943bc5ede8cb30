package import Proofreading

/// What a file holds by its content.
package enum DetectedFormat: Sendable, Hashable {
    case readable(SourceDocument.Format)
    /// Word before 2007, or another Office file of that age: mend by saving it as .docx.
    case oldOffice
    case spreadsheet, presentation, richText, image, archive
    /// Bytes that are no text and that nothing here knows.
    case unknown
}
