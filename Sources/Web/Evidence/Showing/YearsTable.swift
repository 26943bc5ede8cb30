import CommunitySafety
import HTML
import Proofreading
import Services

/// The newest years and the newest quarter, each beside the same months of the year before.
struct YearsTable {
    let words: [ComparisonWords]
    /// The figure that is asked about, where no year before is held to set it beside.
    let alone: FigureComparison.Side?
    let measure: Measure

    init(_ sight: MeasureSight) {
        words = sight.words
        measure = sight.measure
        let newest = sight.newest.flatMap { $0.value == nil ? nil : $0 }
        alone = newest.flatMap { side in
            sight.pairs.contains { $0.comparison.later.period == side.period } ? nil : side
        }
    }

    /// The periods that have a row or a cell here: each is named once on a page.
    var anchored: Set<EvidencePeriod> {
        Set(words.flatMap { [$0.pair.comparison.later.period, $0.pair.comparison.earlier.period] })
            .union(alone.map { [$0.period] } ?? [])
    }

    @MarkupBuilder var markup: Markup {
        if !words.isEmpty || alone != nil {
            RecordTable(
                caption: "Now and in the same months a year before", style: "ww-table--sheet",
                columns: [
                    .init(name: "Period"), .init(name: measure.unit.countedWords, isNumber: true),
                    .init(name: "A year before", isNumber: true), .init(name: "Difference", isNumber: true),
                    .init(name: "Change", isNumber: true), .init(name: "What we can say"),
                ],
                rows: rows
            ).markup
        }
    }

    private var rows: [[RecordTable.Cell]] {
        let later = Set(words.map(\.pair.comparison.later.period))
        var named = later
        let pairs = words.map { words in
            let before = words.pair.comparison.earlier.period
            return cells(words, named: named.insert(before).inserted ? before.anchor : "")
        }
        return (alone.map { [single($0)] } ?? []) + pairs
    }

    private func single(_ side: FigureComparison.Side) -> [RecordTable.Cell] {
        [
            .init(head(side.period), at: side.period.anchor), .init(self.side(side)), .init("not held"), .init(""),
            .init(""), .init("No year before to set it beside"),
        ]
    }

    private func cells(_ words: ComparisonWords, named before: String) -> [RecordTable.Cell] {
        let (later, earlier) = (words.pair.comparison.later, words.pair.comparison.earlier)
        return [
            .init(head(later.period), at: later.period.anchor), .init(side(later)), .init(side(earlier), at: before),
            .init(words.difference), .init(words.change), .init(strong { words.inTable }),
        ]
    }

    @MarkupBuilder private func head(_ period: EvidencePeriod) -> Markup {
        period.words
        if let kind = kind(period) { span(.class("ww-fine ww-under")) { kind } }
    }

    @MarkupBuilder private func side(_ side: FigureComparison.Side) -> Markup {
        ChangeFigures.value(side, measure.unit)
        if side.isProvisional { span(.class("ww-fine ww-under")) { "provisional" } }
        if side.isUnpublished { span(.class("ww-fine ww-under")) { "not public" } }
        if let day = side.loadedOn, day != usualDay { span(.class("ww-fine ww-under")) { "loaded \(day.words)" } }
    }

    /// The day of the newest load; figures of other days say theirs.
    private var usualDay: CalendarDate? {
        words.flatMap { [$0.pair.comparison.later.loadedOn, $0.pair.comparison.earlier.loadedOn] }
            .compactMap(\.self).max() ?? alone?.loadedOn
    }

    private func kind(_ period: EvidencePeriod) -> String? {
        let newest = words.map(\.pair.comparison.later.period.to).max()
        let isLatest = period.to == newest
        switch period.kind {
        case .assessmentYear: return "assessment year"
        case .calendarYear: return "calendar year"
        case .financialYear: return "financial year"
        case .quarter: return isLatest ? "latest quarter" : "quarter"
        case .range where period.months == 12: return isLatest ? "latest twelve months" : "twelve months"
        case .range: return period.months != nil && isLatest ? "the year so far" : nil
        case .day, .month: return nil
        }
    }
}
