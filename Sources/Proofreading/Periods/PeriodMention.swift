/// A period that a text names, with the days that it covers.
public struct PeriodMention: Sendable, Hashable {
    /// How the period is printed.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// One day: "31 March 2024".
        case day
        /// One month: "March 2024".
        case month
        /// From a day to a day: "1 October 2021 – 30 September 2022".
        case days
        /// From a month to a month: "Oct 21–Sept 22".
        case months
        /// A quarter by its number: "Q3 2022/23".
        case quarter
        /// Half a year by its number: "H1 2022/23".
        case half
        /// "Autumn 2023".
        case season
        /// April to March: "2022-23", "2021/22".
        case financialYear
        /// "Calendar year 2022", "in 2022".
        case calendarYear
        /// Months that end at a date: "year to June 2022", "six months ending March 2018".
        case trailing
        /// Several years: "2018–2023".
        case years
    }

    public var kind: Kind
    public var range: DateRange
    /// The exact words.
    public var text: String
    /// Where the words stand in the text, in UTF-8.
    public var offsets: Range<Int>

    public init(kind: Kind, range: DateRange, text: String, offsets: Range<Int>) {
        self.kind = kind
        self.range = range
        self.text = text
        self.offsets = offsets
    }

    /// Whether it names a stretch of at least two months: what figures are counted over.
    public var isStretch: Bool { range.days >= 55 }
}
