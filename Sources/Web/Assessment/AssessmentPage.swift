import CommunitySafety
import HTML
internal import Proofreading
import Services

/// The order of a year's issues, and how firm it is.
struct AssessmentPage: Page {
    let area: NavigationItem? = .assessment
    var answer: RankIssues.Answer
    var visitor: Visitor
    var notice: String?
    var errors: [FormError] = []

    private var ranking: IssueRanking { answer.ranking }
    private var scheme: ScoringScheme { ranking.table.scheme }
    private var url: SiteURL { .assessment(answer.year) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Assessment for \(answer.year.name)" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Assessments", .assessments)], here: "Assessment for \(answer.year.name)")
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(
            caption: "Assessment for the plan of \(answer.year.name), \(answer.state.words.lowercased())",
            heading: heading, answer: answer.words.opening
        ).markup
        nav(.class("ww-toolbar ww-worktools"), .aria(.label, "Beside the scores")) {
            p { link("The partners’ votes", to: .votes(answer.year)) }
            p { link("Workshop: the screen for a meeting", to: .workshop(answer.year)) }
            p { link("The document", to: .assessmentDocument(answer.year)) }
            p { link("Its issues", to: .assessmentIssues(answer.year)) }
            p { link("The year", to: .assessmentYear(answer.year)) }
        }
        if answer.isTried { tried }
        if !ranking.lines.isEmpty { order }
        if !ranking.unranked.isEmpty { unranked }
        if visitor.may(.scoreIssues), answer.state == .scoring, !answer.isTried { take }
        pageSection("What was decided", id: "decided") {
            p(.class("ww-body")) {
                link("Decisions and the strategy group’s agreement", to: .assessmentDecision(answer.year))
            }
        }
        AssessmentSureness(answer: answer, errors: errors).markup
    }

    private var heading: String { ranking.lines.isEmpty ? "What matters most?" : "What matters most" }

    private var tried: Markup {
        div(.class("ww-notice"), .role("status")) {
            p {
                "These are other weights than the scheme’s, tried out and kept nowhere. "
                link("Show the scheme’s own", to: url)
            }
        }
    }

    @MarkupBuilder private var order: Markup {
        pageSection("The order", id: "order") {
            RecordTable(
                caption: "Issues by their scores",
                columns: [.init(name: "Issue"), .init(name: "Place")]
                    + (answer.before == nil ? [] : [.init(name: "The year before")])
                    + [.init(name: "Score", isNumber: true)]
                    + scheme.criteria.map { .init(name: $0.name, isNumber: true) }
                    + (hasFirmness ? [.init(name: "In the top three", isNumber: true)] : []),
                rows: ranking.lines.map(row)
            ).markup
            p(.class("ww-fine ww-after")) {
                "The score is made of \(scheme.combination.words), by “\(scheme.name)”. Figures are those of \(answer.window.from.words) to \(answer.window.to.words)."
            }
        }
    }

    private var hasFirmness: Bool { answer.firmness.acceptabilities.contains { $0.shares.count > 3 } }

    private func row(_ line: IssueRanking.Line) -> [RecordTable.Cell] {
        let key = line.issue.key
        let before = answer.before?.line(of: key)?.place ?? "not placed"
        let share = answer.firmness.acceptabilities.first { $0.issue == key }.map { $0.share(inTop: 3) }
        return [.init(name(of: line.issue)), .init(line.place)] + (answer.before == nil ? [] : [.init(before)])
            + [.init(IssueScore.printed(line.score.total))]
            + scheme.criteria.map { .init(line.issue.scores[$0.key]?.words ?? "") }
            + (hasFirmness ? [.init(share.map { "\(RankingWords.percent($0)) of weightings" } ?? "")] : [])
    }

    private func name(of issue: ScoreTable.Entry) -> Markup {
        link(issue.name, to: .assessedIssue(answer.year, issue.key))
    }

    @MarkupBuilder private var unranked: Markup {
        pageSection("Without a place", id: "unplaced") {
            RecordTable(
                caption: "Issues of which something isn’t known",
                columns: ["Issue", "Not known yet", "Where it would stand"].map { .init(name: $0) },
                rows: ranking.unranked.map { line in
                    [
                        .init(name(of: line.issue)), .init(line.missing.joined(separator: ", ")),
                        .init(
                            ranking.lines.isEmpty
                                ? "There is no order yet" : "\(line.betweenWords.asSentence), whatever the rest is"),
                    ]
                }
            ).markup
            p(.class("ww-fine ww-after")) {
                "What isn’t known is never taken as 0. Ask the agency that may know, or let the partnership judge it."
            }
        }
    }

    private var take: Markup {
        form(.method(.post), .action(url.address)) {
            formToken(visitor)
            button(.class("govuk-button govuk-button--secondary"), .type(.submit), .name("do"), .value("take")) {
                "Take the scores that the figures suggest"
            }
            p(.class("ww-fine")) { "Scores that somebody gave stay as they are." }
        }
    }
}
