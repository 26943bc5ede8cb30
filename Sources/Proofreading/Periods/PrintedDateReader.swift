/// Finds the dates of a deadline: "31/03/2024", "end of March 2024", "Sept 2023", "Q2", "Autumn 2023", "by March", "year end".
///
/// A range ("April – June 2023") is one date, its end. Dates without a year are read only with a plan year. Linear in the text.
public struct PrintedDateReader: Sendable {
    /// The year in which a date without a year falls.
    public let planYear: DateRange?

    public init(planYear: DateRange? = nil) { self.planYear = planYear }

    /// The dates in the order in which they stand.
    public func dates(in text: String) -> [PrintedDate] {
        let scanner = DateScanner(text)
        let periods = PeriodReader(window: planYear).periods(in: text)
        var dates: [PrintedDate] = []
        var index = 0
        var next = periods.makeIterator()
        var period = next.next()
        while index < scanner.tokens.count {
            if let found = period, scanner.tokens[index].start >= found.offsets.lowerBound {
                dates.append(printed(found, scanner, at: index))
                while index < scanner.tokens.count, scanner.tokens[index].start < found.offsets.upperBound {
                    index += 1
                }
                period = next.next()
            } else if let found = yearless(scanner, at: index, text),
                found.date.offsets.upperBound <= period?.offsets.lowerBound ?? .max
            {
                dates.append(found.date)
                index = found.next
            } else {
                index += 1
            }
        }
        return dates
    }

    /// The one date that a short text names; the last one when it names several of the same meaning, otherwise nil.
    public func date(in text: String) -> PrintedDate? {
        let found = dates(in: text)
        guard let last = found.last, found.allSatisfy({ $0.date == last.date }) else { return nil }
        return last
    }

    private func printed(_ period: PeriodMention, _ scanner: DateScanner, at index: Int) -> PrintedDate {
        let single = scanner.date(at: index)
        let hasYear =
            single?.year != nil || period.text.contains { $0.isNumber && $0.isASCII && period.kind != .quarter }
        return PrintedDate(
            date: period.range.to, from: period.range.from, precision: precision(of: period.kind), text: period.text,
            offsets: period.offsets, isImpossible: period.kind == .day && single?.isImpossible() == true,
            isYearGuessed: !hasYear && !period.text.contains("20"))
    }

    private func precision(of kind: PeriodMention.Kind) -> PrintedDate.Precision {
        switch kind {
        case .day, .days: .day
        case .month, .months, .trailing: .month
        case .quarter: .quarter
        case .half: .half
        case .season: .season
        case .financialYear, .calendarYear, .years: .year
        }
    }

    /// A month, a day of a month, a season or "year end" without a year, put into the plan year.
    private func yearless(_ scanner: DateScanner, at index: Int, _ text: String) -> (date: PrintedDate, next: Int)? {
        guard let planYear else { return nil }
        if let season = CalendarTerms.seasons[scanner.word(index)] {
            let range = [planYear.from.year, planYear.to.year].compactMap {
                PeriodReader.months(from: season, count: 3, year: $0)
            }
            .first { planYear.contains($0.from) }
            return range.map { (made($0, .season, scanner, index..<index + 1, text), index + 1) }
        }
        if let end = yearEnd(scanner, at: index) {
            return (made(planYear, .year, scanner, index..<end, text), end)
        }
        guard let date = scanner.date(at: index), date.year == nil, isExpected(date, scanner, at: index),
            let year = [planYear.from.year, planYear.to.year].first(where: { year in
                date.last(year: year).map(planYear.contains) ?? false
            }), let first = date.first(year: year), let last = date.last(year: year),
            let range = DateRange(from: first, to: last)
        else { return nil }
        var found = made(range, date.day == nil ? .month : .day, scanner, index..<date.next, text)
        found.isImpossible = date.isImpossible(year: year)
        return (found, date.next)
    }

    private func made(
        _ range: DateRange, _ precision: PrintedDate.Precision, _ scanner: DateScanner, _ tokens: Range<Int>,
        _ text: String
    ) -> PrintedDate {
        let offsets = scanner.tokens[tokens.lowerBound].start..<scanner.tokens[tokens.upperBound - 1].end
        return PrintedDate(
            date: range.to, from: range.from, precision: precision, text: PeriodReader.slice(text, offsets),
            offsets: offsets, isYearGuessed: true)
    }

    /// "year end", "end of year", "end of the financial year".
    private func yearEnd(_ scanner: DateScanner, at index: Int) -> Int? {
        if scanner.word(index) == "year", scanner.word(index + 1) == "end" || scanner.word(index + 2) == "end" {
            let place = scanner.word(index + 1) == "end" ? index + 2 : index + 3
            return scanner.date(at: place) == nil ? place : nil
        }
        guard scanner.word(index) == "end" else { return nil }
        let place = scanner.skipping(["of", "the", "financial", "plan", "this"], from: index + 1)
        guard scanner.word(place) == "year", scanner.fullYear(at: place + 1) == nil else { return nil }
        return place + 1
    }

    /// Whether a month without a year is a date here: the word must be a plain month name, or stand where a date is expected.
    private func isExpected(_ date: PartialDate, _ scanner: DateScanner, at index: Int) -> Bool {
        guard scanner.tokens[index].isCapitalised || date.day != nil else { return false }
        if date.day != nil || !date.isDoubtful || scanner.tokens.count <= 3 { return true }
        let words: Set<String> = [
            "by", "in", "of", "end", "until", "before", "from", "to", "late", "early", "mid", "-", "/", "erbyn",
        ]
        return words.contains(scanner.word(index - 1))
    }
}
