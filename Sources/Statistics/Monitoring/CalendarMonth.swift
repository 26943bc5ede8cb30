/// A month of the Gregorian calendar.
public struct CalendarMonth: Hashable, Comparable, Sendable {
    /// Year 1 to 9999, month 1 to 12.
    public let year, month: Int

    /// Nil unless the month is from 1 to 12 and the year from 1 to 9999.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        (self.year, self.month) = (year, month)
    }

    /// By time.
    public static func < (first: Self, second: Self) -> Bool { first.number < second.number }

    /// How many days it has, 28 to 31.
    public var days: Int { CalendarDay.length(of: month, year) }

    /// Months since the first month of year 0.
    var number: Int { year * 12 + month - 1 }

    init(number: Int) { (year, month) = (number / 12, number % 12 + 1) }
}
