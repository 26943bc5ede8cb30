internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Every figure of a measure and a place that stands, as a party may see it: for everybody the release, in which a withheld
/// figure has no value.
struct HeldFigures: Sendable, Hashable {
    let measure: Measure
    let place: StoredArea
    let figures: [StandingFigure]
    /// Those of them that everybody doesn't see, and the periods for which everybody sees a figure.
    let hidden: Set<StandingFigure>
    let released: Set<EvidencePeriod>

    init(_ reading: some Querying, _ measure: Measure, _ place: StoredArea, release view: ReleaseView) throws {
        (self.measure, self.place) = (measure, place)
        guard let always = Self.always else {
            (figures, hidden, released) = ([], [], [])
            return
        }
        let all = try reading.standingFigures(measure.key, area: place.number, within: always)
        let seen = try view.figures(measure, place, all, reading)
        (figures, hidden, released) = (seen.figures, seen.hidden, seen.released)
    }

    /// The whole of the calendar.
    private static var always: DateRange? {
        guard let first = CalendarDate(year: 1, month: 1, day: 1),
            let last = CalendarDate(year: 9999, month: 12, day: 31)
        else { return nil }
        return DateRange(from: first, to: last)
    }

    func filling(_ period: EvidencePeriod) -> PeriodFigures {
        PeriodFigures(
            figures.filter { period.from <= $0.period.from && $0.period.to <= period.to }, period,
            addsUp: measure.aggregation == .sum, hidden: hidden, released: released)
    }

    /// Whether some source fills it with values.
    func isHeld(_ period: EvidencePeriod) -> Bool { filling(period).wholeSource != nil }

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

    /// Every month from the first to the last that one source holds: a month without a figure has none. Empty where the
    /// measure isn't counted by the month.
    func months(of source: String) -> [MonthlyRun.Given] {
        let own = figures.filter { $0.source == source && $0.period.months == 1 }
        guard let first = own.map(\.period.from).min(), let last = own.map(\.period.to).max() else { return [] }
        let held = Dictionary(own.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
        guard let range = DateRange(from: first, to: last) else { return [] }
        return (EvidencePeriod(range).eachMonth ?? []).prefix(1_200).map {
            MonthlyRun.Given(
                $0, held[$0]?.value, isProvisional: held[$0]?.status == .provisional,
                withheld: held[$0]?.withheld)
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
    static func yearEnding(with period: EvidencePeriod) -> EvidencePeriod? {
        guard period.to == period.to.endOfMonth, let before = period.earlier(years: 1)?.to.endOfMonth.adding(days: 1),
            let range = DateRange(from: before, to: period.to)
        else { return nil }
        return EvidencePeriod(range)
    }
}
