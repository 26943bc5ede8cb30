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

extension EditionPress {
    /// The tables that go out beside that of the actions, as far as the plan has something for them.
    func tables(of edition: PlanEdition) -> [(name: String, bytes: [UInt8])] {
        let made = [
            (edition.measuresFileName, measures(of: edition)), (edition.fundingFileName, funding(of: edition)),
            (edition.figuresFileName, figures(of: edition)),
        ]
        return made.compactMap { name, bytes in bytes.map { (name, $0) } }
    }

    /// The success measures as a table for a spreadsheet; nil for a plan that has none.
    package func measures(of edition: PlanEdition) -> [UInt8]? {
        edition.plan.successMeasures.isEmpty ? nil : PlanCSV(edition.plan).successMeasures
    }
}

extension EditionPress {
    /// The figures quoted, with the counts behind them, as a table for a spreadsheet; nil for a plan that quotes none.
    package func figures(of edition: PlanEdition) -> [UInt8]? {
        edition.quotedFigures.isEmpty ? nil : PlanCSV(edition.plan).figures(edition.quotedFigures)
    }
}

extension EditionPress {
    /// The funding lines as a table for a spreadsheet; nil for a plan that has none.
    package func funding(of edition: PlanEdition) -> [UInt8]? {
        edition.plan.fundingLines.isEmpty ? nil : PlanCSV(edition.plan).funding
    }
}

extension PlanEdition {
    /// What the table of funding lines is called: `plan-2023-24-funding.csv`.
    package var fundingFileName: String { "plan-\(plan.year.name)-funding.csv" }

    /// What the table of quoted figures is called: `plan-2023-24-figures.csv`.
    package var figuresFileName: String { "plan-\(plan.year.name)-figures.csv" }

    /// What the table of success measures is called: `plan-2023-24-measures.csv`.
    package var measuresFileName: String { "plan-\(plan.year.name)-measures.csv" }

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
