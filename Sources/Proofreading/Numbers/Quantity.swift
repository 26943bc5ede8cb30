/// One number as printed: its value, how precisely it was printed, and what it counts.
public struct Quantity: Sendable, Hashable {
    /// What a number is of. The last six aren't figures that any sum could use.
    public enum Unit: Sendable, Hashable {
        case count
        /// A percentage; its value is 58 for "58%".
        case percent
        case points
        /// Pounds, euros or dollars; pence are parts of a pound.
        case money
        /// So many per 1,000 (or 10,000, 100,000) of a population.
        case rate(per: Int)
        /// "a third", "one in five", "3 out of 4": the value is a percentage, coarsely printed.
        case fraction
        /// Days, weeks, months, hours.
        case duration
        case year, date, age, ordinal, range, reference

        /// Whether sums may use numbers of this unit.
        public var isFigure: Bool {
            switch self {
            case .count, .percent, .points, .money, .rate, .fraction, .duration: true
            case .year, .date, .age, .ordinal, .range, .reference: false
            }
        }
    }

    public var value: Double
    /// The worth of one in the last printed digit: 0.1 for "8.7%", 10,000 for "1.16 million", 1 for "1,155".
    public var step: Double
    public var unit: Unit
    public var hedge: Hedge?
    /// Where it stands in the text, in UTF-8 offsets: the sign, the currency and the unit belong to it, the hedge doesn't.
    public var range: Range<Int>
    /// Whether it was written in words.
    public var isInWords: Bool
    /// Whether a sign was printed ("+5%", "-12").
    public var isSigned: Bool
    /// Whether it qualifies a noun with a hyphen: "12-month", "14-year-old".
    public var isAdjective: Bool

    public init(
        value: Double, step: Double = 1, unit: Unit = .count, hedge: Hedge? = nil, range: Range<Int> = 0..<0,
        isInWords: Bool = false, isSigned: Bool = false, isAdjective: Bool = false
    ) {
        self.value = value
        self.step = step
        self.unit = unit
        self.hedge = hedge
        self.range = range
        self.isInWords = isInWords
        self.isSigned = isSigned
        self.isAdjective = isAdjective
    }

    /// A value in thousands or millions in full, to whole pence: 4,100,000 for "4.1 million", not a hair less.
    static func scaled(_ value: Double, by scale: Double) -> Double { (value * scale * 100).rounded() / 100 }

    /// How far the unrounded number may lie from the printed one. Whole counts are exact, unless they end in three noughts
    /// and are at least ten thousand: those are rounded as a rule.
    public var halfStep: Double {
        if unit == .money, step >= 0.01, step <= 1 { return 0 }
        if step != 1 || unit != .count { return step / 2 }
        let isRound = value >= 10_000 && value.truncatingRemainder(dividingBy: 1000) == 0
        return isRound ? 500 : 0
    }
}
