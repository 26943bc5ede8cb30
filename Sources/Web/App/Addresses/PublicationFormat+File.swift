package import CommunitySafety

extension PublicationFormat {
    /// The last part of the file's address: `plan-2023-24-large-print.pdf`.
    package func fileName(of year: PlanYear) -> String {
        switch self {
        case .html: "plan-\(year.name).html"
        case .pdf: "plan-\(year.name).pdf"
        case .largePrint: "plan-\(year.name)-large-print.pdf"
        case .docx: "plan-\(year.name).docx"
        case .text: "plan-\(year.name).txt"
        case .csv: "plan-\(year.name)-actions.csv"
        }
    }

    /// The media type that the file is sent with.
    var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .pdf, .largePrint: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .text: "text/plain; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        }
    }

    /// Whether a browser shows it in its window. The one web page carries its own style, which our policy for pages wouldn't
    /// let it use, so it is saved instead.
    var isShown: Bool {
        switch self {
        case .pdf, .largePrint, .text: true
        case .html, .docx, .csv: false
        }
    }

    /// What a link to the file is called.
    var title: String {
        switch self {
        case .html: "One web page"
        case .pdf: "PDF"
        case .largePrint: "Large print"
        case .docx: "Word"
        case .text: "Plain text"
        case .csv: "Actions as a table"
        }
    }

    /// Whom it suits.
    var purpose: String {
        switch self {
        case .html: "to keep, or to read without a connection"
        case .pdf: "to print, and for screen readers: its headings and tables are marked"
        case .largePrint: "18 point and larger, with tables as lists where they don’t fit"
        case .docx: "to quote from, or to change the letters and colours"
        case .text: "for braille displays and to have it read aloud"
        case .csv: "every action with its lead, partners and date, for a spreadsheet"
        }
    }

    /// The kind of file in a word, as a link prints it beside the size.
    var kindOfFile: String {
        switch self {
        case .html: "HTML"
        case .pdf, .largePrint: "PDF"
        case .docx: "DOCX"
        case .text: "TXT"
        case .csv: "CSV"
        }
    }
}
