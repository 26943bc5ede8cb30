import CommunitySafety
import HTML
import Services

/// The screen of a meeting room: the order in letters that the back row reads, and weights that can be moved while everybody looks.
struct WorkshopPage: Page {
    let area: NavigationItem? = .assessment
    let isEnhanced = true
    var answer: ShowWorkshop.Answer
    var visitor: Visitor
    var notice: String?

    private var order: RankIssues.Answer { answer.order }
    private var scheme: ScoringScheme { order.ranking.table.scheme }
    private var url: SiteURL { .workshop(order.year) }
    var name: String { "Workshop on the assessment for \(order.year.name)" }

    var content: Markup {
        div(.class("ww-room"), .data("room", "")) {
            breadcrumbs(
                [("Assessments", .assessments), ("Assessment for \(order.year.name)", .assessment(order.year))],
                here: "Workshop")
            if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
            p(.class("ww-caption")) { "What matters most for \(order.year.name)" }
            h1 { order.words.opening }
            div(.class("ww-room__sides")) {
                section(.aria(.label, "The order"), .data("part", "order")) {
                    p(.class("govuk-visually-hidden"), .role("status"), .id("order-said")) { said }
                    list
                    unplaced
                }
                if scheme.combination == .weightedSum { weights }
            }
            issues
            RoomKeys(keys: keys).markup
        }
    }

    /// What the weights that are tried have moved, for whoever can't see it move.
    private var said: String {
        let moved = order.ranking.lines.count { answer.gain(of: $0.issue.key) != 0 }
        guard !answer.workshop.weights.isEmpty else { return "By the scheme’s own weights." }
        return moved == 0
            ? "Under the weights that are tried no issue has another place."
            : "Under the weights that are tried \(Counted.things(moved, "issue has", "issues have")) another place."
    }

    private var highest: Double { order.ranking.lines.map(\.score.total).max() ?? 0 }

    private var list: Markup {
        ol(.class("ww-room__order")) {
            for line in order.ranking.lines {
                li(.id("line-\(line.issue.key)")) {
                    span(.class("ww-room__place")) { line.place }
                    span(.class("ww-room__name")) {
                        link(line.issue.name, to: .workshopIssue(order.year, line.issue.key))
                    }
                    span(.class("ww-room__score")) { IssueScore.printed(line.score.total) }
                    span(.class("ww-room__moved")) { moved(line.issue.key) }
                    span(.class("ww-room__track")) {
                        plotHidden(height: 8) {
                            plotLine(
                                from: (.share(0), 4), to: (.share(highest > 0 ? line.score.total / highest : 0), 4),
                                .class("ww-room__bar"))
                        }
                    }
                }
            }
        }
    }

    private func moved(_ key: String) -> String {
        guard !answer.workshop.weights.isEmpty, let gain = answer.gain(of: key), gain != 0 else { return "" }
        return gain > 0 ? "▲ up \(gain)" : "▼ down \(-gain)"
    }

    @MarkupBuilder private var unplaced: Markup {
        if !order.ranking.unranked.isEmpty {
            h2 { "Without a place" }
            ul(.class("ww-room__order")) {
                for line in order.ranking.unranked {
                    li {
                        span(.class("ww-room__place")) { "?" }
                        span(.class("ww-room__name")) {
                            link(line.issue.name, to: .workshopIssue(order.year, line.issue.key))
                        }
                        span(.class("ww-room__missing")) { "Not known yet: \(line.missing.joined(separator: ", "))" }
                    }
                }
            }
        }
    }

    private var weights: Markup {
        section(.aria(.label, "Weights"), .data("part", "weights")) {
            h2 { "What counts how much" }
            form(.class("ww-room__weights"), .method(.post), .action(url.address), .data("swap", "")) {
                formToken(visitor)
                for (key, weight) in answer.workshop.weights.sorted(by: { $0.key < $1.key }) {
                    input(.type(.hidden), .name("seen-\(key)"), .value(String(weight)))
                }
                for (index, criterion) in scheme.criteria.enumerated() { row(criterion, index) }
                if !answer.workshop.weights.isEmpty, answer.mayScore { trying }
            }
        }
    }

    private func row(_ criterion: ScoringCriterion, _ index: Int) -> Markup {
        div(.class("ww-room__weight"), .data("weight", "")) {
            span(.class("ww-room__criterion")) { "\(index + 1). \(criterion.name)" }
            span(.class("ww-room__share")) { RankingWords.percent(scheme.shares[index]) }
            if answer.mayScore {
                change("less", "−", criterion)
                change("more", "+", criterion, key: index < 9 ? String(index + 1) : nil)
            }
        }
    }

    private func change(_ deed: String, _ sign: String, _ criterion: ScoringCriterion, key: String? = nil) -> Markup {
        button(
            .class("govuk-button govuk-button--secondary ww-button-s"), .id("\(deed)-\(criterion.key)"), .type(.submit),
            .name("do"), .value("\(deed) \(criterion.key)"), key.map { .data("focuskey", $0) } ?? .none,
            .data("turn", deed)
        ) {
            span(.aria(.hidden, "true")) { sign }
            span(.class("govuk-visually-hidden")) { "\(deed.asSentence) weight for \(criterion.name)" }
        }
    }

    private var trying: Markup {
        div {
            p(.class("ww-body")) { "These are tried. The scheme’s own stay until the room agrees on others." }
            div(.class("ww-actions")) {
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value("own"), .data("key", "0")
                ) { "The scheme’s own again" }
                if answer.mayAgreeWeights { press("Make these the weights", "agree") }
            }
        }
    }

    private var issues: Markup {
        pageSection("One issue after another", id: "issues") {
            RecordTable(
                caption: "Issues and what is still to be scored", style: "ww-table--tight",
                columns: [.init(name: "Issue"), .init(name: "Scored")],
                rows: order.issues.map { issue in
                    let known = scheme.criteria.count { order.scores[issue.key]?[$0.key] != nil }
                    return [
                        .init(link(issue.name, to: .workshopIssue(order.year, issue.key))),
                        .init("\(known) of \(scheme.criteria.count)"),
                    ]
                }
            ).markup
            if let next {
                p(.class("ww-after")) { a(.href(next.address), .data("key", "n")) { "Start with what is open" } }
            }
        }
    }

    /// The first issue that lacks a score.
    private var next: SiteURL? {
        order.issues.first { issue in scheme.criteria.contains { order.scores[issue.key]?[$0.key] == nil } }
            .map { .workshopIssue(order.year, $0.key) }
    }

    private var keys: [(String, String)] {
        (scheme.combination == .weightedSum && answer.mayScore
            ? [
                ("1 to \(min(scheme.criteria.count, 9))", "go to a weight"), ("+ and −", "more and less of it"),
                ("0", "the scheme’s own weights again"),
            ] : []) + [("n", "the first issue that is open")]
    }
}
