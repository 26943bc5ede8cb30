/// Periods from one date to another, and single dates.
extension PeriodReader {
    func dateRange(_ scanner: DateScanner, at index: Int) -> Found? {
        guard let (start, next) = rangeStart(scanner, at: index), let end = scanner.date(at: next) else { return nil }
        var first = start
        if first.month == 0 {
            guard end.day != nil else { return nil }
            first.month = end.month
            first.year = end.year
        }
        guard (first.day == nil) == (end.day == nil) || first.day != nil else { return nil }
        guard let range = resolved(first, end) else { return nil }
        return (first.day == nil && end.day == nil ? .months : .days, range, end.next)
    }

    func singleDate(_ scanner: DateScanner, at index: Int) -> Found? {
        guard let date = scanner.date(at: index), date.year != nil, let first = date.first(), let last = date.last(),
            let range = DateRange(from: first, to: last)
        else { return nil }
        return (date.day == nil ? .month : .day, range, date.next)
    }

    /// The first end and the token where the second begins. A month of 0 means that only the day is printed ("1–30 September 2022").
    private func rangeStart(_ scanner: DateScanner, at index: Int) -> (PartialDate, Int)? {
        let before = scanner.word(index - 1)
        let allowsAnd = CalendarTerms.openingWords.contains(before)
        if let date = scanner.date(at: index), let next = scanner.connector(at: date.next, allowsAnd: allowsAnd) {
            return (date, next)
        }
        guard let day = scanner.token(index), day.kind == .number, day.digits <= 2, (1...31).contains(day.value) else {
            return nil
        }
        var place = index + 1
        if CalendarTerms.ordinalEndings.contains(scanner.word(place)) { place += 1 }
        guard let next = scanner.connector(at: place, allowsAnd: allowsAnd) else { return nil }
        return (PartialDate(day: day.value, month: 0, next: place), next)
    }

    private func resolved(_ start: PartialDate, _ end: PartialDate) -> DateRange? {
        if end.year == nil && start.year == nil { return inWindow(start, end) }
        let wraps = (start.month, start.day ?? 0) > (end.month, end.day ?? 31)
        let endYear = end.year ?? start.year.map { wraps ? $0 + 1 : $0 }
        let startYear = start.year ?? endYear.map { wraps ? $0 - 1 : $0 }
        guard let from = start.first(year: startYear), let to = end.last(year: endYear) else { return nil }
        return DateRange(from: from, to: to)
    }

    /// The stretch between two dates without years that lies in the window.
    private func inWindow(_ start: PartialDate, _ end: PartialDate) -> DateRange? {
        guard let window else { return nil }
        for year in [window.from.year, window.to.year] {
            let wraps = start.month > end.month
            guard let from = start.first(year: year), let to = end.last(year: wraps ? year + 1 : year),
                let range = DateRange(from: from, to: to)
            else { continue }
            if window.contains(range.from) && window.contains(range.to) { return range }
        }
        return nil
    }
}
