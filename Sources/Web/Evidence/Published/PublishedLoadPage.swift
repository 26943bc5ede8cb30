import CommunitySafety
import HTML
import Proofreading
import Services

/// What files that an office publishes would change, before anything of them counts.
struct PublishedLoadPage: Page {
    var name: String { load.name }
    let area: NavigationItem? = .figures
    let isEnhanced = true
    let load: PublishedLoad
    let report: LoadReport
    let hitch: PublishedLoad.Hitch?
    let visitor: Visitor

    private var words: PublishedWords { PublishedWords(report: report) }

    var content: Markup {
        breadcrumbs([("Figures", .evidence), ("Loads", .evidenceLoads)], here: load.name)
        errorSummary(errors)
        PageTop(
            caption: "\(load.name), \(LoadWords.kind(report.kind.rawValue))", heading: "What would this change?",
            answer: words.answer
        ).markup
        warning
        decision
        facts
        LoadRevisions(revisions: report.revised, count: report.tally.revised).markup
        LoadProblems(refusals: refusals, warnings: report.problems.filter { $0.weight == .warns }, showsFile: true)
            .markup
        months
        districts
        LoadRevisions(revisions: report.fresh, count: report.tally.added, areNew: true).markup
    }

    private var refusals: [LoadProblem] { report.problems.filter { $0.weight != .warns } }

    private var errors: [FormError] {
        switch hitch {
        case nil: []
        case .changedMeanwhile:
            [
                .init(
                    message:
                        "Nothing was taken in: the figures changed after you looked. This is what it would change now",
                    field: "take")
            ]
        case .machine:
            [.init(message: "Nothing was taken in: the server couldn’t at that moment. Try again", field: "take")]
        }
    }

    /// Months that stand are replaced whole: whoever takes the file in should know.
    @MarkupBuilder private var warning: Markup {
        if let words = words.replaced { notice(words, labelled: "Warning") }
    }

    private var decision: Markup {
        form(
            .class("ww-ask ww-take"), .id("take"), .action(SiteURL.preparedLoad(load.id).address), .method(.post),
            .data("busy", "Taking it in…")
        ) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(load.version)))
            div(.class("ww-actions")) {
                if !report.tally.changesNothing { press("Take it in", "accept", isPrimary: true) }
                if !report.refusals.isEmpty { link("Refused rows (CSV)", to: .loadRefused(load.id)) }
                button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("discard")) { "Throw it away" }
            }
            p(.class("ww-fine ww-after")) {
                "It is all taken in, or nothing, and can be taken back at any time. What you don’t take in is removed after \(PrepareTables.daysKept) days."
            }
        }
    }

    private var facts: Markup {
        summaryList(
            words.counts.map { ($0.name, Markup(text: $0.words)) } + [
                ("Given", Markup(text: "\(load.givenOn.words), \(FileSize.words(load.byteCount))")),
                ("Fingerprint of the file", span(.class("ww-digest")) { load.digest }),
            ])
    }

    @MarkupBuilder private var months: Markup {
        if !report.months.isEmpty {
            pageSection("Month by month", id: "months") {
                RecordTable(
                    caption: "Months in the file",
                    style: "ww-table--tight",
                    columns: [
                        .init(name: "Month"), .init(name: "Records", isNumber: true),
                        .init(name: "Held now", isNumber: true), .init(name: "What happens"),
                    ],
                    rows: report.months.map { month in
                        [
                            .init(words.hasSeveralForces ? "\(month.month), \(month.force)" : month.month),
                            .init(Counted.digits(month.records)), .init(month.held.map(Counted.digits) ?? "–"),
                            .init(PublishedWords.words(month.change)),
                        ]
                    }
                ).markup
            }
        }
    }

    @MarkupBuilder private var districts: Markup {
        if !report.byDistrict.isEmpty {
            pageSection("Records by district", id: "districts") {
                RecordTable(
                    caption: "Records by district", style: "ww-table--tight",
                    columns: [.init(name: "District"), .init(name: "Records", isNumber: true)],
                    rows: report.byDistrict.map {
                        [.init($0.name), .init($0.count.map(Counted.digits) ?? "not known yet")]
                    }
                ).markup
            }
        }
    }
}
