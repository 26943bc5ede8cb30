import CommunitySafety
import HTML
import Services

/// "How sure are we?": how far agencies agree on the order, and the order itself.
struct VoteSureness {
    var words: BallotWords

    private var agreement: BallotAgreement { words.result.agreement }

    var markup: Markup {
        pageSection("How sure are we?", id: "sure") {
            disclosure("How far partners agree") {
                p(.class("ww-body ww-body--s")) {
                    b { words.agreement }
                    " \(words.explanation)"
                }
                if let unvoted = words.unvoted { p(.class("ww-body ww-body--s")) { unvoted } }
                if let left = words.leftOut { p(.class("ww-body ww-body--s")) { left } }
                p(.class("ww-body ww-body--s")) {
                    "W is Kendall’s, corrected for ties. Below 0.3 partners disagree too much for one order to speak for them; from 0.5 they agree on the whole, and from 0.7 well."
                }
            }
            if !agreement.order.isEmpty { order }
        }
    }

    private var order: Markup {
        disclosure("The order by the votes alone") {
            RecordTable(
                caption: "Issues by Borda’s points", style: "ww-table--tight",
                columns: [
                    .init(name: "Issue"), .init(name: "Place"), .init(name: "Points", isNumber: true),
                ],
                rows: agreement.order.map { line in
                    [.init(words.name(line.issue)), .init(line.place), .init(IssueScore.printed(line.points))]
                }
            ).markup
            p(.class("ww-fine ww-after")) {
                "By Borda’s count: each agency puts the issues in order by its own scores, and an issue gets a point for every one below it. It is shown for comparison; the assessment’s order is made of the scores."
            }
        }
    }
}
