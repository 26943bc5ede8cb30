internal import Importing
internal import Proofreading

extension SourceDocument.Format {
    /// What people call it.
    var words: String {
        switch self {
        case .markdown: "Markdown"
        case .text: "plain text"
        case .html: "a web page"
        case .docx: "a Word document"
        case .odt: "an OpenDocument text"
        case .pdf: "a PDF"
        }
    }
}

extension DetectedFormat {
    /// What people call it.
    var words: String {
        switch self {
        case .readable(let format): format.words
        case .oldOffice: "a document of an old Office"
        case .spreadsheet: "a spreadsheet"
        case .presentation: "a presentation"
        case .richText: "rich text"
        case .image: "a picture"
        case .archive: "an archive"
        case .unknown: "something unknown"
        }
    }
}
