internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Every figure of a measure and a place that stands.
struct HeldFigures {
    let measure: Measure
    let place: StoredArea
    private let figures: [StandingFigure]

    init(_ reading: some Querying, _ measure: Measure, _ place: StoredArea) throws {
        (self.measure, self.place) = (measure, place)
        guard let first = CalendarDate(year: 1, month: 1, day: 1),
            let last = CalendarDate(year: 9999, month: 12, day: 31),
            let always = DateRange(from: first, to: last)
        else {
            figures = []
            return
        }
        figures = try reading.standingFigures(measure.key, area: place.number, within: always)
    }

    func filling(_ period: EvidencePeriod) -> PeriodFigures {
        PeriodFigures(
            figures.filter { period.from <= $0.period.from && $0.period.to <= period.to }, period,
            addsUp: measure.aggregation == .sum)
    }

    /// Whether one source fills both with values.
    func holdsBoth(_ one: EvidencePeriod, _ other: EvidencePeriod) -> Bool {
        let (first, second) = (filling(one), filling(other))
        return first.sources.contains { first.isWhole($0) && second.isWhole($0) }
    }

    /// The newest period, a year if it can be, whose counterpart a year before is held too.
    var newestPair: (later: EvidencePeriod, earlier: EvidencePeriod)? {
        let periods = Set(figures.filter { $0.value != nil }.map(\.period)).sorted {
            ($0.to, $0.days) > ($1.to, $1.days)
        }
        let year = periods.first.flatMap(Self.yearEnding)
        for later in [year].compactMap(\.self) + periods {
            if let earlier = later.earlier(years: 1), holdsBoth(later, earlier) { return (later, earlier) }
        }
        return nil
    }

    /// What is looked at first: the newest whole assessment year, the twelve months up to the newest figure, and the newest
    /// quarter, each with the same months of the year before, as far as figures are held.
    var windows: [FigureWindow] {
        guard
            let last = figures.filter({ $0.value != nil }).map(\.period).max(by: { ($0.to, $0.days) < ($1.to, $1.days) }
            )
        else { return [] }
        let to = last.to
        let year = (to.month > 9 || to.month == 9 && to == to.endOfMonth) ? to.year : to.year - 1
        let assessment = Self.span(from: (year - 1, 10), months: 12)
        let rolling = Self.yearEnding(with: last)
        let quarter = Self.span(from: (to.year, (to.month - 1) / 3 * 3 + 1), months: 3)
        let whole = quarter.flatMap { $0.to <= to ? $0 : Self.span(before: $0) }
        var found: [FigureWindow] = []
        for (kind, period) in [
            (FigureWindow.Kind.assessmentYear, assessment), (.rollingYear, rolling), (.quarter, whole),
        ] {
            guard let later = period, !found.contains(where: { $0.later == later }),
                let earlier = later.earlier(years: 1), holdsBoth(later, earlier)
            else { continue }
            found.append(FigureWindow(kind: kind, later: later, earlier: earlier))
        }
        return found
    }

    /// So many months from a month on.
    private static func span(from month: (year: Int, month: Int), months: Int) -> EvidencePeriod? {
        let last = month.year * 12 + month.month - 1 + months - 1
        guard let from = CalendarDate(year: month.year, month: month.month, day: 1),
            let to = CalendarDate(year: last / 12, month: last % 12 + 1, day: 1)?.endOfMonth,
            let range = DateRange(from: from, to: to)
        else { return nil }
        return EvidencePeriod(range)
    }

    private static func span(before quarter: EvidencePeriod) -> EvidencePeriod? {
        let first = quarter.from.year * 12 + quarter.from.month - 1 - 3
        return span(from: (first / 12, first % 12 + 1), months: 3)
    }

    /// Every month from the first to the last that one source holds: a month without a figure has none. Empty where the
    /// measure isn't counted by the month.
    func months(of source: String) -> [MonthlyRun.Given] {
        let own = figures.filter { $0.source == source && $0.period.months == 1 }
        guard let first = own.map(\.period.from).min(), let last = own.map(\.period.to).max() else { return [] }
        let held = Dictionary(own.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
        guard let range = DateRange(from: first, to: last) else { return [] }
        return (EvidencePeriod(range).eachMonth ?? []).prefix(1_200).map {
            MonthlyRun.Given($0, held[$0]?.value, isProvisional: held[$0]?.status == .provisional)
        }
    }

    /// When the newest figure was loaded.
    var newestLoad: CalendarDate? { figures.map(\.loadedOn).max() }

    /// The source that holds most months, the first by key of equals; nil where none holds any.
    var monthlySource: String? {
        let counts = Dictionary(figures.filter { $0.period.months == 1 }.map { ($0.source, 1) }, uniquingKeysWith: +)
        return counts.keys.sorted().max { counts[$0, default: 0] < counts[$1, default: 0] }
    }

    /// The newest period that is held, a year if it can be.
    var newest: EvidencePeriod? {
        let newest = figures.filter { $0.value != nil }.map(\.period).max { ($0.to, $0.days) < ($1.to, $1.days) }
        guard let newest, let year = Self.yearEnding(with: newest) else { return newest }
        return holdsBoth(year, year) ? year : newest
    }

    /// The twelve months that end with a period; nil where it doesn't end with a month.
    private static func yearEnding(with period: EvidencePeriod) -> EvidencePeriod? {
        guard period.to == period.to.endOfMonth, let before = period.earlier(years: 1)?.to.endOfMonth.adding(days: 1),
            let range = DateRange(from: before, to: period.to)
        else { return nil }
        return EvidencePeriod(range)
    }
}

/// The figures that fill one period, by source.
struct PeriodFigures {
    let period: EvidencePeriod
    private let all: [StandingFigure]
    private var tiles: [String: [StandingFigure]] = [:]

    /// A period is filled by the figure of exactly that period, or by shorter ones that tile it where the measure adds up.
    init(_ figures: [StandingFigure], _ period: EvidencePeriod, addsUp: Bool) {
        (self.period, all) = (period, figures)
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

    /// The first source by key that does.
    var wholeSource: String? { sources.sorted().first(where: isWhole) }

    func side(_ source: String?) -> FigureComparison.Side {
        guard let source, isWhole(source), let figures = tiles[source] else {
            return .init(period: period, value: nil)
        }
        return .init(
            period: period, value: figures.reduce(0) { $0 + ($1.value ?? 0) },
            isProvisional: figures.contains { $0.status == .provisional }, loadedOn: figures.map(\.loadedOn).max())
    }

    func refusal(_ source: String?) -> FigureComparison.Refusal? {
        guard let figures = source.flatMap({ tiles[$0] }) else { return .noFigure(period) }
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

/// A period that is looked at, with the one that it is compared with.
struct FigureWindow: Hashable {
    enum Kind: String, Hashable { case assessmentYear, rollingYear, quarter }

    let kind: Kind
    let later: EvidencePeriod
    let earlier: EvidencePeriod
}
