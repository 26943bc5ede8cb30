internal import CommunitySafety
internal import Proofreading
internal import Storage

/// One measure for one place: how it changed, month by month, beside its peers, and within the place.
package struct ShowMeasure: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever reads the partnership's figures and may see the measure for that kind of place. An empty place is the
    /// partnership's own, or the one with most figures; nil where no place holds figures that may be shown. Throws `notFound`
    /// for a measure that isn't there for the party, and for a place without figures of it.
    package func run(_ key: String, place code: String, as party: ActingParty) async throws(ServiceError)
        -> MeasureSight?
    {
        try party.require(.readEvidence)
        let audience: MeasureAudience = party.may(.readRestrictedEvidence) ? .restricted : .partnership
        return try await context.read { reading in
            guard let measure = try reading.measures().first(where: { $0.key == key && audience.allows($0.audience) })
            else { throw ServiceError.notFound(.record(id: String(key.prefix(80)))) }
            let places = try reading.areasHolding(key).filter {
                measure.mayBeShown(for: $0.area.area.kind, to: audience)
            }
            let search = PlaceSearch(reading: reading, measure: measure, audience: audience, holding: places)
            guard let place = try search.place(code, "place") else { return nil }
            return try Self.sight(reading, measure, place, places.map(\.area), audience)
        }
    }

    private static func sight(
        _ reading: some Querying, _ measure: Measure, _ place: StoredArea, _ places: [StoredArea],
        _ audience: MeasureAudience
    ) throws -> MeasureSight {
        let held = try HeldFigures(reading, measure, place)
        let windows = held.windows
        let pairs = try PairMaking(reading: reading, held: held, audience: audience).pairs(over: windows)
        let source = pairs.lazy.compactMap(\.source?.key).first ?? held.monthlySource
        let months = source.map { held.months(of: $0) } ?? []
        let isRanked = measure.unit.isCounted && measure.aggregation == .sum
        let ranking =
            isRanked
            ? (windows.first?.later ?? held.newest).map {
                MeasurePeers(reading: reading, held: held, period: $0, shown: Set(places.map(\.number)))
            } : nil
        return MeasureSight(
            measure: measure, place: place.area, places: places.map(\.area), pairs: pairs,
            run: MonthlyRun(months, polarity: measure.polarity, unit: measure.unit),
            newest: held.newest.map { held.filling($0).side(held.filling($0).wholeSource) },
            peers: try ranking?.ranking(), parts: try ranking?.parts(),
            source: try reading.sources().first { $0.key == source }, loadedOn: held.newestLoad?.words ?? "")
    }
}
