/// Years, quarters, halves, seasons and months that end at a date.
extension PeriodReader {
    /// "2022-23", "FY 2022/23", "calendar year 2022", "in 2022"; a text that is nothing but "2022" or "22/23".
    func years(_ scanner: DateScanner, at index: Int) -> Found? {
        if let span = scanner.yearSpan(at: index) {
            return span.to == span.from + 1
                ? financialYear(from: span.from, next: span.next) : wholeYears(span.from, span.to, next: span.next)
        }
        if let short = shortSpan(scanner, at: index) { return short }
        guard let year = scanner.fullYear(at: index) else { return nil }
        if let next = scanner.connector(at: index + 1, allowsAnd: false), let last = scanner.fullYear(at: next),
            (1...30).contains(last - year),
            scanner.token(index + 1)?.kind == .word
        {
            return wholeYears(year, last, next: next + 1)
        }
        guard isYearExpected(scanner, at: index) else { return nil }
        return wholeYears(year, year, next: index + 1)
    }

    /// "Q3 2022/23", "third quarter of 2022/23", "H1 2022/23", "2022/23 Q3".
    func quarter(_ scanner: DateScanner, at index: Int) -> Found? {
        if let part = part(scanner, at: index) {
            let place = scanner.skipping(["of", "in", ",", "(", "-", ":"], from: part.next)
            if let year = yearStart(scanner, at: place) { return stretch(part, year: year.from, next: year.next) }
            guard let window, let year = windowYear(window) else { return nil }
            return stretch(part, year: year, next: part.next)
        }
        guard let year = scanner.yearSpan(at: index), year.to == year.from + 1,
            let part = part(scanner, at: scanner.skipping([",", "-", ":"], from: year.next))
        else { return nil }
        return stretch(part, year: year.from, next: part.next)
    }

    /// "year to June 2022", "12 months ending 31 March 2018", "quarter ended December 2022".
    func trailing(_ scanner: DateScanner, at index: Int) -> Found? {
        guard let length = length(scanner, at: index) else { return nil }
        let ending: Set<String> = [
            "ending", "ended", "end", "to", "until", "up", "hyd", "at", "ddiweddu", "yn", "i", "on",
        ]
        let words = scanner.skipping(ending.union(["the", "of"]), from: length.next)
        guard words > length.next, let date = scanner.date(at: words), let last = date.last() else { return nil }
        guard let from = start(months: length.months, to: last), let range = DateRange(from: from, to: last) else {
            return nil
        }
        return (.trailing, range, date.next)
    }

    /// "autumn 2023", "winter of 2022", "winter 2022/23".
    func season(_ scanner: DateScanner, at index: Int) -> Found? {
        guard let month = CalendarTerms.seasons[scanner.word(index)] else { return nil }
        let place = scanner.skipping(["of"], from: index + 1)
        let year: Int
        let next: Int
        if let span = scanner.yearSpan(at: place) {
            (year, next) = (month == 3 ? span.to : span.from, span.next)
        } else if let full = scanner.fullYear(at: place) {
            (year, next) = (full, place + 1)
        } else {
            return nil
        }
        guard let range = Self.months(from: month, count: 3, year: year) else { return nil }
        return (.season, range, next)
    }

    /// Whole months from a month of a year on.
    static func months(from month: Int, count: Int, year: Int) -> DateRange? {
        let end = month - 1 + count - 1
        guard let from = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(year: year + end / 12, month: end % 12 + 1, day: 1)
        else { return nil }
        return DateRange(from: from, to: last.endOfMonth)
    }

    private typealias Part = (kind: PeriodMention.Kind, month: Int, count: Int, next: Int)

    /// A quarter or a half by its number, counted from April.
    private func part(_ scanner: DateScanner, at index: Int) -> Part? {
        let word = scanner.word(index)
        if word == "q" || word == "h" || word == "ch", let number = scanner.token(index + 1),
            number.isGlued || word == "q",
            number.kind == .number, (1...(word == "h" ? 2 : 4)).contains(number.value)
        {
            return made(word == "h" ? .half : .quarter, number.value, next: index + 2)
        }
        if word == "quarter" || word == "chwarter" || word == "qtr", let number = scanner.token(index + 1) {
            let value = CalendarTerms.smallNumbers[number.text] ?? (number.kind == .number ? number.value : 0)
            return (1...4).contains(value) ? made(.quarter, value, next: index + 2) : nil
        }
        return ordinalPart(scanner, at: index)
    }

    private func ordinalPart(_ scanner: DateScanner, at index: Int) -> Part? {
        var place = index + 1
        var value = CalendarTerms.ordinals[scanner.word(index)]
        if value == nil, let number = scanner.token(index), number.kind == .number,
            CalendarTerms.ordinalEndings.contains(scanner.word(place))
        {
            value = number.value
            place += 1
        }
        guard let value else { return nil }
        switch scanner.word(place) {
        case "quarter" where (1...4).contains(value): return made(.quarter, value, next: place + 1)
        case "half" where (1...2).contains(value): return made(.half, value, next: place + 1)
        default: return nil
        }
    }

    private func made(_ kind: PeriodMention.Kind, _ number: Int, next: Int) -> Part {
        let count = kind == .half ? 6 : 3
        return (kind, 4 + (number - 1) * count, count, next)
    }

    private func stretch(_ part: Part, year: Int, next: Int) -> Found? {
        let range =
            part.month > 12
            ? Self.months(from: part.month - 12, count: part.count, year: year + 1)
            : Self.months(from: part.month, count: part.count, year: year)
        return range.map { (part.kind, $0, next) }
    }

    /// The financial year after "Q3": "2022/23", "22/23", or a plain year, taken as the year in which it starts.
    private func yearStart(_ scanner: DateScanner, at index: Int) -> (from: Int, next: Int)? {
        if let span = scanner.yearSpan(at: index) { return span.to == span.from + 1 ? (span.from, span.next) : nil }
        if let short = shortYears(scanner, at: index) { return short }
        return scanner.fullYear(at: index).map { ($0, index + 1) }
    }

    /// The April year that the window lies in, when it lies in one.
    private func windowYear(_ window: DateRange) -> Int? {
        let year = window.from.month >= 4 ? window.from.year : window.from.year - 1
        guard let range = Self.months(from: 4, count: 12, year: year) else { return nil }
        return range.contains(window.to) ? year : nil
    }

    private func length(_ scanner: DateScanner, at index: Int) -> (months: Int, next: Int)? {
        switch scanner.word(index) {
        case "year", "blwyddyn", "flwyddyn": return (12, index + 1)
        case "quarter", "chwarter": return (3, index + 1)
        default: break
        }
        guard let token = scanner.token(index) else { return nil }
        let number = token.kind == .number && token.digits <= 2 ? token.value : CalendarTerms.smallNumbers[token.text]
        let place = scanner.skipping(["-"], from: index + 1)
        guard let number, (1...60).contains(number), ["month", "months", "mis"].contains(scanner.word(place)) else {
            return nil
        }
        return (number, scanner.skipping(["period"], from: place + 1))
    }

    /// The day after the same day so many months before; month ends answer to month ends.
    private func start(months: Int, to last: CalendarDate) -> CalendarDate? {
        guard let next = last.adding(days: 1) else { return nil }
        let index = next.year * 12 + next.month - 1 - months
        return CalendarDate(year: index / 12, month: index % 12 + 1, day: min(next.day, 28))
    }

    private func financialYear(from year: Int, next: Int) -> Found? {
        Self.months(from: 4, count: 12, year: year).map { (.financialYear, $0, next) }
    }

    private func wholeYears(_ from: Int, _ to: Int, next: Int) -> Found? {
        guard let first = CalendarDate(year: from, month: 1, day: 1),
            let last = CalendarDate(year: to, month: 12, day: 31),
            let range = DateRange(from: first, to: last)
        else { return nil }
        return (from == to ? .calendarYear : .years, range, next)
    }

    /// "22/23" as a whole text, or after "FY" or "year".
    private func shortSpan(_ scanner: DateScanner, at index: Int) -> Found? {
        let isAlone = index == 0 && scanner.tokens.count == 3
        guard isAlone || ["fy", "year"].contains(scanner.word(index - 1)), let years = shortYears(scanner, at: index)
        else {
            return nil
        }
        return financialYear(from: years.from, next: years.next)
    }

    private func shortYears(_ scanner: DateScanner, at index: Int) -> (from: Int, next: Int)? {
        guard let first = scanner.token(index), first.digits == 2, first.kind == .number,
            let sign = scanner.token(index + 1), sign.isGlued, sign.text == "/" || sign.text == "-",
            let second = scanner.token(index + 2), second.isGlued, second.digits == 2,
            second.value == (first.value + 1) % 100
        else { return nil }
        return (DateScanner.century(first.value), index + 3)
    }

    private func isYearExpected(_ scanner: DateScanner, at index: Int) -> Bool {
        let words: Set<String> = ["in", "during", "throughout", "year", "calendar", "for", "yn", "blwyddyn", "of"]
        if scanner.tokens.count == 1 || words.contains(scanner.word(index - 1)) {
            let next = scanner.token(index + 1)
            return
                !(next?.isGlued == true && [",", ".", "/", "%"].contains(next?.text ?? "")
                && scanner.token(index + 2)?.isGlued == true)
        }
        return false
    }
}
