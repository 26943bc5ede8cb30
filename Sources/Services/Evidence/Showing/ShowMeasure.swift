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
    ///
    /// `period` is a period in words, `set` the number or the name of a comparator set; one that can't be shown is said in the
    /// answer, and the newest period or the first set stands in its place. Cost: a few questions by key, however many other
    /// measures there are.
    package func run(
        _ key: String, place code: String, period: String = "", with set: String = "", as party: ActingParty
    ) async throws(ServiceError) -> MeasureSight? {
        let view = ReleaseView(party, context)
        let sights = context.sights
        let asked = RememberedSights.Key(
            measure: key, place: code, period: period, set: set, audience: view.audience)
        return try await context.read { reading in
            try sights.sight(asked, reading) { try Self.sight(asked, view, sights, reading) }
        }
    }

    private static func sight(
        _ asked: RememberedSights.Key, _ view: ReleaseView, _ remembered: RememberedSights,
        _ reading: some Querying
    ) throws -> MeasureSight? {
        guard let measure = try reading.measure(asked.measure), view.audience.allows(measure.audience) else {
            throw ServiceError.notFound(.record(id: String(asked.measure.prefix(80))))
        }
        let places = try view.areasHolding(measure, reading)
        let search = PlaceSearch(reading: reading, measure: measure, audience: view.audience, holding: places)
        guard let place = try search.place(asked.place, "place") else { return nil }
        return try MeasureReading(
            reading: reading, measure: measure, view: view, places: places.map(\.area), remembered: remembered
        ).sight(of: HeldFigures(reading, measure, place, release: view), period: asked.period, set: asked.set)
    }
}
