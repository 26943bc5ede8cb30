import CommunitySafety
import Proofreading

/// What all pages of a site share: whose it is, the day, and what there is to lead to.
package struct SiteFrame: Sendable {
    var partnership: Partnership
    var today: CalendarDate
    /// The plan in force, or the latest; nil while there is none.
    var currentYear: PlanYear?
    /// The files of that plan.
    var downloads: [Download]
    /// Whether the pages are written to files: then nothing leads to what only a running server can do.
    var isExport: Bool
    /// Who looks at the page.
    var visitor = Visitor.anybody
    /// Whether people sign in on this server.
    var canSignIn = false
    /// Whether there are figures that everybody may see.
    var hasFigures = false
    /// Whether there are monitoring rounds that everybody may read.
    var hasRounds = false
    /// The newest year whose assessment everybody may read.
    var agreedAssessment: PlanYear?
    var styles: [SiteURL]
    var script: SiteURL
    var mapStyle: SiteURL
    /// In the order in which they run.
    var mapScripts: [SiteURL]
    var mark: SiteURL

    init(
        partnership: Partnership, today: CalendarDate, years: [PlanYear], downloads: [Download], assets: AssetShelf,
        isExport: Bool = false
    ) {
        self.partnership = partnership
        self.today = today
        currentYear = Self.current(of: years, on: today)
        self.downloads = downloads
        self.isExport = isExport
        styles = [assets.url(of: .govuk), assets.url(of: .style)]
        script = assets.url(of: .script)
        mapStyle = assets.url(of: .leafletStyle)
        mapScripts = [.leaflet, .mapScript].map(assets.url)
        mark = assets.url(of: .mark)
    }

    /// The year that the day falls in, else the last one begun before it, else the first.
    static func current(of years: [PlanYear], on today: CalendarDate) -> PlanYear? {
        years.filter { $0.range.from <= today }.max() ?? years.min()
    }
}
