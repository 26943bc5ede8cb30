import CommunitySafety
import HTML
import Services

/// What the votes came to, the widest disagreement first.
struct VoteSpread {
    var answer: ShowVotes.Answer
    var result: BallotResult

    private var words: BallotWords { BallotWords(result) }

    @MarkupBuilder var markup: Markup {
        if !result.spreads.isEmpty {
            pageSection("How far agencies are apart", id: "spread") {
                RecordTable(
                    caption: "Votes by issue and criterion, the widest disagreement first", style: "ww-table--tight",
                    columns: [
                        .init(name: "Issue"), .init(name: "Criterion"), .init(name: "Lowest", isNumber: true),
                        .init(name: "Middle", isNumber: true), .init(name: "Highest", isNumber: true),
                        .init(name: "Agencies", isNumber: true), .init(name: "Score now", isNumber: true),
                    ],
                    rows: result.widest.map(row)
                ).markup
                p(.class("ww-fine ww-after")) {
                    "Agencies that couldn’t say don’t count in a line. Late votes count, and are marked below."
                }
            }
        }
    }

    private func row(_ spread: BallotSpread) -> [RecordTable.Cell] {
        let now = answer.scores[spread.issue]?[spread.criterion]
        return [
            .init(link(words.issue(spread), to: .assessedIssue(answer.year, spread.issue))),
            .init(words.criterion(spread)), .init(spread.lowest.words), .init(spread.middle.words),
            .init(spread.highest.words), .init(String(spread.agencies)),
            .init(now.map { $0.score.words } ?? "none"),
        ]
    }
}
