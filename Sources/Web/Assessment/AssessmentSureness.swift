import CommunitySafety
import HTML
import Services

/// "How sure are we?": other weights, one criterion less, one step more or less.
struct AssessmentSureness {
    let answer: RankIssues.Answer
    var errors: [FormError] = []

    private var firmness: RankingFirmness { answer.firmness }
    private var scheme: ScoringScheme { answer.ranking.table.scheme }

    @MarkupBuilder var markup: Markup {
        if !answer.ranking.lines.isEmpty {
            pageSection("How sure are we?", id: "sure") {
                if !firmness.acceptabilities.isEmpty { weightings }
                if !firmness.weightings.isEmpty { switches }
                if !firmness.dropped.isEmpty { dropped }
                steps
                if scheme.combination == .weightedSum { trying }
            }
        }
    }

    private var weightings: Markup {
        disclosure("How often each issue comes where, under other weights") {
            p(.class("ww-body ww-body--s")) {
                "Weights are a matter of judgement. These are the shares of all \(Counted.number(firmness.vectors)) ways to divide the weight among the criteria in tenths or coarser parts; nothing in it is left to chance."
            }
            RecordTable(
                caption: "Share of weightings that put an issue first, in the first three, in the first five",
                style: "ww-table--tight",
                columns: [
                    .init(name: "Issue"), .init(name: "First", isNumber: true),
                    .init(name: "In the top three", isNumber: true), .init(name: "In the top five", isNumber: true),
                ],
                rows: firmness.acceptabilities.map { line in
                    [.init(name(line.issue))]
                        + [1, 3, 5].map { .init(RankingWords.percent(line.share(inTop: $0))) }
                }
            ).markup
        }
    }

    private var switches: Markup {
        disclosure("At which weight another issue would lead") {
            ul(.class("ww-list")) {
                for weighting in firmness.weightings { li { answer.words.sentence(of: weighting) } }
            }
        }
    }

    private var dropped: Markup {
        disclosure("What one criterion less would change") {
            ul(.class("ww-list")) { for line in firmness.dropped { li { answer.words.sentence(of: line) } } }
        }
    }

    private var steps: Markup {
        disclosure("How far an issue moves if one of its scores is a step different") {
            RecordTable(
                caption: "Places if a single score were one step higher or lower", style: "ww-table--tight",
                columns: [.init(name: "Issue"), .init(name: "Place would be")],
                rows: firmness.steps.map { step in
                    let (low, high) = (Ordinal.words(step.ranks.lowerBound), Ordinal.words(step.ranks.upperBound))
                    return [.init(name(step.issue)), .init(low == high ? low : "\(low) to \(high)")]
                }
            ).markup
        }
    }

    private var trying: Markup {
        disclosure("Try other weights", isOpen: answer.isTried || !errors.isEmpty) {
            form(.class("ww-narrow"), .method(.get), .action(SiteURL.assessment(answer.year).address)) {
                input(.type(.hidden), .name("try"), .value("weights"))
                for criterion in scheme.criteria {
                    TextField(
                        name: "w-\(criterion.key)", label: criterion.name,
                        hint: criterion.key == scheme.criteria.first?.key ? "A whole number from 1 to 100." : nil,
                        value: String(criterion.weight), fills: "off", keys: "numeric", isShort: true
                    ).markup(errors)
                }
                submitButton("Show the order", isSecondary: true)
            }
        }
    }

    private func name(_ key: String) -> String { answer.ranking.line(of: key)?.issue.name ?? key }
}
