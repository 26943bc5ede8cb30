import CommunitySafety
import HTML
internal import Proofreading
import Services

/// "Why is this a priority?": one issue's scores, what was decided, and the figures that everybody may read of it.
struct WhyPriorityPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowDecisions.Answer
    var issue: CommunityIssue
    var sources: [ShowDecisions.Source]

    private var decision: IssueDecision? { answer.decisions.decisions[issue.key] }
    var name: String {
        decision?.kind == .priority
            ? "Why “\(issue.name)” is a priority in \(answer.year.name)"
            : "What was decided about “\(issue.name)” for \(answer.year.name)"
    }

    var content: Markup {
        breadcrumbs(
            [("How the priorities for \(answer.year.name) were chosen", .whyPriorities(answer.year))], here: issue.name)
        PageTop(heading: name, answer: sentence).markup
        if let decision {
            pageSection("What was decided", id: "decision") { DecisionWords(decision).markup }
        }
        if !answer.amendments.isEmpty {
            pageSection("Amendments to the assessment", id: "amendments") { AmendmentList(answer.amendments).markup }
        }
        scores
        if !sources.isEmpty {
            pageSection("Figures", id: "figures") {
                ul(.class("ww-list")) {
                    for source in sources { li { link(source.name, to: .measure(source.key)) } }
                }
            }
        }
    }

    private var sentence: String {
        guard let line = answer.ranking.line(of: issue.key) else {
            return "It has no place in the order, since something isn’t known of it."
        }
        return
            "It came \(line.place.lowercased()) of \(Counted.number(answer.ranking.lines.count)), with a score of \(IssueScore.printed(line.score.total))\(firmness)."
    }

    private var firmness: String { answer.words?.top(3, of: issue.key).map { "; it is \($0)" } ?? "" }

    private var scores: Markup {
        let given = answer.ranking.table.issues.first { $0.key == issue.key }?.scores ?? [:]
        return pageSection("Its scores", id: "scores") {
            RecordTable(
                caption: "Scores on each criterion",
                columns: [
                    .init(name: "Criterion"), .init(name: "Score", isNumber: true), .init(name: "What that means"),
                ],
                rows: answer.ranking.table.scheme.criteria.map { criterion in
                    let score = given[criterion.key]
                    return [
                        .init(criterion.name),
                        .init(score.map { "\($0.words) of \(criterion.highest)" } ?? "Not known"),
                        .init(score.flatMap { criterion.meaning(of: $0) } ?? ""),
                    ]
                }
            ).markup
        }
    }
}
