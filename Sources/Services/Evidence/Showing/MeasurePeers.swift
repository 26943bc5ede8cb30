internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The places that a place is set beside, and those within it.
struct MeasurePeers<Reading: Querying> {
    let reading: Reading
    let view: ReleaseView
    let held: HeldFigures
    let period: EvidencePeriod
    /// The numbers of the places that hold figures and may be shown.
    let shown: Set<Int>

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
            for member in set.members where shown.contains(member.number) {
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
    func parts() throws -> PartsOfPlace? {
        let within = try reading.children(ofArea: held.place.number).map(\.area).filter { shown.contains($0.number) }
        guard within.count >= 2 else { return nil }
        let parts = try within.map { part -> PartsOfPlace.Part in
            let side = try side(of: part)
            return PartsOfPlace.Part(
                area: part.area, value: side?.value, withheld: side?.withheld,
                isUnpublished: side?.isUnpublished ?? false, shape: try reading.newestShape(ofArea: part.number))
        }
        guard parts.contains(where: { $0.value != nil || $0.withheld != nil }) else { return nil }
        return PartsOfPlace(
            period: period, parts: parts.sorted { ($0.area.name, $0.area.code) < ($1.area.name, $1.area.code) })
    }

    /// Of one source for all places: what two sources count isn't the same.
    private func count(of place: StoredArea) throws -> Int? {
        try side(of: place)?.value.flatMap(Int.init(exactly:))
    }

    private func side(of place: StoredArea) throws -> FigureComparison.Side? {
        guard let source = held.filling(period).wholeSource else { return nil }
        let figures =
            place.number == held.place.number ? held : try HeldFigures(reading, held.measure, place, release: view)
        return figures.filling(period).side(source)
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
