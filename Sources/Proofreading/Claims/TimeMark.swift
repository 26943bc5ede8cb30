/// When a figure is said to have been so.
struct TimeMark: Sendable, Hashable {
    /// Years since the year nought, with a fraction for months; nil when no year is printed.
    var year: Double?
    /// The month named without a year, January being 1.
    var month: Int?
    var isEarlier = false
    var isLater = false
    /// "last year", "last May": earlier than now, but the figure may still be the newer of the two.
    var isLast = false

    var isEmpty: Bool { year == nil && month == nil && !isEarlier && !isLater && !isLast }

    /// Whether this is certainly before another; nil when the words don't tell.
    func isBefore(_ other: TimeMark) -> Bool? {
        if let year, let otherYear = other.year { return year == otherYear ? nil : year < otherYear }
        if (isEarlier || isLast), other.isLater { return true }
        if isLater, other.isEarlier || other.isLast { return false }
        if isEarlier, other.year != nil || other.isLast || other.isEmpty { return true }
        if other.isEarlier, year != nil || isLast || isEmpty { return false }
        if isEarlier, !other.isEarlier, other.month != nil { return true }
        if other.isEarlier, !isEarlier, month != nil { return false }
        if isLast, other.isEmpty || other.month != nil { return true }
        if other.isLast, isEmpty || month != nil { return false }
        if year != nil, other.isLast, other.month == nil { return true }
        if isLast, month == nil, other.year != nil { return false }
        if isLater, other.year != nil { return false }
        if other.isLater, year != nil { return true }
        return nil
    }

    static let monthNumbers: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10,
        "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]
}
