public import Proofreading

/// The days that a figure counts, both ends included.
public struct EvidencePeriod: Sendable, Hashable {
    /// What kind of stretch it is. Raw values are stable.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case day, month
        /// Three calendar months that begin in January, April, July or October.
        case quarter
        case calendarYear = "calendar-year"
        /// April to March.
        case financialYear = "financial-year"
        /// October to September: the year that a strategic assessment looks at.
        case assessmentYear = "assessment-year"
        case range
    }

    public let range: DateRange

    public init(_ range: DateRange) { self.range = range }

    /// A month; nil outside 1–12.
    public init?(year: Int, month: Int) {
        guard let from = CalendarDate(year: year, month: month, day: 1),
            let range = DateRange(from: from, to: from.endOfMonth)
        else { return nil }
        self.range = range
    }

    /// The calendar quarter that a day lies in; nil at the ends of the calendar.
    public init?(quarterOf day: CalendarDate) {
        guard let period = ReturnRhythm.quarterly.period(holding: day) else { return nil }
        self = period
    }

    /// What a cell or a heading names: "Oct – Dec 21", "1 October 2021 – 30 September 2022", "2022-23", "2022-09", "Q1 2022/23".
    ///
    /// Nil when it names none, or several. `window` says which year is meant where none is printed.
    public init?(reading words: String, window: DateRange? = nil) {
        if let month = Self.isoMonth(words) {
            self = month
        } else if let mention = PeriodReader(window: window).period(of: words) {
            range = mention.range
        } else {
            return nil
        }
    }

    public var from: CalendarDate { range.from }
    public var to: CalendarDate { range.to }
    public var days: Int { range.days }

    public var kind: Kind {
        if from == to { return .day }
        guard let months else { return .range }
        switch (months, from.month) {
        case (1, _): return .month
        case (3, 1), (3, 4), (3, 7), (3, 10): return .quarter
        case (12, 1): return .calendarYear
        case (12, 4): return .financialYear
        case (12, 10): return .assessmentYear
        default: return .range
        }
    }

    /// How many whole calendar months it is; nil when it isn't whole ones.
    public var months: Int? {
        guard from.day == 1, to == to.endOfMonth else { return nil }
        return (to.year - from.year) * 12 + to.month - from.month + 1
    }

    /// Its whole months in order; nil when it isn't whole ones.
    public var eachMonth: [EvidencePeriod]? {
        guard let months else { return nil }
        let first = from.year * 12 + from.month - 1
        return (first..<first + months).compactMap { EvidencePeriod(year: $0 / 12, month: $0 % 12 + 1) }
    }

    /// The same stretch so many years earlier (or later, when negative); an end of February stays one. Nil outside the years 1–9999.
    public func earlier(years: Int) -> EvidencePeriod? {
        guard let from = Self.moved(from, by: -years), let to = Self.moved(to, by: -years),
            let range = DateRange(from: from, to: to)
        else { return nil }
        return EvidencePeriod(range)
    }

    public func overlaps(_ other: EvidencePeriod) -> Bool { from <= other.to && other.from <= to }

    private static func moved(_ day: CalendarDate, by years: Int) -> CalendarDate? {
        let year = day.year + years
        guard let first = CalendarDate(year: year, month: day.month, day: 1) else { return nil }
        return day == day.endOfMonth ? first.endOfMonth : CalendarDate(year: year, month: day.month, day: day.day)
    }

    private static func isoMonth(_ words: String) -> EvidencePeriod? {
        let parts = words.trimmed.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
            let month = Int(parts[1])
        else { return nil }
        return EvidencePeriod(year: year, month: month)
    }
}
