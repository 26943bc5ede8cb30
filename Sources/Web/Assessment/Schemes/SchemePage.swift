import CommunitySafety
import HTML
internal import Proofreading
import Services

/// One scoring scheme as a person reads it: what is asked, what each step means, and the versions.
struct SchemePage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowSchemes.Answer
    var visitor: Visitor
    var notice: String?

    private var scheme: ScoringScheme { answer.scheme }
    private var isNewest: Bool { answer.number == answer.newest }
    private var version: String { answer.number == 0 ? "as shipped" : "version \(answer.number)" }
    var name: String { "\(scheme.name), \(version)" }

    var content: Markup {
        breadcrumbs([("Assessments", .assessments), ("Scoring schemes", .schemes)], here: scheme.name)
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        if !isNewest { earlier }
        PageTop(caption: "Scoring scheme, \(version)", heading: scheme.name, answer: sentence).markup
        if !scheme.note.isEmpty { p(.class("ww-body")) { scheme.note } }
        if answer.mayKeep, isNewest {
            p(.class("ww-body")) { link("Make a new version of it", to: .schemeForm(scheme.key)) }
        }
        weights
        for criterion in scheme.criteria { section(criterion) }
        versions
    }

    private var earlier: Markup {
        div(.class("ww-notice"), .role("status")) {
            p {
                "A newer version stands since. "
                link("Show version \(answer.newest)", to: .scheme(scheme.key, nil))
            }
        }
    }

    private var sentence: String {
        let count = Counted.things(scheme.criteria.count, "question is", "questions are").asSentence
        return "\(count) asked of every issue. The score is made of \(scheme.combination.words)."
    }

    private var isWeighted: Bool { scheme.combination == .weightedSum }

    private var weights: Markup {
        pageSection("What counts how much", id: "weights") {
            RecordTable(
                caption: "Criteria",
                columns: [.init(name: "Criterion")]
                    + (isWeighted
                        ? [.init(name: "Weight", isNumber: true), .init(name: "Share of the score", isNumber: true)]
                        : [.init(name: "Counts as")]) + [.init(name: "Suggested by figures")],
                rows: zip(scheme.criteria, scheme.shares).map(row)
            ).markup
        }
    }

    private func row(_ criterion: ScoringCriterion, _ share: Double) -> [RecordTable.Cell] {
        let counts: [RecordTable.Cell] =
            isWeighted
            ? [.init(String(criterion.weight)), .init(RankingWords.percent(share))]
            : [.init(criterion.part?.words.asSentence ?? "")]
        return [.init(criterion.name)] + counts
            + [.init(criterion.rule.map { "Yes, \($0.words)" } ?? "No: people judge it")]
    }

    private func section(_ criterion: ScoringCriterion) -> Markup {
        pageSection(criterion.name, id: "criterion-\(criterion.key)") {
            if !criterion.question.isEmpty { p(.class("ww-body")) { criterion.question } }
            dl(.class("govuk-summary-list ww-summary")) {
                for step in criterion.scale {
                    div(.class("govuk-summary-list__row")) {
                        dt(.class("govuk-summary-list__key")) { String(step.value) }
                        dd(.class("govuk-summary-list__value")) { step.words.asSentence }
                    }
                }
            }
        }
    }

    private var versions: Markup {
        pageSection("Versions", id: "versions") {
            if answer.versions.isEmpty {
                p(.class("ww-body")) { "It is as Watchward ships it, and no assessment has been made by it yet." }
            }
            for version in answer.versions { row(of: version) }
            if !answer.versions.isEmpty { p(.class("ww-fine")) { "No version is ever changed." } }
        }
    }

    @MarkupBuilder private func row(of version: ShowSchemes.Version) -> Markup {
        p(.class("ww-body")) {
            if version.number == answer.number {
                b { "Version \(version.number)" }
            } else {
                link("Version \(version.number)", to: .scheme(scheme.key, version.number))
            }
            " of \(version.keptOn.words). "
            version.years.isEmpty
                ? "No assessment is made by it."
                : "The assessment for \(version.years.map(\.name).asList) is made by it."
        }
        if version.changes.isEmpty {
            p(.class("ww-fine")) {
                version.number == 1 && answer.isShipped ? "As Watchward ships it." : "Its beginning."
            }
        } else {
            ul(.class("ww-list")) { for change in version.changes { li { change.words } } }
        }
    }
}
