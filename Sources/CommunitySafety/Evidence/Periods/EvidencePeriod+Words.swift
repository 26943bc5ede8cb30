internal import Proofreading

extension EvidencePeriod {
    /// As printed in tables: "October 2021", "Oct – Dec 2021", "2021-22", "2021", "Oct 2021 – Sep 2022".
    public var words: String {
        switch kind {
        case .day: return from.words
        case .month: return "\(CalendarDate.monthNames[from.month - 1]) \(from.year)"
        case .quarter: return "\(Self.short(from.month)) – \(Self.short(to.month)) \(from.year)"
        case .calendarYear: return String(from.year)
        case .financialYear: return "\(from.year)-\(Self.twoDigits(to.year))"
        case .assessmentYear: return "Oct \(from.year) – Sep \(to.year)"
        case .range:
            guard months != nil else { return "\(from.words) – \(to.words)" }
            return "\(Self.short(from.month)) \(from.year) – \(Self.short(to.month)) \(to.year)"
        }
    }

    /// As a sentence says it: "October 2021 to September 2022", "October 2021", "2021-22", "2021".
    public var proseWords: String {
        guard months != nil else { return from == to ? from.words : "\(from.words) to \(to.words)" }
        switch kind {
        case .month, .calendarYear, .financialYear: return words
        case .day, .quarter, .assessmentYear, .range:
            let year = from.year == to.year ? "" : " \(from.year)"
            return
                "\(CalendarDate.monthNames[from.month - 1])\(year) to \(CalendarDate.monthNames[to.month - 1]) \(to.year)"
        }
    }

    /// What a page calls the row of a figure of this period, so that a printed figure can lead to it:
    /// `figure-2022-10-01-2023-09-30`.
    public var anchor: String { "figure-\(from.iso)-\(to.iso)" }

    private static func short(_ month: Int) -> String { String(CalendarDate.monthNames[month - 1].prefix(3)) }

    private static func twoDigits(_ year: Int) -> String { year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)" }
}
