import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// The return that a funder asks for: the document that its files are made from.
struct AwardReturnPage: Page {
    let area: NavigationItem? = .progress
    var award: String
    var sight: RenderReturn.Sight

    private var report: FundingReport { sight.report }
    private var promise: MoneyPromise { report.book.promise }
    var name: String { "\(report.kind.words), \(promise.name)" }

    var content: Markup {
        breadcrumbs([("Money", .money), (promise.name, .award(award))], here: report.kind.words)
        PageTop(
            caption: "\(promise.name), \(promise.days)", isDraft: report.isEarly,
            heading: "\(report.kind.words) to \(promise.party)"
        ).markup
        p(.class("ww-body ww-body--s ww-answer-files ww-after")) {
            "Take it along: "
            for (index, format) in ReturnFile.formats.enumerated() {
                if index > 0 { " · " }
                link(
                    format == .csv ? "Projects as CSV" : format.title,
                    to: .awardFile(ReturnFile(award, report.kind, format)))
            }
        }
        div(.class("ww-prose ww-pack")) {
            MarkdownFragment(FundingReportDocument(report, publisher: sight.publisher).body)
                .markup(notePrefix: "return-note", figures: .noted)
        }
    }
}
