package import CommunitySafety

/// Any document in the forms that it can be printed in, all from one tree.
package struct DocumentForms: Sendable {
    package let document: Document

    package init(_ document: Document) { self.document = document }

    /// Nil for a form that only a plan has.
    package func form(_ format: PublicationFormat) -> PlanPublication.Form? {
        switch format {
        case .html: .file(DocumentPage(document).bytes)
        case .pdf: .typst(Array(TypstSource(document).text.utf8))
        case .largePrint: .typst(Array(TypstSource(document, form: .largePrint).text.utf8))
        case .docx: .file(WordFile(document).bytes)
        case .text: .file(PlainTextFile(document).bytes)
        case .csv: nil
        }
    }

    /// The nodes with an address on every heading.
    static func anchored(_ nodes: [DocumentNode]) -> [DocumentNode] {
        var anchors = Anchors()
        return nodes.map { node in
            guard case .heading(var heading) = node else { return node }
            heading.anchor = anchors.anchor(for: heading.plain)
            return .heading(heading)
        }
    }
}
