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

    /// Within a comparator set that has the place; nil where too few of its places have figures and people on record.
    ///
    /// `remembered` may answer with tables that it was given for the same key before.
    func ranking(
        among set: StoredAreaSet?,
        remembered: (PeerTable.Key, _ make: () throws -> [PeerTable]) throws -> [PeerTable] = { try $1() }
    ) throws -> PeerRanking? {
        guard let set else { return nil }
        let source = held.filling(period).wholeSource
        let key = PeerTable.Key(
            measure: held.measure.key, set: set.id.text, period: period, source: source, audience: view.audience)
        let known = try remembered(key) { try tables(set, source) }
        return known.lazy.compactMap { $0.ranking(of: held.place.area.code) }.first
    }

    /// By households where that is the better measure, and by people.
    private func tables(_ set: StoredAreaSet, _ source: String?) throws -> [PeerTable] {
        let members = try reading.members(ofSet: set.id)
        let figures = try HeldFigures.several(
            reading, held.measure, .membersOfSet(set.id), members, within: period, release: view)
        let populations = try reading.populations(ofSet: set.id)
        return populationMeasures.map { key in
            var entries: [PeerRanking.Entry] = []
            var days: [String: CalendarDate] = [:]
            for member in members where shown.contains(member.number) {
                guard let count = count(of: member, figures, source),
                    let people = nearest(key, populations[member.number])
                else { continue }
                entries.append(.init(area: member.area, count: count, population: people.count))
                days[member.area.code] = people.on
            }
            return PeerTable(
                set: set.name, size: members.count, period: period, isHouseholds: key == Self.households,
                entries: entries, days: days)
        }
    }

    private static var households: String { "population.households" }

    private var populationMeasures: [String] {
        (held.measure.issue == "burglary" ? [Self.households] : []) + ["population.people"]
    }

    /// How many live in the place, as near to the period as is on record: households for burglary, else people.
    func population() throws -> ComparedPair.Population? {
        let populations = try reading.populations(ofArea: held.place.number)
        for key in populationMeasures {
            if let found = nearest(key, populations) {
                return .init(isHouseholds: key == Self.households, on: found.on, count: found.count)
            }
        }
        return nil
    }

    /// The wards, or whatever lies in the place, with what was counted in each; nil where fewer than two hold figures.
    func parts() throws -> PartsOfPlace? {
        let within = try reading.children(ofArea: held.place.number).map(\.area).filter { shown.contains($0.number) }
        guard within.count >= 2 else { return nil }
        let figures = try HeldFigures.several(
            reading, held.measure, .partsOf(held.place), within, within: period, release: view)
        let source = held.filling(period).wholeSource
        let parts = try within.map { part -> PartsOfPlace.Part in
            let side = side(of: part, figures, source)
            return PartsOfPlace.Part(
                area: part.area, value: side?.value, withheld: side?.withheld,
                isUnpublished: side?.isUnpublished ?? false, shape: try reading.newestShape(ofArea: part.number))
        }
        guard parts.contains(where: { $0.value != nil || $0.withheld != nil }) else { return nil }
        return PartsOfPlace(
            period: period, parts: parts.sorted { ($0.area.name, $0.area.code) < ($1.area.name, $1.area.code) })
    }

    /// Of one source for all places: what two sources count isn't the same.
    private func count(of place: StoredArea, _ figures: [Int: HeldFigures], _ source: String?) -> Int? {
        side(of: place, figures, source)?.value.flatMap(Int.init(exactly:))
    }

    private func side(
        of place: StoredArea, _ figures: [Int: HeldFigures], _ source: String?
    ) -> FigureComparison.Side? {
        source.flatMap { figures[place.number]?.filling(period).side($0) }
    }

    /// As near to the middle of the period as is on record.
    private func nearest(_ key: String, _ populations: [StoredPopulation]?) -> StoredPopulation? {
        let middle = period.from.adding(days: period.days / 2) ?? period.from
        func distance(_ day: CalendarDate) -> Int {
            DateRange(from: min(day, middle), to: max(day, middle))?.days ?? .max
        }
        return populations?.filter { $0.measure == key && $0.count > 0 }.min { distance($0.on) < distance($1.on) }
    }
}
