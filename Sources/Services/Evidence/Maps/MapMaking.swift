internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// Makes a map from one reading of the store.
struct MapMaking<Reading: Querying> {
    let reading: Reading
    let view: ReleaseView
    let district: StoredArea

    private var places: MapPlaces<Reading> { MapPlaces(reading: reading) }
    private var shown: ShownFigures<Reading> { ShownFigures(reading: reading, view: view) }

    /// Nil where the district has no wards on record.
    func run(_ choice: MapChoice) throws -> MapSight? {
        let wards = try places.parts(of: district, .ward)
        guard !wards.isEmpty else { return nil }
        let measures = try shown.measures(for: .ward)
        let held = Set(try reading.measures(heldBy: wards.map(\.number)))
        let offered = measures.filter { held.contains($0.key) && $0.issue != "population" }
            .sorted { ($0.name, $0.key) < ($1.name, $1.key) }
        var remarks: [String] = []
        guard let measure = try Self.chosen(choice.measure, measures, offered) else {
            return empty(choice, offered)
        }
        let figures = MapFigures(measure: measure, held: try wards.map { try shown.held(measure, $0) })
        guard let period = Self.period(choice.period, figures, &remarks) else { return empty(choice, offered) }
        let kinds = try kinds(measure, period)
        if choice.kind != .ward, !kinds.contains(choice.kind) {
            remarks.append("Small census areas can’t be shown for this: the map is of wards.")
        }
        if choice.kind == .lsoa, kinds.contains(.lsoa) {
            return try smallAreas(choice, measure, offered, figures.years, period, kinds, remarks)
        }
        return try ofWards(choice, wards, figures, offered, period, kinds, remarks)
    }

    private static func chosen(_ key: String, _ shown: [Measure], _ offered: [Measure]) throws -> Measure? {
        if key.isEmpty { return offered.first { $0.key == "asb.police" } ?? offered.first }
        guard let measure = shown.first(where: { $0.key == key }) else {
            throw ServiceError.notFound(.record(id: String(key.prefix(80))))
        }
        return measure
    }

    /// What was asked for, if it is held; else the usual year.
    private static func period(_ words: String, _ figures: MapFigures, _ remarks: inout [String]) -> EvidencePeriod? {
        let words = words.trimmed
        guard !words.isEmpty else { return figures.usual }
        if words.utf8.count <= 100, let period = EvidencePeriod(reading: words), figures.source(period) != nil {
            return period
        }
        remarks.append("There are no whole figures for “\(words.prefix(60))”: the newest whole year is shown.")
        return figures.usual
    }

    private func kinds(_ measure: Measure, _ period: EvidencePeriod) throws -> [AreaKind] {
        guard view.audience == .restricted, StreetCrimeType.allCases.contains(where: { $0.measure == measure.key }),
            try reading.hasShapes(ofPartsOf: district.number, kind: .lsoa)
        else { return [.ward] }
        return [.ward, .lsoa]
    }

    private func empty(_ choice: MapChoice, _ offered: [Measure]) -> MapSight {
        MapSight(
            district: district.area, measures: offered, measure: nil, figure: choice.figure, kind: .ward,
            kinds: [.ward], periods: [], period: nil, earlier: nil, rows: [], hotSpots: nil, source: nil,
            isHouseholds: false, peopleOn: nil, remarks: [], allowsRates: false)
    }

    private func ofWards(
        _ choice: MapChoice, _ wards: [StoredArea], _ figures: MapFigures, _ offered: [Measure],
        _ period: EvidencePeriod, _ kinds: [AreaKind], _ given: [String]
    ) throws -> MapSight {
        var remarks = given
        let measure = figures.measure
        let source = figures.source(period)
        let sides = figures.sides(period, of: source)
        let counts = sides.map { $0?.value }
        let people = try MapPeople(reading, wards, measure, period)
        let rates = measure.isRated ? counts.indices.map { people.rate($0, counts[$0], period) } : []
        let hasWithheld = sides.contains { $0?.withheld != nil }
        let shapes = try wards.map { try reading.newestShape(ofArea: $0.number) }
        var figure = Self.figure(choice.figure, rates, &remarks)
        let heat = Self.heat(&figure, .ward, measure, counts, rates, shapes, hasWithheld, &remarks)
        let earlier = figure == .change ? period.earlier(years: 1) : nil
        let changes = try earlier.map { earlier in
            let window = FigureWindow(later: period, earlier: earlier)
            return try PairMaking.pairs(figures.held.map { $0.map { ($0, window) } }, reading, view)
        }
        let family = changes?.count { $0?.judgement.verdict?.test != nil } ?? 0
        let rows = wards.indices.map { index in
            MapRow(
                number: index + 1, area: wards[index].area, ward: nil, shape: shapes[index], count: counts[index],
                withheld: sides[index]?.withheld, isUnpublished: sides[index]?.isUnpublished ?? false,
                rate: rates.indices.contains(index) ? rates[index] : nil,
                change: changes?[index].map { ComparisonWords($0, family: family) }, heat: heat?.bins[index])
        }
        return MapSight(
            district: district.area, measures: offered, measure: measure, figure: figure, kind: .ward, kinds: kinds,
            periods: figures.years, period: period, earlier: earlier, rows: rows, hotSpots: heat?.spots,
            source: try reading.sources().first { $0.key == source }, isHouseholds: people.isHouseholds,
            peopleOn: people.on, remarks: remarks, allowsRates: rates.contains { $0 != nil })
    }

    private func smallAreas(
        _ choice: MapChoice, _ measure: Measure, _ offered: [Measure], _ years: [EvidencePeriod],
        _ period: EvidencePeriod, _ kinds: [AreaKind], _ given: [String]
    ) throws -> MapSight? {
        var remarks = given
        let areas = try places.parts(of: district, .lsoa)
        let shapes = try areas.map { try reading.newestShape(ofArea: $0.number) }
        let small = try SmallAreaCounts(reading, measure, period)
        let drawn = areas.indices.filter { shapes[$0] != nil }
        let counts = drawn.map { small?.count(areas[$0].area.code) }
        let people = try MapPeople(reading, drawn.map { areas[$0] }, measure, period)
        let rates = counts.indices.map { people.rate($0, counts[$0], period) }
        var figure = Self.figure(choice.figure, rates, &remarks)
        if figure == .change {
            figure = .count
            remarks.append("Changes are judged for wards, not for small areas: their numbers are too small.")
        }
        if small == nil { remarks.append("Not every month of this period is on record for small areas.") }
        let heat = Self.heat(
            &figure, .lsoa, measure, counts, rates, drawn.map { shapes[$0] }, false, &remarks)
        let rows = try drawn.enumerated().map { place, index in
            MapRow(
                number: place + 1, area: areas[index].area, ward: try ward(of: areas[index]), shape: shapes[index],
                count: counts[place],
                withheld: nil, isUnpublished: true, rate: rates[place], change: nil, heat: heat?.bins[place])
        }
        return MapSight(
            district: district.area, measures: offered, measure: measure, figure: figure, kind: .lsoa, kinds: kinds,
            periods: years, period: period, earlier: nil, rows: rows, hotSpots: heat?.spots,
            source: try reading.sources().first { $0.key == "police-uk" }, isHouseholds: people.isHouseholds,
            peopleOn: people.on, remarks: remarks, allowsRates: rates.contains { $0 != nil })
    }

    /// Where a small area lies, in a name that people know.
    private func ward(of area: StoredArea) throws -> Area? {
        try reading.parents(ofArea: area.number).filter { $0.area.area.kind == .ward }.max { $0.vintage < $1.vintage }?
            .area.area
    }

    private static func figure(
        _ asked: MapChoice.Figure, _ rates: [MapRate?], _ remarks: inout [String]
    ) -> MapChoice.Figure {
        guard asked == .rate, !rates.contains(where: { $0 != nil }) else { return asked }
        remarks.append(
            "Rates need the number of people who live in each place, which isn’t on record: numbers are shown.")
        return .count
    }

    /// Wards by their rates where all have one, since they differ in how many live there; small areas, made to hold equally
    /// many people, by their numbers. Not for what isn't a number of events.
    private static func heat(
        _ figure: inout MapChoice.Figure, _ kind: AreaKind, _ measure: Measure, _ counts: [Double?],
        _ rates: [MapRate?], _ shapes: [AreaShape?], _ hasWithheld: Bool, _ remarks: inout [String]
    ) -> MapHeat? {
        guard figure == .hot else { return nil }
        guard measure.isRated else {
            figure = .count
            remarks.append("Hot spots are looked for in numbers of events only: numbers are shown.")
            return nil
        }
        let isRate = kind == .ward && !rates.isEmpty && !rates.contains { $0 == nil }
        let heat = MapHeat(
            isRate ? rates.map { $0?.rate } : counts, shapes, isRate: isRate, hasWithheld: hasWithheld,
            total: counts.compactMap(\.self).reduce(0, +))
        guard let refusal = heat.spots.refusal else { return heat }
        figure = .count
        remarks.append(refusal)
        return nil
    }
}

extension Measure {
    /// Whether it counts events or people that add up, so that a rate can be made of it.
    var isRated: Bool { unit.isCounted && aggregation == .sum }
}
