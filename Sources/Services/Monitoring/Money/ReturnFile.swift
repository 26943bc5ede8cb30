package import CommunitySafety

/// A file of a return to a funder: `mid-year.pdf`.
package struct ReturnFile: Sendable, Hashable {
    package let award: String
    package let kind: FundingReturn
    package let format: PublicationFormat

    package init(_ award: String, _ kind: FundingReturn, _ format: PublicationFormat) {
        (self.award, self.kind, self.format) = (award, kind, format)
    }

    /// Nil for a name that is none of ours.
    package init?(_ name: String, of award: String) {
        let all = FundingReturn.allCases.flatMap { kind in Self.formats.map { ReturnFile(award, kind, $0) } }
        guard let found = all.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// As an address has it.
    package var name: String { kind.rawValue + format.fileEnding }

    /// As it is saved.
    package var savedName: String { "\(kind.rawValue)-return\(format.fileEnding)" }

    /// The formats that a return can be had in, besides its page.
    package static let formats: [PublicationFormat] = [.pdf, .docx, .largePrint, .text, .html, .csv]
}
