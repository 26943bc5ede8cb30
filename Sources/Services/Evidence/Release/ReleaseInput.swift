internal import CommunitySafety
internal import Proofreading
internal import Storage

/// All that the release of a measure is made from: while it is the same, so is the release.
struct ReleaseInput: Hashable {
    let measure: Measure
    /// Those that stand, of every source.
    let figures: Set<PlacedFigure>
    /// All that was ever loaded.
    private let history: Set<PlacedFigure>
    let nestings: [AreaNesting]
    let overrides: [StoredOverride]
    /// What documents printed.
    let heard: Set<HeardCount>

    /// A count that a document printed when it went out.
    struct HeardCount: Hashable {
        let area: Int
        let period: EvidencePeriod
        let source: String
        /// Rounded where the measure's profile rounds.
        let value: Double
        let day: CalendarDate
    }

    init(_ measure: Measure, _ reading: some Querying) throws {
        self.measure = measure
        history = Set(try reading.placedFigures(measure.key))
        figures = Self.standing(history, at: nil)
        nestings = try reading.areaNestings()
        overrides = try reading.overrides(of: measure.key).filter { !$0.isRemoved }
        let printed = try reading.printedFacts(of: measure.key)
            .merging(reading.answeredFacts(of: measure.key)) { min($0, $1) }
            .merging(reading.packFacts(of: measure.key)) { min($0, $1) }
        heard = Set(
            try printed.compactMap { fact, day in
                guard let area = try reading.area(code: fact.area), let range = DateRange(from: fact.from, to: fact.to)
                else { return nil }
                return HeardCount(
                    area: area.number, period: EvidencePeriod(range), source: fact.source, value: fact.value, day: day)
            })
    }

    /// The source that holds most figures for everybody, the first by key of equals.
    var mainSource: String? { mainSource(of: figures) }

    func mainSource(of figures: Set<PlacedFigure>) -> String? {
        let shown = figures.filter {
            $0.figure.value != nil && measure.mayBeShown(for: $0.kind, to: .everybody)
        }
        let held = Dictionary(shown.map { ($0.figure.source, 1) }, uniquingKeysWith: +)
        return held.keys.sorted().max { held[$0, default: 0] < held[$1, default: 0] }
    }

    func figures(of source: String?) -> [PlacedFigure] { figures.filter { $0.figure.source == source } }

    /// Whether somebody answered for printing this count.
    func isOverridden(_ area: Int, _ period: EvidencePeriod, _ value: Int) -> Bool {
        overrides.contains { $0.area.number == area && $0.period == period && $0.value == Double(value) }
    }
}

extension ReleaseInput {
    /// A moment after a load; the last is now.
    struct Epoch: Hashable {
        /// The newest load by then; nil for the present moment.
        let load: Int?
        let day: CalendarDate?

        /// Whether something that happened on a day had happened. What happened on the day itself counts as later.
        func isAfter(_ other: CalendarDate) -> Bool { day.map { other < $0 } ?? true }
    }

    /// From the first to now; of very many the earliest are taken together.
    var epochs: [Epoch] {
        let days = Dictionary(history.map { ($0.load, $0.figure.loadedOn) }, uniquingKeysWith: { first, _ in first })
        let loads = days.keys.sorted().suffix(Self.most)
        let before = loads.map { Epoch(load: $0, day: days[$0]) }
        // Where nothing was taken back, what the newest load left is what stands now.
        let isNow = loads.last.map { Self.standing(history, at: $0) == figures } ?? true
        return (isNow ? before.dropLast() : before) + [Epoch(load: nil, day: nil)]
    }

    private static let most = 100

    /// What stood then.
    func standing(at epoch: Epoch) -> Set<PlacedFigure> {
        epoch.load == nil ? figures : Self.standing(history, at: epoch.load)
    }

    private struct Key: Hashable {
        let area: Int
        let source: String
        let period: EvidencePeriod

        init(_ placed: PlacedFigure) {
            (area, source, period) = (placed.area, placed.figure.source, placed.figure.period)
        }
    }

    private static func standing(_ history: Set<PlacedFigure>, at load: Int?) -> Set<PlacedFigure> {
        var newest: [Key: PlacedFigure] = [:]
        for placed in history {
            if let load {
                guard placed.load <= load, placed.until.map({ load <= $0 }) ?? true else { continue }
            } else if placed.until != nil {
                continue
            }
            let key = Key(placed)
            if let other = newest[key], other.load > placed.load { continue }
            newest[key] = placed
        }
        return Set(newest.values)
    }

    /// What had been loaded by then. What was taken back later stood then.
    func loaded(by epoch: Epoch) -> Set<PlacedFigure> {
        guard let load = epoch.load else { return history }
        return Set(
            history.lazy.filter { $0.load <= load }.map { placed in
                guard let until = placed.until, until >= load else { return placed }
                return PlacedFigure(area: placed.area, kind: placed.kind, figure: placed.figure, load: placed.load)
            })
    }

    /// Whether a figure ever had another value.
    var wasRevised: Bool {
        Dictionary(grouping: history, by: Key.init).values.contains { Set($0.map(\.figure.value)).count > 1 }
    }
}
