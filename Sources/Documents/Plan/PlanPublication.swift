package import CommunitySafety

/// A plan's edition in every form that it is published in, all from one tree.
package struct PlanPublication: Sendable {
    /// What a form comes to here.
    package enum Form: Sendable, Hashable {
        /// The file itself.
        case file([UInt8])
        /// Source that Typst sets as a PDF.
        case typst([UInt8])
    }

    package let document: Document
    private let plan: Plan

    package init(_ edition: PlanEdition) {
        document = PlanDocument(edition).document
        plan = edition.plan
    }

    package func form(_ format: PublicationFormat) -> Form {
        switch format {
        case .html: .file(DocumentPage(document).bytes)
        case .pdf: .typst(Array(TypstSource(document).text.utf8))
        case .largePrint: .typst(Array(TypstSource(document, form: .largePrint).text.utf8))
        case .docx: .file(WordFile(document).bytes)
        case .text: .file(PlainTextFile(document).bytes)
        case .csv: .file(PlanCSV(plan).actions)
        }
    }
}
