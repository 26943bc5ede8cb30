internal import CommunitySafety
internal import Proofreading
internal import Storage

/// One reading of the store for a measure's page.
struct MeasureReading<Reading: Querying> {
    let reading: Reading
    let measure: Measure
    let view: ReleaseView
    /// Those that hold figures and may be shown.
    let places: [StoredArea]
    let remembered: RememberedSights

    func sight(of held: HeldFigures, period: String, set: String) throws -> MeasureSight {
        var misread: [MeasureSight.Misread] = []
        let chosen = Self.chosen(period, held, &misread)
        let windows = held.windows(first: chosen)
        let pairs = try PairMaking(reading: reading, held: held, view: view).pairs(over: windows)
        let newest = chosen ?? held.newest
        let source = pairs.lazy.compactMap(\.source?.key).first ?? held.monthlySource ?? newest.flatMap(held.source)
        let months = source.map { held.months(of: $0) } ?? []
        let sets = try reading.areaSets(holding: held.place.number)
        let peers = peers(held, chosen ?? windows.first?.later ?? newest)
        let comparator = Self.comparator(set, sets, &misread)
        let ranking = try peers?.ranking(among: comparator) { key, make in
            try remembered.tables(key, reading, make: make)
        }
        return MeasureSight(
            measure: measure, place: held.place.area, places: places.map(\.area), groups: try groups(held.place),
            periods: PeriodChoices(held), chosen: chosen, misread: misread, pairs: pairs,
            run: MonthlyRun(months, polarity: measure.polarity, unit: measure.unit), loads: held.loadDays(of: source),
            rolling: measure.aggregation == .sum && measure.unit.isCounted
                ? RollingYear(months, yearStart: YearStart.of(chosen)) : nil,
            newest: newest.map { held.filling($0).side(held.filling($0).wholeSource) }, peers: ranking,
            sets: sets.map { .init(id: $0.id.text, name: $0.name, isChosen: $0.id == comparator?.id) },
            parts: try peers?.parts(), source: try source.flatMap { try reading.source($0) },
            loadedOn: held.newestLoad?.words ?? "")
    }

    private static func chosen(
        _ words: String, _ held: HeldFigures, _ misread: inout [MeasureSight.Misread]
    ) -> EvidencePeriod? {
        let words = words.trimmed
        guard !words.isEmpty else { return nil }
        guard words.count <= 100, let period = EvidencePeriod(reading: words) else {
            misread.append(.period(String(words.prefix(60))))
            return nil
        }
        if held.isHeld(period) { return period }
        misread.append(.unheld(period))
        return nil
    }

    /// By number or by name; the first by name where none was asked for, or none of those is it.
    private static func comparator(
        _ asked: String, _ sets: [StoredAreaSet], _ misread: inout [MeasureSight.Misread]
    ) -> StoredAreaSet? {
        let asked = asked.trimmed
        guard !asked.isEmpty else { return sets.first }
        if let set = sets.first(where: { $0.id.text == asked || $0.name == asked }) { return set }
        misread.append(.set(String(asked.prefix(60))))
        return sets.first
    }

    private func peers(_ held: HeldFigures, _ period: EvidencePeriod?) -> MeasurePeers<Reading>? {
        guard measure.unit.isCounted, measure.aggregation == .sum else { return nil }
        return period.map {
            MeasurePeers(reading: reading, view: view, held: held, period: $0, shown: Set(places.map(\.number)))
        }
    }

    private func groups(_ place: StoredArea) throws -> [PlaceGroup] {
        guard places.count > 1 else { return [] }
        let own = try reading.partnership().map { AreaNames.key($0.partnership.area) } ?? ""
        let hasSmall = places.contains { $0.area.kind.size < AreaKind.district.size }
        return PlaceGroup.groups(
            of: places, own: own, districts: hasSmall ? try reading.districtsHolding(measure.key) : [:])
    }
}

extension HeldFigures {
    /// The source that fills a period.
    func source(of period: EvidencePeriod) -> String? { filling(period).wholeSource }

    /// When each month of a source was loaded.
    func loadDays(of source: String?) -> [EvidencePeriod: CalendarDate] {
        let own = figures.filter { $0.source == source && $0.period.months == 1 }
        return Dictionary(own.map { ($0.period, $0.loadedOn) }, uniquingKeysWith: { first, _ in first })
    }
}
