package import CommunitySafety
package import Proofreading
internal import Storage

/// A ward or a district on one page: what was reported there, what was done, who lives there, what lies beside it.
package struct ShowPlace: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The most deeds that one page lists.
    static let mostDeeds = 60

    /// Anybody, as far as figures may be shown to them. An address is a code, or a name as an address has it. Throws `notFound` for
    /// a place that isn't on record, and for small areas of a census, and places of our own that were removed, to whoever doesn't read the partnership's figures.
    package func run(_ address: String, as party: ActingParty) async throws(ServiceError) -> PlaceSight {
        let view = ReleaseView(party, context)
        let environment = context.environment
        return try await context.read { reading in
            guard let place = try MapPlaces(reading: reading).place(at: address),
                try Self.mayBeSeen(place, view.audience, reading)
            else { throw ServiceError.notFound(.record(id: String(address.prefix(80)))) }
            return try PlaceMaking(reading: reading, view: view, place: place, environment: environment).sight()
        }
    }

    /// The wards and the district of the partnership, for the list of places; nil while they aren't on record.
    package func list(as party: ActingParty) async throws(ServiceError) -> PlaceList? {
        try await context.read { reading in
            let places = MapPlaces(reading: reading)
            guard let district = try places.district() else { return nil }
            let wards = try places.parts(of: district, .ward)
            let people = try wards.map {
                try reading.populations(ofArea: $0.number).first { $0.measure == "population.people" }
            }
            return PlaceList(
                district: district.area,
                wards: try zip(wards, people).map { ward, people in
                    PlaceList.Ward(
                        area: ward.area, shape: try reading.newestShape(ofArea: ward.number), people: people?.count)
                }, on: people.compactMap { $0?.on }.max())
        }
    }

    private static func mayBeSeen(
        _ place: StoredArea, _ audience: MeasureAudience, _ reading: some Querying
    ) throws -> Bool {
        guard audience == .everybody else { return true }
        if place.area.kind == .lsoa || place.area.kind == .msoa { return false }
        guard place.area.kind == .custom, let own = try reading.ownPlace(code: place.area.code) else { return true }
        return !own.isRemoved && own.joined == nil
    }
}

/// The partnership's district with its wards.
package struct PlaceList: Sendable, Hashable {
    package struct Ward: Sendable, Hashable {
        package let area: Area
        package let shape: AreaShape?
        package let people: Double?
    }

    package let district: Area
    package let wards: [Ward]
    /// The newest day of the populations.
    package let on: CalendarDate?
}
