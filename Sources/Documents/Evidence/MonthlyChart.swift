internal import CommunitySafety

/// Months in a row with their average and limits, ready to be drawn and read aloud.
package struct MonthlyChart: Sendable, Hashable {
    package struct Point: Sendable, Hashable {
        /// "March 2023".
        package let month: String
        /// Years begin at this month: the year is printed under it.
        package let year: Int?
        /// Nil where nobody answered: the line has a gap there.
        package let value: Double?
        package let mark: ChartMark

        package init(month: String, year: Int?, value: Double?, mark: ChartMark = .usual) {
            self.month = month
            self.year = year
            self.value = value
            self.mark = mark
        }
    }

    /// The average and the limits of a stretch of points, from the first index up to, not including, the last.
    package struct Limits: Sendable, Hashable {
        package let range: Range<Int>
        package let low, mean, high: Double

        package init(_ range: Range<Int>, low: Double, mean: Double, high: Double) {
            self.range = range
            self.low = low
            self.mean = mean
            self.high = high
        }
    }

    /// Words for one marked point or a run of them: "June 2021: 147, above the limit".
    package struct Label: Sendable, Hashable {
        /// A run has more than one index.
        package let range: ClosedRange<Int>
        package let words: String
        /// For narrow screens.
        package let short: String
        package let mark: ChartMark

        package init(_ range: ClosedRange<Int>, _ words: String, short: String, mark: ChartMark) {
            self.range = range
            self.words = words
            self.short = short
            self.mark = mark
        }
    }

    /// What isn't counted yet: where it may come to lie, and how far it may be off.
    package struct Outlook: Sendable, Hashable {
        /// The index of its point, which has no value.
        package let index: Int
        package let value, low, high: Double
        package let words: String
        /// For narrow screens.
        package let short: String

        package init(index: Int, value: Double, low: Double, high: Double, words: String, short: String) {
            (self.index, self.value, self.low, self.high) = (index, value, low, high)
            (self.words, self.short) = (words, short)
        }
    }

    /// The finding, as a sentence.
    package let finding: String
    /// What is counted, in which unit, what was taken out, where the limits come from.
    package let note: String
    /// The finding and the range in words, for whoever can't see the chart.
    package let description: String
    package let points: [Point]
    package let limits: [Limits]
    package let labels: [Label]
    package let outlook: Outlook?

    package init(
        finding: String, note: String, description: String, points: [Point], limits: [Limits] = [],
        labels: [Label] = [], outlook: Outlook? = nil
    ) {
        self.outlook = outlook
        self.finding = finding
        self.note = note
        self.description = description
        self.points = points
        self.limits = limits
        self.labels = labels
    }

    /// What is beside the chart: begins higher than 0 only where all values lie far from it.
    package var scale: ChartScale {
        ChartScale(
            points.compactMap(\.value) + limits.flatMap { [max(0, $0.low), $0.high] }
                + (outlook.map { [$0.low, $0.high] } ?? []), mayBeginHigher: true)
    }

    /// "The scale starts at 60."; nil when it starts at 0.
    package var scaleNote: String? {
        scale.low == 0 ? nil : "The scale starts at \(PrintedNumber.words(scale.low))."
    }
}
