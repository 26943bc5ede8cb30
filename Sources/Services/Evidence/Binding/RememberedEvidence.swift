internal import CommunitySafety
internal import Proofreading
internal import Storage
internal import Synchronization

/// What texts could mean by name, and the figures asked for last, remembered while nothing but plans is written.
final class RememberedEvidence: Sendable {
    private struct Known: Sendable {
        var revision: Int
        let catalogue: EvidenceCatalogue
        var figures: [HeldBook.Key: Held] = [:]
    }

    /// What is held of a measure and a place, and what was.
    struct Held: Sendable {
        let figures: HeldFigures
        let history: FigureHistory
    }

    private let known = Mutex<Known?>(nil)

    /// So many figures of a measure and place are kept.
    private static let most = 2_000
    /// So many measures and places of one text are looked at, the first that it names.
    private static let mostMeasures = 40
    private static let mostPlaces = 30

    /// What is held that the texts could mean. Reads only figures of measures and places that they name.
    func book(for texts: [String], under headings: [String], _ ground: QuotingGround, _ reading: some Querying) throws
        -> HeldBook
    {
        guard texts.contains(where: { $0.utf8.contains { (48...57).contains($0) } }) else { return .none }
        let catalogue = try catalogue(reading)
        guard let own = catalogue.own else { return .none }
        let named = (texts + headings).map(catalogue.names.mentioned)
        let things = Self.first(named.flatMap(\.things), Self.mostMeasures)
        let places =
            [own]
            + Self.first(named.flatMap(\.places).filter { Self.isOurs($0, catalogue) && $0 != own }, Self.mostPlaces)
        var figures: [HeldBook.Key: Held] = [:]
        for thing in things {
            for place in places
            where catalogue.measures[thing].mayBeShown(for: catalogue.places[place].area.kind, to: .everybody) {
                let key = HeldBook.Key(measure: thing, place: place)
                let held = try held(key, catalogue, reading)
                if !held.figures.figures.isEmpty { figures[key] = held }
            }
        }
        return Self.book(figures, things, places, catalogue, ground)
    }

    private static func book(
        _ figures: [HeldBook.Key: Held], _ things: [Int], _ places: [Int], _ catalogue: EvidenceCatalogue,
        _ ground: QuotingGround
    ) -> HeldBook {
        guard !figures.isEmpty else { return .none }
        return HeldBook(
            names: catalogue.names,
            measures: Dictionary(things.map { ($0, catalogue.measures[$0]) }, uniquingKeysWith: { one, _ in one }),
            recorders: Dictionary(
                things.compactMap { id in catalogue.recorders[id].map { (id, $0) } },
                uniquingKeysWith: { one, _ in one }),
            own: catalogue.own,
            places: Dictionary(places.map { ($0, catalogue.places[$0]) }, uniquingKeysWith: { one, _ in one }),
            figures: figures.mapValues(\.figures), histories: figures.mapValues(\.history), sources: catalogue.sources,
            window: ground.window)
    }

    private static func first(_ ids: [Int], _ most: Int) -> [Int] {
        var seen: Set<Int> = []
        return Array(ids.filter { seen.insert($0).inserted }.prefix(most))
    }

    private static func isOurs(_ place: Int, _ catalogue: EvidenceCatalogue) -> Bool {
        catalogue.names.role(of: place) != .elsewhere
    }

    private func held(
        _ key: HeldBook.Key, _ catalogue: EvidenceCatalogue, _ reading: some Querying
    ) throws -> Held {
        if let found = known.withLock({ $0?.figures[key] }) { return found }
        let (measure, place) = (catalogue.measures[key.measure], catalogue.places[key.place])
        let found = Held(
            figures: try HeldFigures(reading, measure, place, release: .everything),
            history: try FigureHistory(reading, measure, place))
        known.withLock { known in
            if known?.figures.count ?? 0 >= Self.most { known?.figures = [:] }
            known?.figures[key] = found
        }
        return found
    }

    /// The catalogue as it stands: read anew only when something else than plans was written since.
    private func catalogue(_ reading: some Querying) throws -> EvidenceCatalogue {
        let revision = try reading.revision()
        if let last = known.withLock({ $0 }) {
            if last.revision == revision { return last.catalogue }
            if last.revision < revision, try !reading.hasChangedOutsidePlans(since: last.revision) {
                known.withLock { $0?.revision = revision }
                return last.catalogue
            }
        }
        let catalogue = try EvidenceCatalogue(reading)
        known.withLock { $0 = Known(revision: revision, catalogue: catalogue) }
        return catalogue
    }
}
