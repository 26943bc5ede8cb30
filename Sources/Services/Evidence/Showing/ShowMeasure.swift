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
            isRanked ? windows.first.map { MeasurePeers(reading: reading, held: held, period: $0.later) } : nil
        return MeasureSight(
            measure: measure, place: place.area, places: places.map(\.area), pairs: pairs,
            run: MonthlyRun(months, polarity: measure.polarity, unit: measure.unit),
            peers: try ranking?.ranking(), parts: try ranking?.parts(among: places),
            source: try reading.sources().first { $0.key == source }, loadedOn: held.newestLoad?.words ?? "")
    }
}

/// The places that a place is set beside, and those within it.
struct MeasurePeers<Reading: Querying> {
    let reading: Reading
    let held: HeldFigures
    let period: EvidencePeriod

    /// Within the first comparator set, by name, that has the place; nil where none has it, or too few of its places have
    /// figures and people on record.
    func ranking() throws -> PeerRanking? {
        let own = held.place.area.code
        guard
            let set = try reading.areaSets().filter({ !$0.isRemoved }).sorted(by: { $0.name < $1.name })
                .first(where: { $0.members.contains { $0.area.code == own } })
        else { return nil }
        let keys = (held.measure.issue == "burglary" ? ["population.households"] : []) + ["population.people"]
        for key in keys {
            var entries: [PeerRanking.Entry] = []
            var day: CalendarDate?
            for member in set.members {
                guard let count = try count(of: member), let people = try people(key, of: member) else { continue }
                entries.append(.init(area: member.area, count: count, population: people.count))
                if member.area.code == own { day = people.on }
            }
            if let day,
                let ranking = PeerRanking(
                    entries, ours: own, set: set.name, size: set.members.count, period: period,
                    isHouseholds: key == "population.households", on: day)
            {
                return ranking
            }
        }
        return nil
    }

    /// The wards, or whatever lies in the place, with what was counted in each; nil where fewer than two hold figures.
    func parts(among places: [StoredArea]) throws -> PartsOfPlace? {
        let holding = Set(places.map(\.number))
        let within = try reading.children(ofArea: held.place.number).map(\.area).filter { holding.contains($0.number) }
        guard within.count >= 2 else { return nil }
        let parts = try within.map { part in
            PartsOfPlace.Part(
                area: part.area, value: try count(of: part).map(Double.init),
                shape: try reading.newestShape(ofArea: part.number))
        }
        return PartsOfPlace(
            period: period, parts: parts.sorted { ($0.area.name, $0.area.code) < ($1.area.name, $1.area.code) })
    }

    private func count(of place: StoredArea) throws -> Int? {
        let figures = place.number == held.place.number ? held : try HeldFigures(reading, held.measure, place)
        let filling = figures.filling(period)
        return filling.wholeSource.flatMap { filling.side($0).value }.flatMap(Int.init(exactly:))
    }

    private func people(_ key: String, of place: StoredArea) throws -> StoredPopulation? {
        let middle = period.from.adding(days: period.days / 2) ?? period.from
        func distance(_ day: CalendarDate) -> Int {
            DateRange(from: min(day, middle), to: max(day, middle))?.days ?? .max
        }
        return try reading.populations(ofArea: place.number).filter { $0.measure == key && $0.count > 0 }
            .min { distance($0.on) < distance($1.on) }
    }
}
