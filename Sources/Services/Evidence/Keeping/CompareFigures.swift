package import CommunitySafety
internal import Proofreading
internal import Storage

/// Sets two periods of a measure and an area side by side, or says why that can't be done.
///
/// Whether a change is more than chance is the statistics’ to judge, from the two sides; no verdict is in it yet.
package struct CompareFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may see the measure for that kind of area; for everybody else it isn't there.
    ///
    /// A period is filled by the figure of exactly that period, or by shorter ones that tile it where the measure adds up.
    /// Both periods are taken from one source: the first by key that has both.
    package func run(
        _ measure: String, area: String, _ earlier: EvidencePeriod, _ later: EvidencePeriod, as party: ActingParty
    ) async throws(ServiceError) -> FigureComparison {
        try await context.read { reading in
            guard let measure = try reading.measures().first(where: { $0.key == measure }),
                let place = try reading.area(code: area),
                measure.mayBeShown(for: place.area.kind, to: Self.audience(of: party))
            else { throw ServiceError.notFound(.record(id: measure)) }
            let before = try PeriodFigures(reading, measure, place, earlier)
            let after = try PeriodFigures(reading, measure, place, later)
            let sources = before.sources.union(after.sources).sorted()
            let source = sources.first { before.isWhole($0) && after.isWhole($0) } ?? sources.first
            let periods = PeriodComparison(earlier, later)
            var refusals = Self.refusals(periods, measure)
            refusals += [before, after].compactMap { $0.refusal(source) }
            let notes = try reading.notes(on: measure, place, source, [earlier, later])
            refusals += notes.filter { !$0.isComparable }.map { .notComparable(reason: $0.reason) }
            return FigureComparison(
                measure: measure.key, area: area, source: source, earlier: before.side(source),
                later: after.side(source), periods: periods, refusals: refusals,
                remarks: notes.filter(\.isComparable).map(\.reason))
        }
    }

    private static func audience(of party: ActingParty) -> MeasureAudience {
        party.may(.readRestrictedEvidence) ? .restricted : party.may(.readEvidence) ? .partnership : .everybody
    }

    private static func refusals(_ periods: PeriodComparison, _ measure: Measure) -> [FigureComparison.Refusal] {
        switch periods {
        case .overlapping: [.overlapping]
        case .unequalLength where measure.aggregation != .sum: [.unequalLength]
        case .unequalLength, .likeForLike, .otherSeason: []
        }
    }
}

/// The figures that fill one period, by source.
private struct PeriodFigures {
    let period: EvidencePeriod
    private var tiles: [String: [StandingFigure]] = [:]

    init(
        _ reading: some Querying, _ measure: Measure, _ area: StoredArea, _ period: EvidencePeriod
    ) throws {
        self.period = period
        let figures = try reading.standingFigures(measure.key, area: area.number, within: period.range)
        for (source, figures) in Dictionary(grouping: figures, by: \.source) {
            if let exact = figures.first(where: { $0.period == period }) {
                tiles[source] = [exact]
            } else if measure.aggregation == .sum {
                tiles[source] = Self.tiling(period, figures)
            }
        }
    }

    /// From the first day on always the longest figure that begins there; nil when a day isn't in any.
    private static func tiling(_ period: EvidencePeriod, _ figures: [StandingFigure]) -> [StandingFigure]? {
        var tiles: [StandingFigure] = []
        var day: CalendarDate? = period.from
        while let from = day, from <= period.to {
            let next = figures.filter { $0.period.from == from }.max { $0.period.to < $1.period.to }
            guard let next else { return nil }
            tiles.append(next)
            day = next.period.to.adding(days: 1)
        }
        return tiles.isEmpty ? nil : tiles
    }

    var sources: Set<String> { Set(tiles.keys) }

    /// Whether the source fills the whole period with values.
    func isWhole(_ source: String) -> Bool { tiles[source]?.allSatisfy { $0.value != nil } ?? false }

    func side(_ source: String?) -> FigureComparison.Side {
        guard let source, isWhole(source), let figures = tiles[source] else {
            return .init(period: period, value: nil)
        }
        return .init(
            period: period, value: figures.reduce(0) { $0 + ($1.value ?? 0) },
            isProvisional: figures.contains { $0.status == .provisional })
    }

    func refusal(_ source: String?) -> FigureComparison.Refusal? {
        guard let figures = source.flatMap({ tiles[$0] }) else { return .noFigure(period) }
        return figures.first { $0.value == nil }.map { .noValue(period, $0.status) }
    }
}

extension Querying {
    /// The notes that speak of the figures of these periods.
    fileprivate func notes(
        on measure: Measure, _ area: StoredArea, _ source: String?, _ periods: [EvidencePeriod]
    ) throws -> [QualityNote] {
        guard let source else { return [] }
        let parents = Set(try parents(ofArea: area.number).map(\.area.area.code))
        return try qualityNotes().filter { !$0.isRemoved }.map(\.note).filter { note in
            periods.contains {
                note.concerns(
                    source: source, measure: measure.key, area: area.area.code, within: parents, period: $0)
            }
        }
    }
}
