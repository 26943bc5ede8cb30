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
    ///
    /// `period` is a period in words, `set` the number or the name of a comparator set; one that can't be shown is said in the
    /// answer, and the newest period or the first set stands in its place. Cost: a few questions by key, however many other
    /// measures there are.
    package func run(
        _ key: String, place code: String, period: String = "", with set: String = "", as party: ActingParty
    ) async throws(ServiceError) -> MeasureSight? {
        try party.require(.readEvidence)
        let audience: MeasureAudience = party.may(.readRestrictedEvidence) ? .restricted : .partnership
        return try await context.read { reading in
            guard let measure = try reading.measure(key), audience.allows(measure.audience) else {
                throw ServiceError.notFound(.record(id: String(key.prefix(80))))
            }
            let places = try reading.areasHolding(key).filter {
                measure.mayBeShown(for: $0.area.area.kind, to: audience)
            }
            let search = PlaceSearch(reading: reading, measure: measure, audience: audience, holding: places)
            guard let place = try search.place(code, "place") else { return nil }
            return try MeasureReading(
                reading: reading, measure: measure, audience: audience, places: places.map(\.area)
            )
            .sight(of: HeldFigures(reading, measure, place), period: period, set: set)
        }
    }
}
