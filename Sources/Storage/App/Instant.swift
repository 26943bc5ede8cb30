package import Proofreading

/// A moment in time, to the millisecond, in UTC.
package struct Instant: Sendable, Hashable, Comparable {
    /// Since the first moment of 1970.
    package let milliseconds: Int64

    /// Moments outside the years 1–9999 become the nearest within.
    package init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Self.earliest), Self.latest)
    }

    /// The first moment of a day.
    package init(startOf day: CalendarDate) {
        self.init(milliseconds: Int64(day.ordinal - Self.epochOrdinal) * Self.dayLength)
    }

    /// Reads `2024-01-15T09:30:00.000Z`; nil for anything else.
    package init?(text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[23] == UInt8(ascii: "Z"),
            let day = CalendarDate(iso: String(text.prefix(10)))
        else { return nil }
        let digits = text.dropFirst(11).dropLast().split(whereSeparator: { ":.".contains($0) })
        let numbers = digits.compactMap { Int64($0) }
        guard numbers.count == 4, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
        let seconds = (numbers[0] * 60 + numbers[1]) * 60 + numbers[2]
        self.init(milliseconds: Instant(startOf: day).milliseconds + seconds * 1000 + numbers[3])
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// `2024-01-15T09:30:00.000Z`, which sorts as text.
    package var text: String {
        let inDay = milliseconds - Instant(startOf: day).milliseconds
        let seconds = inDay / 1000
        let hours = Self.padded(seconds / 3600, to: 2)
        let minutes = Self.padded(seconds / 60 % 60, to: 2)
        return "\(day.iso)T\(hours):\(minutes):\(Self.padded(seconds % 60, to: 2)).\(Self.padded(inDay % 1000, to: 3))Z"
    }

    /// The day in UTC.
    package var day: CalendarDate {
        let days = Int((Double(milliseconds) / Double(Self.dayLength)).rounded(.down))
        guard let day = Self.epoch.adding(days: days) else { preconditionFailure("an instant lies within 1–9999") }
        return day
    }

    /// So many times 24 hours later, or earlier.
    package func adding(days: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(days) * Self.dayLength)
    }

    private static let dayLength: Int64 = 86_400_000
    private static let epochOrdinal = 719_162
    private static let earliest = Int64(-epochOrdinal) * dayLength
    private static let latest: Int64 = 253_402_300_799_999

    private static var epoch: CalendarDate {
        guard let day = CalendarDate(year: 1970, month: 1, day: 1) else { preconditionFailure("1970 has a first day") }
        return day
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
