package import CommunitySafety

/// A file of an answer, by its name: `R2024-0007-answer-1.pdf`.
package struct AnswerFile: Sendable, Hashable {
    package let reference: RequestReference
    package let number: Int
    package let format: PublicationFormat

    package init(_ reference: RequestReference, _ number: Int, _ format: PublicationFormat) {
        (self.reference, self.number, self.format) = (reference, number, format)
    }

    /// Nil for a name that is none of ours.
    package init?(_ name: String, of reference: RequestReference) {
        guard name.utf8.count <= 60 else { return nil }
        for format in Self.formats {
            let (start, end) = ("\(reference.text)-answer-", Self.ending(format))
            guard name.hasPrefix(start), name.hasSuffix(end),
                let number = Int(name.dropFirst(start.count).dropLast(end.count)), number > 0
            else { continue }
            let made = AnswerFile(reference, number, format)
            if made.name == name {
                self = made
                return
            }
        }
        return nil
    }

    package var name: String { "\(reference.text)-answer-\(number)\(Self.ending(format))" }

    /// The formats that an answer can be had in, besides its page.
    package static let formats: [PublicationFormat] = [.largePrint, .pdf, .docx, .text, .csv]

    private static func ending(_ format: PublicationFormat) -> String {
        switch format {
        case .html: ".html"
        case .pdf: ".pdf"
        case .largePrint: "-large-print.pdf"
        case .docx: ".docx"
        case .text: ".txt"
        case .csv: "-figures.csv"
        }
    }
}
