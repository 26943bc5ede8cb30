package import CommunitySafety
package import Converters
internal import Documents
internal import Proofreading

/// Prints an edition in any of its formats, all from one tree.
package struct EditionPress: Sendable {
    package let finder: ToolFinder

    package init(finder: ToolFinder) { self.finder = finder }

    /// One file of an edition. Throws `unavailable` when the format needs a converter that is missing or fails.
    package func file(of edition: PlanEdition, as format: PublicationFormat) async throws(ServiceError) -> [UInt8] {
        try await file(of: PlanPublication(edition).form(format), named: edition.fileName(format))
    }

    /// One file of any document. Throws as the other does.
    func file(of form: PlanPublication.Form, named name: String) async throws(ServiceError) -> [UInt8] {
        switch form {
        case .file(let bytes): return bytes
        case .typst(let source):
            do {
                return try await TypstCompiler(finder: finder).pdf(of: source)
            } catch {
                throw .unavailable(.converter(Diagnostic(error, in: DocumentFile(name: name, bytes: []))))
            }
        }
    }
}

extension PlanEdition {
    /// What an edition's file is called: `plan-2023-24-large-print.pdf`.
    package func fileName(_ format: PublicationFormat) -> String {
        let stem = "plan-\(plan.year.name)"
        return switch format {
        case .html: "\(stem).html"
        case .pdf: "\(stem).pdf"
        case .largePrint: "\(stem)-large-print.pdf"
        case .docx: "\(stem).docx"
        case .text: "\(stem).txt"
        case .csv: "\(stem)-actions.csv"
        }
    }
}

extension EditionPress {
    /// The formats that can be had on this machine, in the order to offer them.
    package var formats: [PublicationFormat] {
        let canSetPDF = TypstCompiler(finder: finder).isAvailable
        return PublicationFormat.allCases.filter { canSetPDF || ($0 != .pdf && $0 != .largePrint) }
    }
}
