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
            let size = download.size.map { ", \(FileSize.words($0))" } ?? ""
            return DownloadLink(
                title: download.format.title, url: .download(year, download.format),
                kind: download.format.kindOfFile + size, purpose: download.format.purpose)
        }
    }

    static func list(_ links: [DownloadLink]) -> Markup {
        ul(.class("ww-files")) { for link in links { li { link.markup } } }
    }

    private var markup: Markup {
        a(.href(url.address)) { "\(title) (\(kind))" } + span(.class("ww-quiet")) { " \(purpose)" }
    }
}
