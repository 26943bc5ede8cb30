/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Year 1 to 9999.
    public let year, month, day: Int

    /// Nil for a day that the calendar doesn't have.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Self.length(of: month, year)).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// From "2022-09-30"; nil for anything else.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else {
            return nil
        }
        guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// By time.
    public static func < (first: Self, second: Self) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }

    /// Whether `earlier` is at most a year before: the same day of the year before still is. 29 February has 28 February.
    func isWithinYear(after earlier: CalendarDay) -> Bool {
        let day = min(day, Self.length(of: month, year - 1))
        return (earlier.year, earlier.month, earlier.day) >= (year - 1, month, day)
    }

    /// Whether `earlier` is the same day of the year before; 29 February has 28 February.
    func isYear(after earlier: CalendarDay) -> Bool {
        earlier.year == year - 1 && earlier.month == month && earlier.day == min(day, Self.length(of: month, year - 1))
    }

    static func length(of month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
