package import CommunitySafety

/// Which pack is meant: one that was issued, by its number in its year, or one as it would be issued now.
package enum PackName: Sendable, Hashable {
    case issued(Int)
    case draft(PackKey)

    /// As an address has it.
    package var text: String {
        switch self {
        case .issued(let number): String(number)
        case .draft(let key): key.name
        }
    }

    /// Nil for a name that is none.
    package init?(_ text: String) {
        if let number = Int(text), number > 0, String(number) == text {
            self = .issued(number)
        } else if let key = PackKey(name: text) {
            self = .draft(key)
        } else {
            return nil
        }
    }
}

/// A file of a pack: `pack-2023-24-3.pdf`, `meeting-q2-draft.docx`.
package struct PackFile: Sendable, Hashable {
    package let year: PlanYear
    package let pack: PackName
    package let format: PublicationFormat

    package init(_ year: PlanYear, _ pack: PackName, _ format: PublicationFormat) {
        (self.year, self.pack, self.format) = (year, pack, format)
    }

    /// Nil for a name that is none of ours.
    package init?(_ name: String, of pack: PackName, in year: PlanYear) {
        // The longer ending first: a large print is a PDF too.
        let found = Self.formats.map { PackFile(year, pack, $0) }.first { $0.name == name }
        guard let found else { return nil }
        self = found
    }

    package var name: String {
        switch pack {
        case .issued(let number): "pack-\(year.name)-\(number)\(format.fileEnding)"
        case .draft(let key): "\(key.name)-draft\(format.fileEnding)"
        }
    }

    /// The formats that a pack can be had in, besides its page.
    package static let formats: [PublicationFormat] = [.pdf, .docx, .largePrint, .text, .html]
}

extension PublicationFormat {
    /// With which a file's name ends: `-large-print.pdf`.
    var fileEnding: String {
        switch self {
        case .html: ".html"
        case .pdf: ".pdf"
        case .largePrint: "-large-print.pdf"
        case .docx: ".docx"
        case .text: ".txt"
        case .csv: ".csv"
        }
    }
}
