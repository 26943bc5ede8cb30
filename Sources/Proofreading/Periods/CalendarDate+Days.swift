// Days are counted by years that begin in March, whose leap day is their last (Hinnant, 2013): without a loop.
extension CalendarDate {
    private static let daysOf400Years = 146_097
    /// From 1 March of the year 0 to 1 January of the year 1.
    private static let daysBefore = 306

    /// Days since 1 January of year 1 (that day is 0).
    public var ordinal: Int {
        let year = month > 2 ? year : year - 1
        let yearDays = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return 365 * year + year / 4 - year / 100 + year / 400 + yearDays - Self.daysBefore
    }

    /// The day so many days later (or earlier, when negative); nil outside the years 1–9999.
    public func adding(days: Int) -> CalendarDate? {
        let (left, isTooFar) = (ordinal + Self.daysBefore).addingReportingOverflow(days)
        guard !isTooFar, left >= Self.daysBefore else { return nil }
        let (ages, rest) = left.quotientAndRemainder(dividingBy: Self.daysOf400Years)
        let years = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
        let yearDays = rest - (365 * years + years / 4 - years / 100)
        let months = (5 * yearDays + 2) / 153
        let month = months < 10 ? months + 3 : months - 9
        return CalendarDate(
            year: ages * 400 + years + (month > 2 ? 0 : 1), month: month, day: yearDays - (153 * months + 2) / 5 + 1)
    }
}
