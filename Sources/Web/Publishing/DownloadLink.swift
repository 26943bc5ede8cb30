import CommunitySafety
import HTML

/// A link to a file with what kind it is, how large, and whom it suits.
struct DownloadLink: Sendable, Hashable {
    var title: String
    var url: SiteURL
    /// `PDF, 640 KB`.
    var kind: String
    var purpose: String

    static func links(to downloads: [Download], of year: PlanYear) -> [DownloadLink] {
        downloads.map { download in
            DownloadLink(
                title: download.format.title, url: .download(year, download.format), kind: kind(of: download),
                purpose: download.format.purpose)
        }
    }

    /// The kind of file, unless the title says it, and the size where it is known.
    private static func kind(of download: Download) -> String {
        let kind = download.format.kindOfFile == download.format.title ? nil : download.format.kindOfFile
        return [kind, download.size.map(FileSize.words)].compactMap { $0 }.joined(separator: ", ")
    }

    static func list(_ links: [DownloadLink]) -> Markup {
        ul(.class("ww-files")) { for link in links { li { link.markup } } }
    }

    private var markup: Markup {
        a(.href(url.address)) { kind.isEmpty ? title : "\(title) (\(kind))" }
            + span(.class("ww-quiet")) { " \(purpose)" }
    }
}
