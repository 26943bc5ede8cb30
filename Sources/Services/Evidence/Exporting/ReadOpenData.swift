package import CommunitySafety
internal import Storage

/// What the interface for programs gives: measures, sources and places, page by page.
package struct ReadOpenData: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Which page of a list.
    package struct Paging: Sendable, Hashable {
        package let after: String?
        package let limit: Int

        package init(after: String? = nil, limit: Int = 100) {
            self.after = after
            self.limit = limit
        }
    }

    /// The measures that hold figures which the party may see.
    package func measures(_ paging: Paging, as party: ActingParty) async throws(ServiceError) -> OpenPage<Measure> {
        try await read(party) { open in
            let found = try open.measures(after: OpenCursor.words(paging.after), limit: paging.limit + 1)
            return OpenPage(found, limit: paging.limit, position: \.key)
        }
    }

    /// Throws `notFound` for one that isn’t there for the party.
    package func measure(_ key: String, as party: ActingParty) async throws(ServiceError) -> Measure {
        try await read(party) { try found(try $0.measure(key), key) }
    }

    package func sources(
        _ paging: Paging, as party: ActingParty
    ) async throws(ServiceError) -> OpenPage<EvidenceSource> {
        try await read(party) { open in
            let found = try open.sources(after: OpenCursor.words(paging.after), limit: paging.limit + 1)
            return OpenPage(found, limit: paging.limit, position: \.key)
        }
    }

    /// Throws `notFound` for one that isn’t there for the party.
    package func source(_ key: String, as party: ActingParty) async throws(ServiceError) -> EvidenceSource {
        try await read(party) { open in
            try found(try open.sources(limit: 10_000).first { $0.key == key }, key)
        }
    }

    /// Places by their codes, of a kind or within a place where these are named. Throws `notFound` where the place isn’t there.
    package func areas(
        _ paging: Paging, kind: AreaKind?, within code: String?, as party: ActingParty
    ) async throws(ServiceError) -> OpenPage<Area> {
        try await read(party) { open in
            let found = try Self.areas(open, paging, kind, code)
            return OpenPage(found.map(\.area), limit: paging.limit, position: \.code)
        }
    }

    /// A place with the codes of what it lies in. Throws `notFound`.
    package func area(_ code: String, as party: ActingParty) async throws(ServiceError) -> OpenArea {
        try await read(party) { open in
            let place = try OpenPlace.stored(code, open)
            return OpenArea(
                area: place.area,
                parents: try open.reading.parents(ofArea: place.number).map(\.area.area.code).sorted(),
                editions: try open.reading.editions(ofArea: place.number), edge: nil)
        }
    }

    /// A place with its newest edge. Throws `notFound` where none is known.
    package func boundary(_ code: String, as party: ActingParty) async throws(ServiceError) -> OpenArea {
        try await read(party) { open in
            let place = try OpenPlace.stored(code, open)
            return try found(try Self.edged(place, open.reading), code)
        }
    }

    /// Places with their newest edges; those without one are left out of the page.
    package func boundaries(
        _ paging: Paging, kind: AreaKind?, within code: String?, as party: ActingParty
    ) async throws(ServiceError) -> OpenPage<OpenArea> {
        try await read(party) { open in
            let found = try Self.areas(open, paging, kind, code)
            let page = OpenPage(found.map(\.area), limit: paging.limit, position: \.code)
            return OpenPage(
                items: try found.prefix(paging.limit).compactMap { try Self.edged($0, open.reading) }, next: page.next)
        }
    }

    private static func areas(
        _ open: ExportedFigures<ReadTransaction>, _ paging: Paging, _ kind: AreaKind?, _ code: String?
    ) throws -> [StoredArea] {
        try open.reading.openAreas(
            after: OpenCursor.words(paging.after), kind: kind, within: try code.map { try OpenPlace.number($0, open) },
            isOwn: open.showsOwnPlaces, limit: paging.limit + 1)
    }

    private static func edged(_ place: StoredArea, _ reading: some Querying) throws -> OpenArea? {
        guard let edge = try reading.openShapes(ofArea: place.number).last else { return nil }
        return OpenArea(area: place.area, parents: [], editions: [edge.edition], edge: edge.shape)
    }

    func read<Value: Sendable>(
        _ party: ActingParty, _ work: @escaping @Sendable (ExportedFigures<ReadTransaction>) throws -> Value
    ) async throws(ServiceError) -> Value {
        let view = ReleaseView(party, context)
        return try await context.read { try work(ExportedFigures($0, for: view)) }
    }

    private func found<Thing>(_ thing: Thing?, _ key: String) throws -> Thing {
        guard let thing else { throw ServiceError.notFound(.record(id: String(key.prefix(80)))) }
        return thing
    }
}
