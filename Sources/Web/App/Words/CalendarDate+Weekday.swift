import Proofreading

extension CalendarDate {
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// `Monday`: the first day of the year 1 was one.
    var weekday: String { Self.weekdays[ordinal % 7] }
}
