/// A day of the Gregorian calendar; an impossible one can't be built.
public struct CalendarDate: Sendable, Hashable, Comparable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when the day doesn't exist: 30 February, month 13.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2024-03-31`.
    public init?(iso: String) {
        let bytes = iso.utf8
        guard bytes.count == 10 else { return nil }
        var (fields, field) = ([0, 0, 0], 0)
        for (place, byte) in bytes.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                field += 1
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                fields[field] = fields[field] * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        self.init(year: fields[0], month: fields[1], day: fields[2])
    }

    /// `2024-03-31`.
    public var iso: String {
        String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ number: Int, _ places: Range<Int>) {
                var rest = number
                for place in places.reversed() {
                    bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(year, 0..<4)
            write(month, 5..<7)
            write(day, 8..<10)
            (bytes[4], bytes[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            return 10
        }
    }

    /// `31 March 2024`, as printed.
    public var words: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

    /// The last day of this day's month.
    public var endOfMonth: CalendarDate {
        CalendarDate(unchecked: year, month, Self.length(ofMonth: month, year: year))
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.packed < right.packed }

    public func hash(into hasher: inout Hasher) { hasher.combine(packed) }

    /// In the order of days, for comparing and hashing: dates are compared more often than anything else of figures.
    private var packed: Int { year << 9 | month << 5 | day }

    /// English month names, January first.
    public static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// The number of days of a month (1–12) of a year.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let iso = try container.decode(String.self)
        guard let date = CalendarDate(iso: iso) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date: \(iso)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// A stretch of days, both ends included.
public struct DateRange: Sendable, Hashable, Codable {
    public let from: CalendarDate
    public let to: CalendarDate

    /// Nil when it would end before it begins.
    public init?(from: CalendarDate, to: CalendarDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// The number of days, at least 1.
    public var days: Int { to.ordinal - from.ordinal + 1 }

    public func contains(_ date: CalendarDate) -> Bool { from <= date && date <= to }
}
