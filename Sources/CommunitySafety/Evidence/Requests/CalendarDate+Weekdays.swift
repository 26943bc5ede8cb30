public import Proofreading

extension CalendarDate {
    /// Whether it is a Saturday or a Sunday. Day 0 of the calendar, 1 January of year 1, was a Monday.
    public var isWeekend: Bool { ordinal % 7 >= 5 }

    /// The day so many weekdays later, not counting this day itself; nil beyond the year 9999. Linear in the count.
    public func adding(weekdays count: Int) -> CalendarDate? {
        var day = self
        var left = count
        while left > 0 {
            guard let next = day.adding(days: 1) else { return nil }
            day = next
            if !day.isWeekend { left -= 1 }
        }
        return day
    }
}
