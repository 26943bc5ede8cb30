internal import CommunitySafety
internal import Proofreading
internal import Storage

/// One reading of the store for one comparison.
struct ComparisonReading<Reading: Querying> {
    let reading: Reading
    let view: ReleaseView
    private var audience: MeasureAudience { view.audience }

    func run(_ choice: ComparisonChoice) throws -> ComparedFigures {
        let holding = try reading.measuresHolding()
        let visible = try reading.measures().filter { audience.allows($0.audience) }
        let measures = visible.filter { holding.contains($0.key) }.sorted { ($0.name, $0.key) < ($1.name, $1.key) }
        guard !choice.measure.isEmpty else {
            return ComparedFigures(choice: choice, pairs: [], offers: [], measures: measures, places: [])
        }
        let measure = try Self.found(choice.measure, visible)
        let places = try places(of: measure)
        let search = PlaceSearch(reading: reading, measure: measure, audience: audience, holding: places)
        guard let place = try search.place(choice.place, "place") else {
            return ComparedFigures(choice: choice, pairs: [], offers: [], measures: measures, places: [])
        }
        var request = ComparisonRequest(measure: measure, place: place)
        request.otherPlace = try search.other(choice.withPlace, "with-place", than: place)
        request.otherMeasure = try otherMeasure(choice, visible, measure, place)
        let held = try HeldFigures(reading, measure, place, release: view)
        try request.setPeriods(choice, held)
        let pairs = try PairMaking(reading: reading, held: held, view: view).pairs(request)
        return ComparedFigures(
            choice: request.filled(choice), pairs: pairs, offers: request.offers(held, pairs), measures: measures,
            places: places.map(\.area.area))
    }

    private static func found(_ key: String, _ measures: [Measure]) throws -> Measure {
        guard let measure = measures.first(where: { $0.key == key }) else {
            throw ServiceError.notFound(.record(id: String(key.prefix(80))))
        }
        return measure
    }

    private func places(of measure: Measure) throws -> [(area: StoredArea, figures: Int)] {
        try view.areasHolding(measure, reading)
    }

    private func otherMeasure(
        _ choice: ComparisonChoice, _ visible: [Measure], _ measure: Measure, _ place: StoredArea
    ) throws -> Measure? {
        guard !choice.withMeasure.isEmpty else { return nil }
        let other = try Self.found(choice.withMeasure, visible)
        guard other.key != measure.key else {
            throw ServiceError.invalid([
                .form("with-measure", "That is the same measure.", "Choose another, or none.")
            ])
        }
        guard other.mayBeShown(for: place.area.kind, to: audience) else {
            throw ServiceError.invalid([PlaceSearch<Reading>.tooSmall(other, "with-measure")])
        }
        return other
    }
}
