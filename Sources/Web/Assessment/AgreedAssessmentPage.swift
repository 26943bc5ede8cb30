import CommunitySafety
import HTML
internal import Proofreading
import Services

/// How a year's priorities were chosen, for everybody: the order, its scores and what was decided.
struct AgreedAssessmentPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowDecisions.Answer
    var visitor: Visitor
    /// Whether everybody can read the whole assessment.
    var hasDocument = false
    /// The other years that everybody may read.
    var others: [PlanYear] = []

    private var scheme: ScoringScheme { answer.ranking.table.scheme }
    var name: String { "How the priorities for \(answer.year.name) were chosen" }

    var content: Markup {
        if visitor.may(.readAssessment) {
            breadcrumbs(
                [("Assessments", .assessments), ("Assessment for \(answer.year.name)", .assessment(answer.year))],
                here: "What everybody reads")
        }
        PageTop(heading: name, answer: sentence).markup
        if hasDocument {
            p(.class("ww-body")) {
                link("Read the whole strategic assessment", to: .assessmentDocument(answer.year))
            }
        }
        order
        if let words = answer.words, !answer.ranking.lines.isEmpty { sureness(words) }
        if !answer.decisions.headReasons.isEmpty { heads }
        if !answer.amendments.isEmpty {
            pageSection("Amendments", id: "amendments") { AmendmentList(answer.amendments).markup }
        }
        how
        pageSection("For the county’s agreement", id: "county") {
            p(.class("ww-body")) {
                "What was decided, why, and who leads: "
                for format in CountyFormat.allCases {
                    link(format.words, to: .countyFile(answer.year, format))
                    if format != .json { " or " }
                }
                "."
            }
        }
        if !others.isEmpty {
            pageSection("Other years", id: "years") {
                ul(.class("ww-list")) { for year in others { li { link(year.name, to: .whyPriorities(year)) } } }
            }
        }
    }

    private var sentence: String {
        let count = Counted.things(answer.decisions.priorities.count, "issue was", "issues were").asSentence
        guard let signOff = answer.signOff else { return "\(count) made priorities." }
        return "\(count) made priorities by \(signOff.decidedBy) on \(signOff.on.words)."
    }

    private var order: Markup {
        pageSection("The order and the decisions", id: "order") {
            RecordTable(
                caption: "Issues by their scores",
                columns: (["Issue", "Place"] + (answer.before == nil ? [] : ["The year before"])).map {
                    .init(name: $0)
                }
                    + [.init(name: "Score", isNumber: true)]
                    + ["Decided", "Why"].map { .init(name: $0) },
                rows: answer.issues.map(row)
            ).markup
        }
    }

    private func row(_ issue: CommunityIssue) -> [RecordTable.Cell] {
        let line = answer.ranking.line(of: issue.key)
        let decision = answer.decisions.decisions[issue.key]
        return [
            .init(link(issue.name, to: .whyPriority(answer.year, issue.key))), .init(line?.place ?? "Not placed"),
        ] + (answer.before.map { [.init($0.line(of: issue.key)?.place ?? "Not placed")] } ?? []) + [
            .init(line.map { IssueScore.printed($0.score.total) } ?? ""), .init(decision?.words ?? ""),
            .init(decision?.reason ?? ""),
        ]
    }

    private func sureness(_ words: RankingWords) -> Markup {
        pageSection("How sure are we?", id: "sure") {
            p(.class("ww-body")) { words.opening }
            let firm = answer.ranking.lines.compactMap { line in
                words.top(3, of: line.issue.key).map { (name: line.issue.name, words: $0) }
            }
            if !firm.isEmpty {
                disclosure("How firm each place is, under other weights") {
                    ul(.class("ww-list")) { for line in firm { li { "\(line.name): \(line.words)." } } }
                }
            }
            let tried =
                words.firmness.weightings.map { words.sentence(of: $0) }
                + words.firmness.dropped.map { words.sentence(of: $0) }
            if !tried.isEmpty {
                disclosure("What would change the order") {
                    ul(.class("ww-list")) { for sentence in tried { li { sentence } } }
                }
            }
        }
    }

    private var heads: Markup {
        pageSection("What the law asks for, without a priority of its own", id: "heads") {
            for head in StatutoryHead.subjects {
                if let reason = answer.decisions.headReasons[head.key] {
                    p(.class("ww-body")) {
                        b { "\(head.name): " }
                        reason.ended
                    }
                }
            }
        }
    }

    private var isEven: Bool { Set(scheme.criteria.map(\.weight)).count == 1 }

    private var how: Markup {
        pageSection("How scores are given", id: "how") {
            p(.class("ww-body ww-body--s")) {
                "By “\(scheme.name)”; the score is made of \(scheme.combination.words)."
                if scheme.combination == .weightedSum, isEven { " Every criterion has the same weight." }
            }
            for (criterion, share) in zip(scheme.criteria, scheme.shares) {
                p(.class("ww-body ww-body--s")) {
                    b { criterion.name }
                    ". \(criterion.question)"
                    if scheme.combination == .weightedSum, !isEven {
                        " It has \(RankingWords.percent(share)) of the weight."
                    }
                }
            }
        }
    }
}
