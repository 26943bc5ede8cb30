internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// Gathers what is known of a place from one reading of the store.
struct PlaceMaking {
    let reading: ReadTransaction
    let view: ReleaseView
    let place: StoredArea
    let environment: ServiceEnvironment

    private var places: MapPlaces<ReadTransaction> { MapPlaces(reading: reading) }

    func sight() throws -> PlaceSight {
        let parents = try reading.parents(ofArea: place.number).map(\.area)
        let district = parents.first { $0.area.kind == .district }
        let siblings = try district.map { try places.parts(of: $0, place.area.kind) } ?? []
        let wards = place.area.kind == .district ? try places.parts(of: place, .ward) : []
        let drawn = try (wards.isEmpty ? siblings : wards).map { ($0, try reading.newestShape(ofArea: $0.number)) }
        let election = try reading.verdict(
            on: .wardPage, of: ClearForElection.subject(ofPlace: place.area.code), about: place.area.name, environment)
        return PlaceSight(
            area: place.area, within: parents.map(\.area).sorted { ($0.kind.size, $0.name) < ($1.kind.size, $1.name) },
            people: try people(), neighbours: neighbours(drawn), wards: wards.map(\.area), figures: try figures(),
            deeds: try mayTell(election) ? deeds() : nil, election: election,
            shapes: drawn.compactMap { area, shape in shape.map { PlaceShape(area: area.area, shape: $0) } })
    }

    /// Those who work on the figures see all; for everybody else what was done waits for the poll, unless somebody cleared it.
    private func mayTell(_ election: ClearForElection.Verdict) -> Bool {
        if case .needsClearance = election { return !view.isPublic }
        return true
    }

    private func people() throws -> [ShowAreas.Sight.Population] {
        let all = try reading.populations(ofArea: place.number)
        return ["population.people", "population.households"].compactMap { key in
            all.first { $0.measure == key }.map {
                .init(isHouseholds: key == "population.households", on: $0.on, count: $0.count)
            }
        }
    }

    private func neighbours(_ drawn: [(StoredArea, AreaShape?)]) -> [Area] {
        guard let own = drawn.firstIndex(where: { $0.0.number == place.number }) else { return [] }
        return AreaNeighbours(drawn.map(\.1)).lists[own].map { drawn[$0].0.area }
    }

    private func deeds() throws -> [PlaceDeed] {
        try reading.deeds(inArea: place.number, limit: ShowPlace.mostDeeds).map {
            PlaceDeed(kind: $0.kind, heldOn: $0.heldOn, agency: $0.agencyName)
        }
    }

    /// All measures that may be shown here and hold a figure; their changes are one family.
    private func figures() throws -> [PlaceFigure] {
        let shown = ShownFigures(reading: reading, view: view)
        let holding = Set(try reading.measures(heldBy: [place.number]))
        let measures = try shown.measures(for: place.area.kind).filter {
            holding.contains($0.key) && $0.issue != "population"
        }
        let held = try measures.compactMap { try shown.held($0, place) }.filter { !$0.figures.isEmpty }
        let pairs = try PairMaking.pairs(held.map { held in held.windows.first.map { (held, $0) } }, reading, view)
        let family = pairs.count { $0?.judgement.verdict?.test != nil }
        return try zip(held, pairs).compactMap { held, pair -> PlaceFigure? in
            guard let period = pair?.comparison.later.period ?? held.newest ?? held.newestWithheld else { return nil }
            let filling = held.filling(period)
            return PlaceFigure(
                measure: held.measure,
                side: pair?.comparison.later ?? filling.side(filling.wholeSource ?? filling.sources.min()),
                change: pair.map { ComparisonWords($0, family: family) }, peers: try peers(held, period))
        }.sorted { ($0.measure.issue, $0.measure.name) < ($1.measure.issue, $1.measure.name) }
    }

    private func peers(_ held: HeldFigures, _ period: EvidencePeriod) throws -> PeerRanking? {
        guard place.area.kind == .district, held.measure.isRated else { return nil }
        let shown = Set(try view.areasHolding(held.measure, reading).map(\.area.number))
        return try MeasurePeers(reading: reading, view: view, held: held, period: period, shown: shown)
            .ranking(among: try reading.areaSets(holding: held.place.number).first)
    }
}

extension ClearForElection {
    static func subject(ofPlace code: String) -> AuditSubject { AuditSubject(kind: "area", id: code) }

    /// Lets a place's page tell what was done there before a poll. Manager only. Throws `notFound` for a place that isn't on record, `invalid` without a reason.
    package func run(pageOf code: String, reason: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.clearForElection)
        let area = try await context.read { try $0.area(code: code) }
        guard let area else { throw .notFound(.record(id: String(code.prefix(80)))) }
        try await run(.wardPage, of: Self.subject(ofPlace: area.area.code), reason: reason, as: party)
    }
}

extension HeldFigures {
    /// The newest period of which there is a figure that isn't shown.
    fileprivate var newestWithheld: EvidencePeriod? {
        figures.filter(\.isWithheld).map(\.period).max { ($0.to, $0.days) < ($1.to, $1.days) }
    }
}
