package import CommunitySafety
package import Proofreading
internal import Storage

/// The places that figures are counted for.
package struct ShowAreas: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What is on record, and what a search found.
    package struct Overview: Sendable, Hashable {
        /// In the order of the kinds; kinds without a place are left out.
        package let counts: [Count]
        package let found: [Area]
        /// Whether the search found more than are shown.
        package let isCut: Bool
        /// The partnership's own places, by name.
        package let own: [Own]
        /// Those that were taken away.
        package let removed: [Area]

        /// A place of the partnership's own in a list.
        package struct Own: Sendable, Hashable {
            package let area: Area
            package let liesIn: [Area]
            package let hasBoundary: Bool
        }

        package struct Count: Sendable, Hashable {
            package let kind: AreaKind
            package let count: Int
        }
    }

    /// One place with everything known of it.
    package struct Sight: Sendable, Hashable {
        package let area: Area
        package let editions: [Int]
        package let boundaryEditions: [Int]
        /// Names but the one that stands.
        package let otherNames: [String]
        package let parents: [Relative]
        package let children: [Relative]
        package let populations: [Population]
        /// Of a place of the partnership's own.
        package let own: OwnStanding?

        /// Where a place of our own stands.
        package struct OwnStanding: Sendable, Hashable {
            package let version: Int
            package let isRemoved: Bool
            /// The official place that it is.
            package let joinedTo: Area?
            package let joinedBy: Int?
        }

        package struct Relative: Sendable, Hashable {
            package let area: Area
            /// The newest look-up that says so.
            package let vintage: Int
        }

        package struct Population: Sendable, Hashable {
            package let isHouseholds: Bool
            package let on: CalendarDate
            package let count: Double
        }
    }

    /// At most so many are found at once.
    package static let most = 100

    /// Whoever reads the partnership's figures. Without words the largest places are found: forces, partnerships, districts.
    package func run(
        searching words: String, kind: AreaKind?, as party: ActingParty
    ) async throws(ServiceError) -> Overview {
        try party.require(.readEvidence)
        return try await context.read { reading in
            let counts = try reading.areaCounts()
            let typed = String(words.prefix(200))
            let key = AreaNames.key(typed)
            var found: [Area] = []
            if key.isEmpty, kind == nil {
                found = try reading.areas().map(\.area).filter { $0.kind != .ward }
            } else {
                found = try reading.areas(named: key, code: typed.uppercased(), kind: kind, limit: Self.most + 1)
                    .map(\.area)
            }
            return Overview(
                counts: AreaKind.allCases.reversed().compactMap { kind in
                    counts[kind].map { .init(kind: kind, count: $0) }
                },
                found: Array(found.sorted(by: Self.order).prefix(Self.most)), isCut: found.count > Self.most,
                own: try Self.own(in: reading),
                removed: try reading.ownPlaces().filter { $0.isRemoved && $0.joined == nil }.map(\.area))
        }
    }

    /// Whoever reads the partnership's figures. Throws `notFound` for a code that no place has.
    package func run(code: String, as party: ActingParty) async throws(ServiceError) -> Sight {
        try party.require(.readEvidence)
        return try await context.read { reading in
            guard let stored = try reading.area(code: code) else { throw ServiceError.notFound(.record(id: code)) }
            let number = stored.number
            return Sight(
                area: stored.area, editions: try reading.editions(ofArea: number),
                boundaryEditions: try reading.boundaryEditions(ofArea: number),
                otherNames: try reading.names(ofArea: number).filter { $0 != stored.area.name },
                parents: try reading.parents(ofArea: number).map { .init(area: $0.area.area, vintage: $0.vintage) }
                    .sorted { Self.order($1.area, $0.area) },
                children: try reading.children(ofArea: number).map { .init(area: $0.area.area, vintage: $0.vintage) }
                    .sorted { Self.order($0.area, $1.area) },
                populations: try reading.populations(ofArea: number).map {
                    .init(isHouseholds: $0.measure == "population.households", on: $0.on, count: $0.count)
                }, own: try Self.standing(of: stored.area, in: reading))
        }
    }

    private static func own(in reading: some Querying) throws -> [Overview.Own] {
        try reading.ownPlaces().filter { !$0.isRemoved && $0.joined == nil }.map { place in
            Overview.Own(
                area: place.area, liesIn: try reading.parents(ofArea: place.number).map(\.area.area),
                hasBoundary: try !reading.boundaryEditions(ofArea: place.number).isEmpty)
        }
    }

    private static func standing(of area: Area, in reading: some Querying) throws -> Sight.OwnStanding? {
        guard area.kind == .custom, let own = try reading.ownPlace(code: area.code) else { return nil }
        let official = try own.joined.flatMap { try reading.area(number: $0.to)?.area }
        return Sight.OwnStanding(
            version: own.version, isRemoved: own.isRemoved, joinedTo: official, joinedBy: own.joined?.load)
    }

    /// Larger kinds first, then by name.
    private static func order(_ one: Area, _ other: Area) -> Bool {
        (-one.kind.size, one.name, one.code) < (-other.kind.size, other.name, other.code)
    }
}
