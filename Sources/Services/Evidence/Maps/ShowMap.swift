internal import CommunitySafety
internal import Proofreading
internal import Storage

/// One measure for the parts of the partnership's district, as a map and a list.
package struct ShowMap: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody, as far as figures may be shown to them. Nil while the district or its wards aren't on record. Throws `notFound` for
    /// a measure that isn't there for the party; what else can't be shown is said in the answer's remarks.
    package func run(_ choice: MapChoice, as party: ActingParty) async throws(ServiceError) -> MapSight? {
        let view = ReleaseView(party, context)
        return try await context.read { reading in
            guard let district = try MapPlaces(reading: reading).district() else { return nil }
            return try MapMaking(reading: reading, view: view, district: district).run(choice)
        }
    }
}
