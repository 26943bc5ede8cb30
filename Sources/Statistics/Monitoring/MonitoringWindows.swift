/// What a quarterly monitoring report compares: each span of months with the same span a year before, never with the span
/// just before it. A missing month makes every window over it nil.
public struct MonitoringWindows: Hashable, Sendable {
    /// The quarter of the data year that ends with the month asked for, with that of a year before; nil also where no
    /// quarter ends there.
    public let quarter: CountComparison?
    /// The data year up to that month, with the same months of the year before.
    public let yearToDate: CountComparison?
    /// The twelve months up to that month, with the twelve before them.
    public let rollingYear: CountComparison?

    /// `yearStart` is the month in which the data year begins: 10 for October to September. Days are those of the calendar,
    /// so that a February of 29 days is allowed for. Throws for a month that isn't from 1 to 12.
    public init(
        _ series: MonthlySeries, through month: CalendarMonth, yearStart: Int = 10
    ) throws(StatisticsError) {
        if !(1...12).contains(yearStart) { throw .outOfRange(Double(yearStart)) }
        let last = month.number
        let elapsed = (month.month - yearStart + 12) % 12 + 1
        func onYear(_ months: Int) throws(StatisticsError) -> CountComparison? {
            guard last - months - 11 > 0 else { return nil }
            return try series.comparison((last - months - 11)...(last - 12), (last - months + 1)...last)
        }
        quarter = elapsed % 3 == 0 ? try onYear(3) : nil
        yearToDate = try onYear(elapsed)
        rollingYear = try onYear(12)
    }
}
