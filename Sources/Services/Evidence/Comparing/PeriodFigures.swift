internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The figures that fill one period, by source.
struct PeriodFigures {
    let period: EvidencePeriod
    private let all: [StandingFigure]
    private var tiles: [String: [StandingFigure]] = [:]
    /// Figures that everybody doesn't see.
    private let hidden: Set<StandingFigure>

    /// A period is filled by the figure of exactly that period, or by shorter ones that tile it where the measure adds up.
    init(
        _ figures: [StandingFigure], _ period: EvidencePeriod, addsUp: Bool, hidden: Set<StandingFigure> = [],
        released: Set<EvidencePeriod> = []
    ) {
        (self.period, all, self.hidden) = (period, figures, released.contains(period) ? [] : hidden)
        for (source, figures) in Dictionary(grouping: figures, by: \.source) {
            if let exact = figures.first(where: { $0.period == period }) {
                tiles[source] = [exact]
            } else if addsUp {
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

    /// The periods of the source's figures that fill it.
    func periods(_ source: String) -> [EvidencePeriod] { tiles[source]?.map(\.period) ?? [] }

    /// The first source by key that does.
    var wholeSource: String? { sources.sorted().first(where: isWhole) }

    func side(_ source: String?) -> FigureComparison.Side {
        guard let source, isWhole(source), let figures = tiles[source] else {
            return .init(period: period, value: nil, withheld: withheld(source))
        }
        return .init(
            period: period, value: figures.reduce(0) { $0 + ($1.value ?? 0) },
            isProvisional: figures.contains { $0.status == .provisional }, loadedOn: figures.map(\.loadedOn).max(),
            isUnpublished: figures.contains(where: hidden.contains))
    }

    /// Why the source's figure isn't printed; of several that make one, that they can't be.
    private func withheld(_ source: String?) -> Withholding? {
        let figures = source.flatMap { tiles[$0] } ?? []
        guard let first = figures.lazy.compactMap(\.withheld).first else { return nil }
        return figures.count == 1 ? first : .tooFew
    }

    func refusal(_ source: String?) -> FigureComparison.Refusal? {
        guard let figures = source.flatMap({ tiles[$0] }) else { return .noFigure(period) }
        if figures.contains(where: \.isWithheld) { return .withheld(period) }
        return figures.first { $0.value == nil }.map { .noValue(period, $0.status) }
    }

    /// The counts of its months; nil where not each of them is held, or they don't make the whole.
    func months(_ source: String) -> [Int]? {
        let own = Dictionary(
            all.filter { $0.source == source }.map { ($0.period, $0.value) }, uniquingKeysWith: { first, _ in first })
        guard let months = period.eachMonth else { return nil }
        let counts = months.compactMap { month in own[month].flatMap { $0 }.flatMap(Int.init(exactly:)) }
        guard counts.count == months.count, Double(counts.reduce(0, +)) == side(source).value else { return nil }
        return counts
    }
}
