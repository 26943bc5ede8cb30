internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// What is held of one measure for the parts of a district.
struct MapFigures {
    let measure: Measure
    /// In the order of the parts; nil where nothing may be shown.
    let held: [HeldFigures?]

    /// The whole years that at least two parts hold, newest first: assessment years, then others that end on the same day.
    var years: [EvidencePeriod] {
        var found: [EvidencePeriod] = []
        for year in candidates where !found.contains(year) {
            if held.count(where: { $0?.filling(year).sources.isEmpty == false }) >= 2 {
                found.append(year)
            }
        }
        return found.sorted {
            ($0.to, $0.kind == .assessmentYear ? 1 : 0) > ($1.to, $1.kind == .assessmentYear ? 1 : 0)
        }
    }

    /// The newest assessment year; without one the newest year.
    var usual: EvidencePeriod? {
        let years = years
        return years.first { $0.kind == .assessmentYear } ?? years.first
    }

    /// Periods of twelve months that figures make, or are of.
    private var candidates: [EvidencePeriod] {
        let periods = Set(held.compactMap { $0?.figures.map(\.period) }.joined())
        let exact = periods.filter { $0.months == 12 }
        guard measure.aggregation == .sum, let from = periods.map(\.from).min(), let to = periods.map(\.to).max() else {
            return Array(exact)
        }
        let made = (from.year...max(from.year, to.year)).prefix(60).flatMap { year in
            [1, 4, 10].compactMap { Self.year(from: year, month: $0) }
        }
        let ending = periods.max { ($0.to, $0.days) < ($1.to, $1.days) }.flatMap(HeldFigures.yearEnding)
        return Array(exact) + made.filter { $0.from >= from && $0.to <= to } + [ending].compactMap(\.self)
    }

    private static func year(from year: Int, month: Int) -> EvidencePeriod? {
        let to = month == 1 ? (year, 12) : (year + 1, month - 1)
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(year: to.0, month: to.1, day: 1)?.endOfMonth,
            let range = DateRange(from: first, to: last)
        else { return nil }
        return EvidencePeriod(range)
    }

    /// The source that fills the period for most parts, the first by key of equals: what two sources count isn't the same.
    func source(_ period: EvidencePeriod) -> String? {
        var counts: [String: Int] = [:]
        for figures in held.compactMap({ $0?.filling(period) }) {
            for source in figures.sources { counts[source, default: 0] += figures.isWhole(source) ? 1_000 : 1 }
        }
        return counts.keys.sorted().max { counts[$0, default: 0] < counts[$1, default: 0] }
    }

    /// What everybody doesn't see is marked in each.
    func sides(_ period: EvidencePeriod, of source: String?) -> [FigureComparison.Side?] {
        held.map { $0?.filling(period).side(source) }
    }
}
