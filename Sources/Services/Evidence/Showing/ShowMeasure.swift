internal import CommunitySafety
internal import Proofreading
internal import Storage

/// One measure for one place: how it changed, month by month, beside its peers, and within the place.
package struct ShowMeasure: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may see the measure for that kind of place; who doesn't read the partnership's figures sees its release. An empty place is the
    /// partnership's own, or the one with most figures; nil where no place holds figures that may be shown. Throws `notFound`
    /// for a measure that isn't there for the party, and for a place without figures of it.
    package func run(_ key: String, place code: String, as party: ActingParty) async throws(ServiceError)
        -> MeasureSight?
    {
        let view = ReleaseView(party, context)
        let audience = view.audience
        return try await context.read { reading in
            guard let measure = try reading.measures().first(where: { $0.key == key && audience.allows($0.audience) })
            else { throw ServiceError.notFound(.record(id: String(key.prefix(80)))) }
            let places = try view.areasHolding(measure, reading)
            let search = PlaceSearch(reading: reading, measure: measure, audience: audience, holding: places)
            guard let place = try search.place(code, "place") else { return nil }
            return try Self.sight(reading, measure, place, places.map(\.area), view)
        }
    }

    private static func sight(
        _ reading: some Querying, _ measure: Measure, _ place: StoredArea, _ places: [StoredArea],
        _ view: ReleaseView
    ) throws -> MeasureSight {
        let held = try HeldFigures(reading, measure, place, release: view)
        let windows = held.windows
        let pairs = try PairMaking(reading: reading, held: held, view: view).pairs(over: windows)
        let source = pairs.lazy.compactMap(\.source?.key).first ?? held.monthlySource
        let months = source.map { held.months(of: $0) } ?? []
        let isRanked = measure.unit.isCounted && measure.aggregation == .sum
        let ranking =
            isRanked
            ? (windows.first?.later ?? held.newest).map {
                MeasurePeers(reading: reading, view: view, held: held, period: $0, shown: Set(places.map(\.number)))
            } : nil
        return MeasureSight(
            measure: measure, place: place.area, places: places.map(\.area), pairs: pairs,
            run: MonthlyRun(months, polarity: measure.polarity, unit: measure.unit),
            newest: held.newest.map { held.filling($0).side(held.filling($0).wholeSource) },
            peers: try ranking?.ranking(), parts: try ranking?.parts(),
            source: try reading.sources().first { $0.key == source }, loadedOn: held.newestLoad?.words ?? "")
    }
}
