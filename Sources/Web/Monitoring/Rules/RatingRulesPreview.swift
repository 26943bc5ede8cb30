import CommunitySafety
import HTML
import Services

/// What other rules would say of a round.
struct RatingRulesPreview {
    var preview: KeepRatingRules.Preview

    private var round: MonitoringRound { preview.round }

    @MarkupBuilder var markup: Markup {
        pageSection("What would change", id: "preview") {
            p(.class("ww-body")) { sentence }
            RecordTable(
                caption: "What the figures say of the actions of the \(round.quarter.words.lowercased())",
                style: "ww-table--tight",
                columns: [
                    .init(name: "What they say"), .init(name: "Now", isNumber: true),
                    .init(name: "By the rules below", isNumber: true),
                ],
                rows: preview.counts.map {
                    [.init($0.words), .init(Counted.digits($0.now)), .init(Counted.digits($0.then))]
                }
            ).markup
        }
        if !preview.changes.isEmpty { pageSection("Which actions", id: "changes") { changes } }
    }

    private var sentence: String {
        let period = "In the \(round.quarter.words.lowercased()) of \(round.year.name)"
        guard !preview.changes.isEmpty else {
            return "\(period) nothing would be called otherwise. Nothing is kept yet."
        }
        let count = Counted.things(preview.changes.count, "action", "actions")
        return "\(period) \(count) would be called otherwise. Nothing is kept yet."
    }

    private var changes: Markup {
        RecordTable(
            caption: "Actions that would be called otherwise", style: "ww-table--tight",
            columns: [.init(name: "Action"), .init(name: "Now"), .init(name: "By the rules below")],
            rows: preview.changes.map { change in
                [
                    .init(
                        link(
                            RoundWords.short(change.name), to: .roundAction(round.year, round.quarter, change.address))),
                    .init(change.now.words), .init(said(change)),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func said(_ change: KeepRatingRules.Change) -> Markup {
        b { change.then.words }
        span(.class("ww-fine ww-under")) { change.then.reason }
    }
}
