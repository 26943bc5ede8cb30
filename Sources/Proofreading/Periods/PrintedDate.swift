/// A date as a plan prints it, with the last day that it covers: what a deadline means.
public struct PrintedDate: Sendable, Hashable {
    /// How exactly the date is printed.
    public enum Precision: String, Sendable, Hashable, CaseIterable, Codable {
        case day, month, quarter, season, half, year
    }

    /// The last day covered: "March 2024" is 31 March 2024.
    public var date: CalendarDate
    /// The first day covered.
    public var from: CalendarDate
    public var precision: Precision
    /// The exact words.
    public var text: String
    /// Where the words stand in the text, in UTF-8.
    public var offsets: Range<Int>
    /// Whether the printed day doesn't exist (31 April); `date` is then the end of that month.
    public var isImpossible: Bool
    /// Whether the year isn't printed and was taken from the plan year.
    public var isYearGuessed: Bool

    public init(
        date: CalendarDate, from: CalendarDate, precision: Precision, text: String, offsets: Range<Int>,
        isImpossible: Bool = false, isYearGuessed: Bool = false
    ) {
        self.date = date
        self.from = from
        self.precision = precision
        self.text = text
        self.offsets = offsets
        self.isImpossible = isImpossible
        self.isYearGuessed = isYearGuessed
    }
}
