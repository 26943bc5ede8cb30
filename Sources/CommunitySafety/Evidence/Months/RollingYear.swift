internal import Proofreading
internal import Statistics

/// The total of twelve months up to each month, and where the year in progress may end.
public struct RollingYear: Sendable, Hashable {
    public struct Point: Sendable, Hashable {
        /// The twelve months.
        public let period: EvidencePeriod
        /// The last of them.
        public let month: EvidencePeriod
        /// Nil where one of them has no value.
        public let total: Int?
        /// Against the twelve months before, in percent; nil where there is none.
        public let change: Double?
        /// What those came to.
        public let before: Int?
    }

    /// One for each month from the first with a total to the last.
    public let points: [Point]
    /// Nil where it isn't known yet.
    public let outlook: YearOutlook?

    /// Months in order, one after another. Nil where nothing can be added up: fewer than twelve months in a row, or values that
    /// aren't whole numbers.
    public init?(_ given: [MonthlyRun.Given], yearStart: Int = 10) {
        guard let last = given.lastIndex(where: { $0.value != nil }) else { return nil }
        let months = Array(given[...last])
        let counts = months.map { $0.value.flatMap(Int.init(exactly:)) }
        guard zip(months, counts).allSatisfy({ ($0.value == nil) == ($1 == nil) }),
            counts.allSatisfy({ ($0 ?? 0) >= 0 }),
            let totals = try? RollingTotals(counts, window: 12),
            let first = totals.sums.firstIndex(where: { $0 != nil })
        else { return nil }
        points = (first..<months.count).compactMap { index in
            guard let period = EvidencePeriod(from: months[index - 11].period, months: 12) else { return nil }
            return Point(
                period: period, month: months[index].period, total: totals.sums[index],
                change: totals.yearOnYear[index], before: index >= 12 ? totals.sums[index - 12] : nil)
        }
        outlook = YearOutlook(months, counts: counts, yearStart: yearStart)
    }
}

extension EvidencePeriod {
    /// So many months (1 or more) from the first day of a period on; nil at the ends of the calendar.
    public init?(from start: EvidencePeriod, months: Int) {
        let last = start.from.year * 12 + start.from.month - 1 + months - 1
        guard let end = EvidencePeriod(year: last / 12, month: last % 12 + 1)?.to,
            let range = DateRange(from: start.from, to: end)
        else { return nil }
        self.init(range)
    }
}
