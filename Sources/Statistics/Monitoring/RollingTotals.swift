/// Totals over a window of months, each compared with the total a year before. A missing month is never 0.
public struct RollingTotals: Hashable, Sendable {
    /// The sum of the window that ends at each month; nil while it is incomplete or lacks a month.
    public let sums: [Int?]
    /// Percent against the total twelve places before; nil if either is, or if that one is 0.
    public let yearOnYear: [Double?]

    /// `monthly` has nil where no return was made; `window` is 1 or more.
    public init(_ monthly: [Int?], window: Int) throws(StatisticsError) {
        try Check.notEmpty(monthly.count)
        try Check.counts(monthly.compactMap(\.self))
        try Check.positive([Double(window)])
        let sums = monthly.indices.map { month -> Int? in
            guard month + 1 >= window else { return nil }
            let held = monthly[(month + 1 - window)...month].compactMap(\.self)
            return held.count == window ? held.reduce(0, +) : nil
        }
        self.sums = sums
        yearOnYear = sums.indices.map { month in
            guard month >= 12, let now = sums[month], let before = sums[month - 12], before > 0 else { return nil }
            return 100 * Double(now - before) / Double(before)
        }
    }
}
