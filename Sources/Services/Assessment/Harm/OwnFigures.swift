internal import CommunitySafety
internal import Storage

/// The figures of the partnership's own place, as a party may see them.
struct OwnFigures<Reading: Querying> {
    let reading: Reading
    let view: ReleaseView

    /// Nil where the measure isn't there or not for this party, and where none of its figures are of the partnership's place.
    func held(_ key: String) throws -> HeldFigures? {
        guard let measure = try reading.measure(key) else { return nil }
        return try held(measure)?.held
    }

    /// The same with all places that hold figures of it.
    func held(_ measure: Measure) throws -> (held: HeldFigures, places: [(area: StoredArea, figures: Int)])? {
        guard view.audience.allows(measure.audience) else { return nil }
        let places = try view.areasHolding(measure, reading)
        let search = PlaceSearch(reading: reading, measure: measure, audience: view.audience, holding: places)
        let own = try reading.partnership().map { AreaNames.key($0.partnership.area) }
        guard let place = try search.place("", "place"), AreaNames.key(place.area.name) == own else { return nil }
        return (try HeldFigures(reading, measure, place, release: view), places)
    }
}
