internal import Proofreading

extension FigureStyle {
    /// "70%" as it reads in a sentence.
    public func percent(_ words: String) -> String {
        guard self[.percentages] == .perCent, words.hasSuffix("%") else { return words }
        return words.dropLast() + " per cent"
    }

    /// A period in a sentence. Only twelve whole months that aren't named by their year end "to" a month.
    public func period(_ period: EvidencePeriod) -> String {
        let isYear = period.months == 12 && period.kind != .calendarYear && period.kind != .financialYear
        guard self[.periods] == .yearTo, isYear else { return period.proseWords }
        return "the year to \(CalendarDate.monthNames[period.to.month - 1]) \(period.to.year)"
    }

    /// A count in a sentence, given in digits. Beside one that is ten or more all stay in digits.
    public func count(_ value: Double, digits: String, beside others: [Double] = []) -> String {
        guard self[.numbers] == .inWords, ([value] + others).allSatisfy({ $0 < 10 }), digits == "\(Int(value))",
            Self.small.indices.contains(Int(value)), value >= 1
        else { return digits }
        return Self.small[Int(value)]
    }

    /// "one" to "nine" for 1 to 9.
    static let small = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

    /// How many of the places at one end: "lowest", "lowest four".
    public static func end(_ count: Int, _ order: String) -> String {
        count == 1 ? order : "\(order) \(small.indices.contains(count) ? small[count] : String(count))"
    }
}
