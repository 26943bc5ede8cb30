import CommunitySafety
import HTML
import Services

/// The newest years and the newest quarter, each beside the same months of the year before.
struct YearsTable {
    let words: [ComparisonWords]

    var markup: Markup {
        RecordTable(
            caption: "Now and in the same months a year before", style: "ww-table--sheet",
            columns: [
                .init(name: "Period"), .init(name: "Figure", isNumber: true),
                .init(name: "A year before", isNumber: true), .init(name: "Difference", isNumber: true),
                .init(name: "Change", isNumber: true), .init(name: "What we can say"),
            ],
            rows: words.map(cells)
        ).markup
    }

    private func cells(_ words: ComparisonWords) -> [RecordTable.Cell] {
        let (later, earlier) = (words.pair.comparison.later, words.pair.comparison.earlier)
        return [
            .init(head(later.period)), .init(side(words, later)), .init(side(words, earlier)),
            .init(words.difference), .init(words.change), .init(strong { words.inTable }),
        ]
    }

    @MarkupBuilder private func head(_ period: EvidencePeriod) -> Markup {
        period.words
        if let kind = Self.kind(period) { span(.class("ww-fine ww-under")) { kind } }
    }

    @MarkupBuilder private func side(_ words: ComparisonWords, _ side: FigureComparison.Side) -> Markup {
        ChangeFigures.value(side, words.pair.measure.unit)
        if side.isProvisional { span(.class("ww-fine ww-under")) { "provisional" } }
        if side.isUnpublished { span(.class("ww-fine ww-under")) { "not public" } }
    }

    private static func kind(_ period: EvidencePeriod) -> String? {
        switch period.kind {
        case .assessmentYear: "assessment year"
        case .calendarYear: "calendar year"
        case .financialYear: "financial year"
        case .quarter: "latest quarter"
        case .range: period.months == 12 ? "latest twelve months" : nil
        case .day, .month: nil
        }
    }
}
