internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// One place on its way into a release: the counts that are held of it, and which of them would be printed.
struct ReleasedPlace {
    /// A whole number with when it came, held as it is or made of shorter ones.
    struct Count {
        let value: Int
        let isProvisional: Bool
        let loadedOn: CalendarDate
    }

    let number: Int
    let kind: AreaKind
    /// Held counts, by period.
    private let held: [EvidencePeriod: Count]
    /// What would be printed, and what is known of it besides because printed figures add up to it.
    private(set) var printed: Set<EvidencePeriod> = []
    private(set) var facts: [EvidencePeriod: Count] = [:]
    /// Periods that the place has no number for, or none that can be judged.
    let missing: [EvidencePeriod: StandingFigure]

    private var isSmall: Bool { kind.size < AreaKind.district.size }

    init(_ number: Int, _ kind: AreaKind, _ figures: [StandingFigure]) {
        (self.number, self.kind) = (number, kind)
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
        (self.held, self.missing) = (held, missing)
    }

    /// The count of a period: held, or made of shorter ones that tile it.
    func count(_ period: EvidencePeriod, addsUp: Bool) -> Count? {
        if let count = facts[period] ?? held[period] { return count }
        guard addsUp, let tiles = PeriodTiling(held.keys).tiles(of: period) else { return nil }
        let counts = tiles.compactMap { held[$0] }
        return Count(
            value: counts.reduce(0) { $0 + $1.value }, isProvisional: counts.contains(where: \.isProvisional),
            loadedOn: counts.map(\.loadedOn).max() ?? counts[0].loadedOn)
    }

    /// Takes up what everybody may see: of districts and larger places all that is held, of smaller ones whole years only; and
    /// of both the assessment years that can be made. Years that cross each other are printed only where what lies between
    /// them is known, so that it can be judged too.
    mutating func choose(addsUp: Bool) {
        var wanted = held.keys.filter { !isSmall || ($0.months ?? $0.days / 28) >= 12 }.map(\.self)
        if addsUp { wanted += assessmentYears.filter { held[$0] == nil && count($0, addsUp: true) != nil } }
        for period in wanted.sorted(by: Self.isWantedFirst) where fits(period, addsUp: addsUp) {
            printed.insert(period)
            facts[period] = count(period, addsUp: addsUp)
        }
        for piece in pieces where facts[piece] == nil { facts[piece] = count(piece, addsUp: addsUp) }
    }

    /// Takes up a count that isn't printed, because others add up to it.
    mutating func know(_ period: EvidencePeriod, _ count: Count) { if facts[period] == nil { facts[period] = count } }

    /// The months of assessment years that some count lies in.
    private var assessmentYears: [EvidencePeriod] {
        guard let first = held.keys.map(\.from).min(), let last = held.keys.map(\.to).max() else { return [] }
        return (first.year - 1...last.year).compactMap { year in
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

    private func fits(_ period: EvidencePeriod, addsUp: Bool) -> Bool {
        printed.allSatisfy { other in
            guard PeriodTiling.cross(period, other) else { return true }
            return addsUp && PeriodTiling.pieces([period, other]).allSatisfy { count($0, addsUp: true) != nil }
        }
    }

    /// What lies between the ends of printed periods that cross each other.
    private var pieces: [EvidencePeriod] {
        let crossing = printed.filter { one in printed.contains { PeriodTiling.cross(one, $0) } }
        guard !crossing.isEmpty else { return [] }
        return PeriodTiling.pieces(Array(crossing)).filter { piece in !printed.contains(piece) }
    }
}
