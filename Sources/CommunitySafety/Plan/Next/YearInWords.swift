import Proofreading

/// Years that stand in words, moved on by one.
enum YearInWords {
    /// "Plan 2023-24" becomes "Plan 2024-25", "by July 2023" becomes "by July 2024". Numbers of four digits from 1990 to
    /// 2099 count as years, and the two digits behind a dash or slash with them.
    static func moved(_ words: String) -> String {
        var result = ""
        var rest = words[...]
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            result += rest[..<start]
            let digits = rest[start...].prefix { $0.isASCII && $0.isNumber }
            rest = rest[digits.endIndex...]
            guard let year = year(digits) else {
                result += digits
                continue
            }
            result += String(year + 1)
            if let end = ending(of: rest, after: year) {
                result += end
                rest = rest[rest.index(rest.startIndex, offsetBy: 3)...]
            }
        }
        return result + rest
    }

    /// The range a year later; a leap day becomes 28 February.
    static func moved(_ range: DateRange) -> DateRange? {
        guard let from = moved(range.from), let to = moved(range.to) else { return nil }
        return DateRange(from: from, to: to)
    }

    static func moved(_ date: CalendarDate) -> CalendarDate? {
        let next = CalendarDate(year: date.year + 1, month: date.month, day: date.day)
        return next ?? CalendarDate(year: date.year + 1, month: date.month, day: 28)
    }

    private static func year(_ digits: Substring) -> Int? {
        guard digits.count == 4, let year = Int(digits), (1990..<2100).contains(year) else { return nil }
        return year
    }

    /// "-24" behind 2023, moved on to "-25".
    private static func ending(of rest: Substring, after year: Int) -> String? {
        guard let dash = rest.first, "-/–".contains(dash) else { return nil }
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 2, Int(digits) == (year + 1) % 100 else { return nil }
        let next = (year + 2) % 100
        return "\(dash)\(next < 10 ? "0" : "")\(next)"
    }
}
