import CommunitySafety
import HTML
import Proofreading
import Services

/// The return that a funder asks for, as a page that prints.
struct AwardReturnPage: Page {
    let area: NavigationItem? = .progress
    var sight: ShowMoney.Sight
    var kind: FundingReturn

    private var report: FundingReturnRows { FundingReturnRows(sight, kind) }
    private var book: MoneyBook { report.book }
    var name: String { "\(kind.words), \(book.promise.name)" }

    var content: Markup {
        breadcrumbs([("Money", .money), (book.promise.name, .award(sight.id))], here: kind.words)
        PageTop(caption: book.promise.name, heading: "\(kind.words) to \(book.promise.party)", answer: sentence).markup
        pageSection("Projects", id: "projects") { table }
        pageSection("The award", id: "award") { award }
        p(.class("ww-body ww-after")) {
            a(.href(SiteURL.awardFile(sight.id, kind).address)) { "The same as CSV" }
        }
    }

    private var sentence: String {
        let stand = report.day < sight.book.today ? "As it stood on" : "As it stands now, for"
        return
            "\(stand) \(report.day.words): \(Money.words(pence: book.spent)) of \(book.promise.amount.words) is spent\(book.committed > 0 ? ", and \(Money.words(pence: book.committed)) committed" : "")."
    }

    private var table: Markup {
        RecordTable(
            caption: "What each project cost and what came of it", style: "ww-table--tight",
            columns: [
                .init(name: "Project"), .init(name: "Set aside", isNumber: true), .init(name: "Spent", isNumber: true),
                .init(name: "Committed", isNumber: true), .init(name: "Left", isNumber: true),
                .init(name: "Output"), .init(name: "Cost of each", isNumber: true),
            ],
            rows: report.projects.map { row in
                [
                    .init("\(row.project)\(row.action.isEmpty ? "" : " (action \(row.action))")"),
                    .init(Money.words(pence: row.setAside)), .init(Money.words(pence: row.spent)),
                    .init(Money.words(pence: row.committed)), .init(Money.words(pence: row.left)), .init(row.output),
                    .init(row.unitCost.map { Money.words(pence: $0) } ?? ""),
                ]
            }
        ).markup
    }

    private var award: Markup {
        summaryList([
            ("Sum", Markup(text: book.promise.amount.words)),
            ("Received", Markup(text: Money.words(pence: book.received))),
            ("Set aside", Markup(text: Money.words(pence: book.allocated))),
            ("Spent", Markup(text: Money.words(pence: book.spent))),
            ("Left", Markup(text: Money.words(pence: book.left))),
            ("Not spent", Markup(text: underspend.map { Money.words(pence: $0) } ?? "")),
            ("Given back", Markup(text: sight.book.repaid == 0 ? "" : Money.words(pence: sight.book.repaid))),
            ("Value for money", Markup(text: book.promise.valueNote)),
        ])
    }

    /// Of the year’s end only.
    private var underspend: Int? { kind == .yearEnd ? sight.book.underspend : nil }
}
