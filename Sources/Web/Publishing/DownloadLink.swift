import CommunitySafety
import HTML
import Services

/// A link to a file with what kind it is, how large, and whom it suits.
struct DownloadLink: Sendable, Hashable {
    var title: String
    var url: SiteURL
    /// `PDF, 640 KB`.
    var file: String
    /// The same without what the title says already.
    var kind: String
    var purpose: String

    static func links(to downloads: [Download], of year: PlanYear) -> [DownloadLink] {
        downloads.map { download in
            let format = download.format
            let size = download.size.map(FileSize.words)
            let kind = format.kindOfFile == format.title ? nil : format.kindOfFile
            return DownloadLink(
                title: format.title, url: .download(year, format),
                file: [format.kindOfFile, size].compactMap { $0 }.joined(separator: ", "),
                kind: [kind, size].compactMap { $0 }.joined(separator: ", "), purpose: format.purpose)
        }
    }

    /// The tables that go out beside the plan.
    static func links(toTablesOf edition: PlanEdition) -> [DownloadLink] {
        edition.tables.map { table in
            DownloadLink(
                title: table.title, url: .planTable(edition.plan.year, table), file: "CSV", kind: "CSV",
                purpose: table.purpose)
        }
    }

    static func list(_ links: [DownloadLink]) -> Markup {
        ul(.class("ww-files")) { for link in links { li { link.markup } } }
    }

    private var markup: Markup {
        a(.href(url.address)) { kind.isEmpty ? title : "\(title) (\(kind))" }
            + span(.class("ww-quiet")) { " \(purpose)" }
    }
}

extension PlanTable {
    fileprivate var title: String {
        switch self {
        case .measures: "Success measures as a table"
        case .funding: "Money as a table"
        case .figures: "Figures as a table"
        }
    }

    fileprivate var purpose: String {
        switch self {
        case .measures: "what is measured, from where to where, and by whom, for a spreadsheet"
        case .funding: "every sum with who gives it and for what, for a spreadsheet"
        case .figures: "every figure quoted with its source and the counts behind it, for a spreadsheet"
        }
    }
}
