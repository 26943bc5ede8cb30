internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// One call with its measure, place and periods found.
struct Quotation<Reading: Querying> {
    let quoting: QuoteFigures<Reading>
    let call: FigureCall
    let measure: Measure
    let held: HeldFigures
    let period: EvidencePeriod
    let other: EvidencePeriod?

    /// What is held of the period.
    private let filled: PeriodFigures

    init(
        quoting: QuoteFigures<Reading>, call: FigureCall, measure: Measure, held: HeldFigures, period: EvidencePeriod,
        other: EvidencePeriod?
    ) {
        (self.quoting, self.call, self.measure, self.held) = (quoting, call, measure, held)
        (self.period, self.other) = (period, other)
        filled = held.filling(period)
    }

    func draft() throws -> QuotedDraft {
        if call.part == .chart { return try chart() }
        guard let source = filled.wholeSource, filled.side(source).value != nil else { return notHeld }
        var draft =
            switch call.part {
            case .value:
                try draft(of: [fact(filled.side(source), source)]) { facts, reader in
                    spoken(reader(facts[0]))
                }
            case .period: try draft(of: []) { _, _ in style.period(period) }
            case .previous, .change, .percent, .verdict, .interval: try compared()
            case .rank: try ranked()
            case .rate: try rated(source)
            case .share: try shared(source)
            case .table: try table(source)
            case .map: try map(source)
            case .chart: try chart()
            }
        draft.doubts += doubts(source)
        return draft
    }

    // MARK: Counts

    private func draft(
        of facts: [QuotedFigure.Fact], against: EvidencePeriod? = nil, doubts: [FigureDoubt] = [],
        _ words: @escaping ([QuotedFigure.Fact], FactReader) -> String
    ) throws -> QuotedDraft {
        QuotedDraft(
            origin: try origin(against), facts: facts, doubts: doubts, print: { reader in (words(facts, reader), nil) })
    }

    func origin(_ against: EvidencePeriod? = nil) throws -> QuotedFigure.Origin {
        let side = filled.side(filled.wholeSource)
        return QuotedFigure.Origin(
            measure: measure.key, measureName: measure.name, area: held.place.area.code, areaName: held.place.area.name,
            from: period.from, to: period.to, against: against?.range,
            sourceName: try quoting.sourceName(filled.wholeSource),
            loadedOn: side.loadedOn)
    }

    func fact(_ side: FigureComparison.Side, _ source: String, of place: Area? = nil) -> QuotedFigure.Fact {
        let place = place ?? held.place.area
        return QuotedFigure.Fact(
            measure: measure.key, area: place.code, areaName: place.name, from: side.period.from, to: side.period.to,
            source: source, value: side.value ?? 0)
    }

    func words(_ sight: FactSight) -> String {
        switch sight {
        case .printed(let value): ChangeFigures.value(value, measure.unit)
        case .withheld(let words): words
        }
    }

    /// The same within a sentence, as the house style has it.
    private func spoken(_ sight: FactSight, beside others: [FactSight] = []) -> String {
        guard case .printed(let value) = sight else { return words(sight) }
        switch measure.unit {
        case .percent: return style.percent(words(sight))
        case .count, .people: return style.count(value, digits: words(sight), beside: others.compactMap(\.value))
        case .hours, .days, .pence: return words(sight)
        }
    }

    private var style: FigureStyle { quoting.style }

    private func compared() throws -> QuotedDraft {
        guard let other, let pair = try quoting.pair(held, FigureWindow(later: period, earlier: other)),
            let source = pair.source?.key, pair.comparison.hasFigures
        else {
            return .missing(
                "Nothing is held for \(other?.proseWords ?? "the year before") in \(held.place.area.name) that \(period.proseWords) could be compared with.",
                "Quote the value alone, or name another period with vs=\"…\".")
        }
        let facts = [fact(pair.comparison.later, source), fact(pair.comparison.earlier, source)]
        let said = QuotedChange(pair, held.place.area, style)
        guard call.part != .interval || said.hasInterval else {
            return .missing(
                "How far the change may lie from what was counted isn’t judged for \(period.proseWords): there are too few, or they aren’t separate events.",
                "Quote the change alone.")
        }
        return try draft(of: facts, against: other, doubts: said.doubts) { facts, reader in
            let sights = facts.map(reader)
            switch call.part {
            case .previous: return spoken(sights[1])
            case .percent: return said.percent(sights)
            case .verdict: return said.verdict(sights)
            case .interval: return said.interval(sights)
            default: return said.change(sights) { spoken($0, beside: sights) }
            }
        }
    }

    private func ranked() throws -> QuotedDraft {
        guard let ranking = try quoting.ranking(held, period), let source = filled.wholeSource else {
            return .missing(
                "\(held.place.area.name) can’t be ranked for \(period.proseWords): its comparator set, the populations or enough of the figures are missing.",
                "Say whom you compare yourselves with under Figures, and load populations.")
        }
        let facts = ranking.peers.map {
            fact(.init(period: period, value: Double($0.count)), source, of: $0.area)
        }
        return try draft(of: facts) { facts, reader in
            facts.allSatisfy { reader($0).value != nil } ? QuotedRank(ranking, style).words : Quoted.tooFew
        }
    }

    private func rated(_ source: String) throws -> QuotedDraft {
        let side = filled.side(source)
        guard let ranking = try quoting.peers(held, period).population(), measure.unit.isCounted else {
            return .missing(
                "How many people live in \(held.place.area.name) isn’t on record, so there is no rate.",
                "Load populations, or quote the value.")
        }
        return try draft(of: [fact(side, source)]) { facts, reader in
            guard case .printed(let value) = reader(facts[0]) else { return words(reader(facts[0])) }
            let rate = 1_000 * value / ranking.count / ComparedPair.years(period)
            let whom = ranking.isHouseholds ? "households" : "people"
            return "\(style.rate(rate)) for every 1,000 \(whom)\(period.months == 12 ? "" : " a year")"
        }
    }

    private func shared(_ source: String) throws -> QuotedDraft {
        guard let whole = try quoting.whole(of: held), measure.aggregation == .sum,
            whole.filling(period).isWhole(source), let total = whole.filling(period).side(source).value, total > 0
        else {
            return .missing(
                "Nothing is held for \(period.proseWords) of the place that \(held.place.area.name) lies in, so there is no share.",
                "Quote the value, or load the figures of the wider place.")
        }
        let facts = [
            fact(filled.side(source), source), fact(whole.filling(period).side(source), source, of: whole.place.area),
        ]
        return try draft(of: facts) { facts, reader in
            guard let part = reader(facts[0]).value, let all = reader(facts[1]).value, all > 0 else {
                return words(reader(facts[0]))
            }
            return
                "\(words(.printed(part))) of \(words(.printed(all))) (\(style.percent(ChangeFigures.spoken(100 * part / all))))"
        }
    }

    // MARK: What an editor must know

    private var notHeld: QuotedDraft {
        let newest = held.newest.map { " The newest is for \($0.proseWords)." } ?? ""
        return .missing(
            "No figure of “\(measure.name)” is held for \(held.place.area.name) in \(period.proseWords).\(newest)",
            "Name a period that is held with period=\"…\", or load the figures.")
    }

    private func doubts(_ source: String) -> [FigureDoubt] {
        var doubts: [FigureDoubt] = []
        if filled.side(source).isProvisional {
            doubts.append(
                FigureDoubt(.provisional, "The figure for \(period.proseWords) is provisional and may still change."))
        }
        if call.period != nil, let newer = newer(source), let value = held.filling(newer).side(source).value {
            doubts.append(
                FigureDoubt(
                    .stale,
                    "A newer figure is held: \(ChangeFigures.value(value, measure.unit)) for \(newer.proseWords).",
                    remedy: "Quote the newer period, or leave it and say why."))
        }
        return doubts
    }

    /// The newest like period after this one that ends before the plan begins.
    private func newer(_ source: String) -> EvidencePeriod? {
        var newest: EvidencePeriod?
        var next = period.earlier(years: -1)
        while let candidate = next, candidate.to < quoting.ground.before, held.filling(candidate).isWhole(source) {
            newest = candidate
            next = candidate.earlier(years: -1)
        }
        return newest
    }
}
