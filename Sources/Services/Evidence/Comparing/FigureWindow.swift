internal import CommunitySafety
internal import Proofreading
internal import Storage

/// A period that is looked at, with the one that it is compared with.
struct FigureWindow: Hashable {
    let later: EvidencePeriod
    let earlier: EvidencePeriod
}

extension HeldFigures {
    /// What is looked at first: the newest whole assessment year, the twelve months up to the newest figure, and the newest
    /// quarter, each with the same months of the year before, as far as figures are held.
    var windows: [FigureWindow] {
        let periods = figures.filter { $0.value != nil }.map(\.period)
        guard let last = periods.max(by: { ($0.to, $0.days) < ($1.to, $1.days) }) else { return [] }
        let to = last.to
        let year = (to.month > 9 || to.month == 9 && to == to.endOfMonth) ? to.year : to.year - 1
        let quarter = Self.span(from: (to.year, (to.month - 1) / 3 * 3 + 1), months: 3)
        let candidates = [
            Self.span(from: (year - 1, 10), months: 12), Self.yearEnding(with: last),
            quarter.flatMap { $0.to <= to ? $0 : Self.span(before: $0) },
        ]
        var found: [FigureWindow] = []
        for later in candidates.compactMap(\.self) where !found.contains(where: { $0.later == later }) {
            guard let earlier = later.earlier(years: 1), holdsBoth(later, earlier) else { continue }
            found.append(FigureWindow(later: later, earlier: earlier))
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
}
