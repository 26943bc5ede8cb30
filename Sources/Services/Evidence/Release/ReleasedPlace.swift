internal import CommunitySafety
internal import Proofreading
internal import Storage

/// One place on its way into a release or a document: the counts that are held of it, and those that are judged.
struct ReleasedPlace {
    /// A whole number with when it came, held as it is or made of others.
    struct Count {
        let value: Int
        var isProvisional = false
        let loadedOn: CalendarDate
    }

    let number: Int
    let kind: AreaKind
    /// Held counts, by period.
    private let held: [EvidencePeriod: Count]
    private let tiling: PeriodTiling
    /// Whether counts of months make that of a year.
    private let addsUp: Bool
    /// What would be printed, and all that is judged: what a reader could get from it too.
    private(set) var printed: Set<EvidencePeriod> = []
    private(set) var facts: [EvidencePeriod: Count] = [:]
    /// Assessment years as far as they go: nobody prints them, but the whole year will be.
    private(set) var promised: Set<EvidencePeriod> = []
    /// What documents printed of it.
    private(set) var heard: Set<EvidencePeriod> = []
    /// Periods that the place has no number for, or none that can be judged.
    let missing: [EvidencePeriod: StandingFigure]

    private var isSmall: Bool { kind.size < AreaKind.district.size }

    init(_ number: Int, _ kind: AreaKind, _ figures: [StandingFigure], addsUp: Bool) {
        (self.number, self.kind, self.addsUp) = (number, kind, addsUp)
        var held: [EvidencePeriod: Count] = [:]
        var missing: [EvidencePeriod: StandingFigure] = [:]
        for figure in figures {
            if let value = figure.value.flatMap(Int.init(exactly:)), (0...1_000_000_000).contains(value) {
                held[figure.period] = Count(
                    value: value, isProvisional: figure.status == .provisional, loadedOn: figure.loadedOn)
            } else {
                missing[figure.period] = figure
            }
        }
        (self.held, self.missing, tiling) = (held, missing, PeriodTiling(held.keys))
    }

    /// The count of a period: judged, held, or made of shorter ones that tile it.
    func count(_ period: EvidencePeriod) -> Count? {
        if let count = facts[period] ?? held[period] { return count }
        guard addsUp, let tiles = tiling.tiles(of: period) else { return nil }
        let counts = tiles.compactMap { held[$0] }
        guard let day = counts.map(\.loadedOn).max() else { return nil }
        return Count(
            value: counts.reduce(0) { $0 + $1.value }, isProvisional: counts.contains(where: \.isProvisional),
            loadedOn: day)
    }

    /// Takes up what everybody may see: of districts and larger places all that is held, of smaller ones whole years only; and
    /// of both the assessment years that can be made. Years that cross each other are printed only where what lies between
    /// them is known, so that it can be judged too.
    mutating func choose() {
        var wanted = held.keys.filter { !isSmall || ($0.months ?? $0.days / 28) >= 12 }.map(\.self)
        if addsUp { wanted += assessmentYears.filter { held[$0] == nil && count($0) != nil } }
        for period in wanted.sorted(by: Self.isWantedFirst) where fits(period) {
            printed.insert(period)
            facts[period] = count(period)
        }
        if addsUp, !isSmall { promise() }
    }

    /// Takes up each year that isn't complete as though its sum so far were printed. A small month then takes a later one with
    /// it at once, and not the year's own figure when that comes, which readers want most.
    private mutating func promise() {
        for year in assessmentYears where count(year) == nil {
            var end = year.from.adding(days: -1)
            var parts = 0
            while let next = printed.filter({ $0.from == end?.adding(days: 1) && $0.to < year.to }).min(by: {
                $0.to < $1.to
            }) {
                (end, parts) = (next.to, parts + 1)
            }
            guard parts > 1, let end, let range = DateRange(from: year.from, to: end) else { continue }
            let soFar = EvidencePeriod(range)
            guard facts[soFar] == nil, let count = count(soFar) else { continue }
            promised.insert(soFar)
            facts[soFar] = count
        }
    }

    /// Takes up a count that a document prints, whatever is held.
    mutating func print(_ period: EvidencePeriod, _ count: Count) {
        printed.insert(period)
        facts[period] = count
    }

    /// Takes up a count that a document printed before.
    mutating func hear(_ period: EvidencePeriod) {
        guard let count = count(period) else { return }
        heard.insert(period)
        know(period, count)
    }

    /// Takes up a count that isn't printed, because others add up to it.
    mutating func know(_ period: EvidencePeriod, _ count: Count) { if facts[period] == nil { facts[period] = count } }

    /// Takes up what lies between the ends of printed periods, as far as it is known or can be got by subtraction.
    mutating func knowPieces() {
        let printed = printed.union(heard)
        guard addsUp, printed.count > 1 else { return }
        let pieces = PeriodTiling.pieces(Array(printed))
        for piece in pieces { if let count = count(piece) { know(piece, count) } }
        for period in printed.sorted(by: Self.isWantedFirst) {
            guard let whole = facts[period] else { continue }
            let within = pieces.filter { period.from <= $0.from && $0.to <= period.to }
            let unknown = within.filter { facts[$0] == nil }
            let rest = whole.value - within.reduce(0) { $0 + (facts[$1]?.value ?? 0) }
            if unknown.count == 1, within.count > 1, rest >= 0 {
                know(unknown[0], Count(value: rest, loadedOn: whole.loadedOn))
            }
        }
    }

    /// The assessment years that some held day lies in.
    private var assessmentYears: [EvidencePeriod] {
        guard let first = held.keys.map(\.from).min(), let last = held.keys.map(\.to).max() else { return [] }
        return (max(1, first.year - 1)...last.year).compactMap { year in
            CalendarDate(year: year, month: 10, day: 1).flatMap { from in
                CalendarDate(year: year + 1, month: 9, day: 30).flatMap { DateRange(from: from, to: $0) }
            }.map { EvidencePeriod($0) }
        }
    }

    /// Shorter ones first, since longer ones are made of them; assessment years before other years.
    private static func isWantedFirst(_ one: EvidencePeriod, _ other: EvidencePeriod) -> Bool {
        func rank(_ period: EvidencePeriod) -> (Int, Int, Int) {
            (period.months ?? period.days / 28, period.kind == .assessmentYear ? 0 : 1, period.from.ordinal)
        }
        return rank(one) < rank(other)
    }

    private func fits(_ period: EvidencePeriod) -> Bool {
        printed.union(heard).allSatisfy { other in
            guard PeriodTiling.cross(period, other) else { return true }
            return addsUp && PeriodTiling.pieces([period, other]).allSatisfy { count($0) != nil }
        }
    }
}
