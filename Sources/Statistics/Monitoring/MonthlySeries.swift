/// Counts of successive months; nil where no return was made, which isn't 0.
public struct MonthlySeries: Hashable, Sendable {
    /// The month of the first count.
    public let first: CalendarMonth
    /// One entry a month.
    public let counts: [Int?]

    /// Throws for no month, and for counts below 0.
    public init(first: CalendarMonth, counts: [Int?]) throws(StatisticsError) {
        try Check.notEmpty(counts.count)
        try Check.counts(counts.compactMap(\.self))
        if counts.count > 12_000 { throw .outOfRange(Double(counts.count)) }
        (self.first, self.counts) = (first, counts)
    }

    /// The counts of some months; nil if one of them is missing or outside the series.
    func counts(_ months: ClosedRange<Int>) -> [Int]? {
        let places = (months.lowerBound - first.number)...(months.upperBound - first.number)
        guard places.lowerBound >= 0, places.upperBound < counts.count else { return nil }
        let held = counts[places].compactMap(\.self)
        return held.count == places.count ? held : nil
    }

    /// Two spans of months side by side, by their days; nil if a month of either is missing.
    func comparison(_ earlier: ClosedRange<Int>, _ later: ClosedRange<Int>) throws(StatisticsError) -> CountComparison?
    {
        guard let before = counts(earlier), let after = counts(later) else { return nil }
        let pair = try CountPair(
            earlier: before.reduce(0, +), later: after.reduce(0, +), earlierExposure: Self.days(earlier),
            laterExposure: Self.days(later))
        return try CountComparison(pair, months: .init(earlier: before, later: after))
    }

    private static func days(_ months: ClosedRange<Int>) -> Double {
        Double(months.reduce(0) { $0 + CalendarMonth(number: $1).days })
    }
}
