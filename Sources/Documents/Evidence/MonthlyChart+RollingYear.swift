package import CommunitySafety
internal import Proofreading

extension MonthlyChart {
    /// The chart of a year as it goes: a total of twelve months at every month, and where the year in progress may end.
    package init(_ rolling: RollingYear, counted: String) {
        let ahead = Self.ahead(rolling)
        let months = rolling.points.map { ($0.month, $0.total.map(Double.init)) } + ahead.map { ($0, nil) }
        let isShort = !months.contains { $0.0.from.month == 1 }
        let points = months.enumerated().map { index, month in
            Point(
                month: month.0.words,
                year: month.0.from.month == 1 || isShort && index == 0 ? month.0.from.year : nil, value: month.1)
        }
        let outlook = rolling.outlook.flatMap { outlook in
            ahead.isEmpty
                ? nil
                : Outlook(
                    index: months.count - 1, value: Double(outlook.likely), low: Double(outlook.low),
                    high: Double(outlook.high), words: "about \(PrintedNumber.words(outlook.likely))",
                    short: "about \(PrintedNumber.words(outlook.likely))")
        }
        self.init(
            finding: rolling.finding, note: counted, description: rolling.description, points: points,
            outlook: outlook)
    }

    /// The months that are still to come in the year.
    private static func ahead(_ rolling: RollingYear) -> [EvidencePeriod] {
        guard let outlook = rolling.outlook, let last = rolling.points.last, let months = outlook.year.eachMonth else {
            return []
        }
        return months.filter { $0.from > last.month.from }
    }
}
