/// A date as printed, perhaps without its day or its year.
struct PartialDate {
    var day: Int?
    var month: Int
    var year: Int?
    /// The token after the date.
    var next: Int
    /// Whether the month's word is a common word too ("May").
    var isDoubtful = false

    /// First day that the date covers, with `year` for a missing one; an impossible day is cut to the month's end.
    func first(year fallback: Int? = nil) -> CalendarDate? {
        guard let year = year ?? fallback else { return nil }
        guard let day else { return CalendarDate(year: year, month: month, day: 1) }
        return CalendarDate(year: year, month: month, day: day) ?? last(year: fallback)
    }

    /// Last day that the date covers.
    func last(year fallback: Int? = nil) -> CalendarDate? {
        guard let year = year ?? fallback,
            let first = CalendarDate(year: year, month: month, day: 1)
        else { return nil }
        guard let day else { return first.endOfMonth }
        return CalendarDate(year: year, month: month, day: day) ?? first.endOfMonth
    }

    /// Whether the printed day doesn't exist: 31 April.
    func isImpossible(year fallback: Int? = nil) -> Bool {
        guard let day, let year = year ?? fallback else { return false }
        return CalendarDate(year: year, month: month, day: day) == nil
    }
}
