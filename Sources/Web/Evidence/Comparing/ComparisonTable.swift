import CommunitySafety
import HTML
import Proofreading
import Services

/// The figures with their difference and what may be said, a row for each comparison.
struct ComparisonTable {
    let words: [ComparisonWords]

    var markup: Markup {
        RecordTable(
            caption: "The figures side by side", style: "ww-table--sheet",
            columns: [
                .init(name: "Of what"), .init(name: "Figure", isNumber: true),
                .init(name: "Compared with", isNumber: true), .init(name: "Difference", isNumber: true),
                .init(name: "Change", isNumber: true), .init(name: "What we can say"),
            ],
            rows: words.map(cells)
        ).markup
    }

    private func cells(_ words: ComparisonWords) -> [RecordTable.Cell] {
        let pair = words.pair
        return [
            .init(head(words)),
            .init(side(words, pair.comparison.later, pair.measure, pair.place, pair.rates?.later)),
            .init(side(words, pair.comparison.earlier, pair.otherMeasure, pair.otherPlace, pair.rates?.earlier)),
            .init(words.difference), .init(words.change), .init(strong { words.inTable }),
        ]
    }

    @MarkupBuilder private func head(_ words: ComparisonWords) -> Markup {
        words.title
        span(.class("ww-fine ww-under")) { words.subtitle }
    }

    @MarkupBuilder private func side(
        _ words: ComparisonWords, _ side: FigureComparison.Side, _ measure: Measure, _ place: Area, _ rate: Double?
    ) -> Markup {
        ChangeFigures.value(side, measure.unit)
        if let rate { span(.class("ww-fine ww-under")) { "\(ChangeFigures.rate(rate)) \(words.rateUnit)" } }
        span(.class("ww-fine ww-under")) {
            switch words.pair.kind {
            case .periods: side.period.words
            case .places: place.name
            case .measures: measure.name
            }
        }
        if side.isProvisional { span(.class("ww-fine ww-under")) { "provisional" } }
        if side.isUnpublished { span(.class("ww-fine ww-under")) { "not public" } }
    }
}

extension ComparisonWords {
    /// What the row is of.
    var title: String {
        switch pair.kind {
        case .periods: pair.place.name
        case .places: "\(pair.place.name) and \(pair.otherPlace.name)"
        case .measures: "Two measures"
        }
    }

    /// What both sides have in common.
    var subtitle: String {
        switch pair.kind {
        case .periods: pair.measure.name
        case .places, .measures: pair.comparison.later.period.words
        }
    }
}
