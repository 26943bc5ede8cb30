internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What was held of a measure and a place before figures were revised.
struct FigureHistory: Sendable, Hashable {
    /// A value that a period had, and the day on which another took its place.
    struct Earlier: Sendable, Hashable {
        let value: Double
        let source: String
        let until: CalendarDate
    }

    private struct Key: Hashable {
        let source: String
        let period: EvidencePeriod
    }

    /// In the order of their loads; empty where none was ever replaced by another value.
    private let rows: [LoadedFigure]
    private let addsUp: Bool
    /// The loads that replaced a value.
    private let revisions: [Int]

    /// No more revisions are looked at, the newest.
    private static let most = 60

    init(_ reading: some Querying, _ measure: Measure, _ place: StoredArea) throws {
        let all = try reading.loadedFigures(measure.key, area: place.number)
        addsUp = measure.aggregation == .sum
        var values: [Key: Double?] = [:]
        var loads: [Int] = []
        for row in all {
            let key = Key(source: row.figure.source, period: row.figure.period)
            if let before = values[key], before != row.figure.value, loads.last != row.load { loads.append(row.load) }
            values[key] = row.figure.value
        }
        revisions = loads.suffix(Self.most)
        rows = loads.isEmpty ? [] : all
    }

    /// The values that a period had before those that stand, the newest first; none where it was never revised.
    func earlier(_ period: EvidencePeriod) -> [Earlier] {
        let own = rows.filter { period.from <= $0.figure.period.from && $0.figure.period.to <= period.to }
        guard !own.isEmpty else { return [] }
        return revisions.reversed().flatMap { load -> [Earlier] in
            guard let day = own.first(where: { $0.load == load })?.figure.loadedOn else { return [] }
            let (before, after) = (standing(own, period) { $0 < load }, standing(own, period) { $0 <= load })
            return before.sources.sorted().filter(before.isWhole).compactMap { source in
                guard let value = before.side(source).value, value != after.side(source).value else { return nil }
                return Earlier(value: value, source: source, until: day)
            }
        }
    }

    private func standing(
        _ rows: [LoadedFigure], _ period: EvidencePeriod, _ counts: (Int) -> Bool
    ) -> PeriodFigures {
        var figures: [Key: StandingFigure] = [:]
        for row in rows where counts(row.load) {
            figures[Key(source: row.figure.source, period: row.figure.period)] = row.figure
        }
        return PeriodFigures(Array(figures.values), period, addsUp: addsUp)
    }
}
