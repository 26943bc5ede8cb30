/// Reads single dates, years and quarters at a place in a text's tokens.
struct DateScanner {
    let tokens: [DateToken]

    init(_ text: String) { tokens = DateToken.tokens(of: text) }

    /// A date that starts at the token: "1st October 2021", "Oct 21", "01/10/21", "2021-10-01", "31-Mar-24", "Mar-24".
    func date(at index: Int) -> PartialDate? {
        guard let token = token(index) else { return nil }
        switch token.kind {
        case .number: return numericDate(at: index) ?? dayAndMonth(at: index)
        case .word: return monthFirst(at: index)
        case .dash, .mark: return nil
        }
    }

    /// A dash, or a word such as "to", between two ends of a period; answers the token after it.
    func connector(at index: Int, allowsAnd: Bool) -> Int? {
        guard let token = token(index) else { return nil }
        if token.kind == .dash { return index + 1 }
        if CalendarTerms.untilWords.contains(token.text) {
            return skipping(["the", "end", "of"], from: skipping(["at", "and", "including"], from: index + 1))
        }
        return allowsAnd && CalendarTerms.andWords.contains(token.text) ? index + 1 : nil
    }

    /// A year of four digits between 1900 and 2099.
    func fullYear(at index: Int) -> Int? {
        guard let token = token(index), token.kind == .number, token.digits == 4,
            (1900...2099).contains(token.value)
        else { return nil }
        return token.value
    }

    /// A year of four digits, or of two with or without an apostrophe; answers the token after it too.
    func year(at index: Int) -> (year: Int, next: Int)? {
        if let year = fullYear(at: index) { return (year, index + 1) }
        var place = index
        if token(place)?.text == "'" { place += 1 }
        guard let token = token(place), token.kind == .number, token.digits == 2,
            !isUnit(at: place + 1)
        else { return nil }
        return (Self.century(token.value), place + 1)
    }

    /// "2022-23", "2022/2023": two years of which the second follows the first, or a longer span.
    func yearSpan(at index: Int) -> (from: Int, to: Int, next: Int)? {
        guard let first = fullYear(at: index), let sign = token(index + 1), sign.text == "-" || sign.text == "/",
            let second = token(index + 2), second.kind == .number, sign.text == "-" || second.isGlued
        else { return nil }
        let to: Int
        switch second.digits {
        case 4: to = second.value
        case 2: to = first / 100 * 100 + second.value + (second.value < first % 100 ? 100 : 0)
        default: return nil
        }
        let isTight = sign.isGlued && second.isGlued
        guard to > first, to - first <= 30, (1900...2099).contains(to), isTight || second.digits == 4,
            !continues(at: index + 3)
        else { return nil }
        return (first, to, index + 3)
    }

    func token(_ index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }

    func word(_ index: Int) -> String { token(index)?.text ?? "" }

    func skipping(_ words: Set<String>, from index: Int) -> Int {
        var place = index
        while words.contains(word(place)) { place += 1 }
        return place
    }

    /// 21 is 2021, 98 is 1998.
    static func century(_ short: Int) -> Int { short < 70 ? 2000 + short : 1900 + short }

    /// Whether a number goes on as a longer date or number: "2022/23/4", "1.5".
    private func continues(at index: Int) -> Bool {
        guard let sign = token(index), sign.isGlued, let after = token(index + 1), after.isGlued else { return false }
        return (sign.text == "/" || sign.text == "-") && after.kind == .number
    }

    /// Whether a two-digit number is a quantity rather than a year: "May 12 people", "12%", "12,000".
    private func isUnit(at index: Int) -> Bool {
        guard let next = token(index), next.isGlued else { return false }
        if next.text == "%" { return true }
        return (next.text == "," || next.text == ".") && token(index + 1)?.kind == .number
            && token(index + 1)?.isGlued == true
    }

    private func numericDate(at index: Int) -> PartialDate? {
        guard let first = token(index), let sign = token(index + 1), sign.isGlued, let second = token(index + 2),
            second.isGlued, second.kind == .number, ["/", ".", "-"].contains(sign.text)
        else { return nil }
        if first.digits == 2 || first.digits == 1, second.digits == 4, sign.text == "/", (1...12).contains(first.value),
            (1900...2099).contains(second.value)
        {
            return PartialDate(month: first.value, year: second.value, next: index + 3)
        }
        guard let again = token(index + 3), again.isGlued, again.text == sign.text, let third = token(index + 4),
            third.isGlued, third.kind == .number
        else { return nil }
        return threePart(first, second, third, next: index + 5)
    }

    private func threePart(_ first: DateToken, _ second: DateToken, _ third: DateToken, next: Int) -> PartialDate? {
        guard (1...12).contains(second.value), second.digits <= 2 else { return nil }
        if first.digits == 4, (1900...2099).contains(first.value), (1...31).contains(third.value), third.digits <= 2 {
            return PartialDate(day: third.value, month: second.value, year: first.value, next: next)
        }
        guard first.digits <= 2, (1...31).contains(first.value), third.digits == 2 || third.digits == 4 else {
            return nil
        }
        let year = third.digits == 2 ? Self.century(third.value) : third.value
        guard (1900...2099).contains(year) else { return nil }
        return PartialDate(day: first.value, month: second.value, year: year, next: next)
    }

    private func dayAndMonth(at index: Int) -> PartialDate? {
        guard let day = token(index), day.digits <= 2, (1...31).contains(day.value) else { return nil }
        var place = index + 1
        if CalendarTerms.ordinalEndings.contains(word(place)), token(place)?.isGlued == true { place += 1 }
        if word(place) == "of" { place += 1 }
        if token(place)?.kind == .dash, token(place)?.isGlued == true, token(place + 1)?.isGlued == true { place += 1 }
        guard let month = month(at: place) else { return nil }
        return withYear(PartialDate(day: day.value, month: month, next: place + 1))
    }

    private func monthFirst(at index: Int) -> PartialDate? {
        guard let month = month(at: index) else { return nil }
        var date = PartialDate(month: month, next: index + 1)
        date.isDoubtful = CalendarTerms.doubtfulMonths.contains(word(index))
        if word(date.next) == ".", token(date.next)?.isGlued == true, token(date.next + 1)?.kind == .number {
            date.next += 1
        }
        if let american = dayAfterMonth(date) { return american }
        return withYear(date)
    }

    /// "October 31, 2021": a day after the month counts only when a full year follows.
    private func dayAfterMonth(_ date: PartialDate) -> PartialDate? {
        guard let day = token(date.next), day.kind == .number, day.digits <= 2, (1...31).contains(day.value) else {
            return nil
        }
        var place = date.next + 1
        if CalendarTerms.ordinalEndings.contains(word(place)) { place += 1 }
        if word(place) == "," { place += 1 }
        guard let year = fullYear(at: place) else { return nil }
        return PartialDate(day: day.value, month: date.month, year: year, next: place + 1)
    }

    private func withYear(_ date: PartialDate) -> PartialDate {
        var date = date
        var place = date.next
        if word(place) == "," || word(place) == "of" { place += 1 }
        if token(place)?.kind == .dash, token(place)?.isGlued == true, token(place + 1)?.isGlued == true,
            fullYear(at: place + 1) != nil || token(place + 1)?.digits == 2, month(at: place + 2) == nil
        {
            place += 1
        }
        if yearSpan(at: place) != nil { return date }
        guard let found = year(at: place) else { return date }
        date.year = found.year
        date.next = found.next
        date.isDoubtful = false
        return date
    }

    private func month(at index: Int) -> Int? {
        guard let token = token(index), token.kind == .word else { return nil }
        return CalendarTerms.months[token.text]
    }
}
