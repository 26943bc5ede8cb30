package import CommunitySafety
internal import Proofreading
internal import Statistics

extension MonthlyChart {
    /// The chart of a run: `counted` says what is counted in a month, as "Incidents per month".
    package init(_ run: MonthlyRun, counted: String, polarity: MeasurePolarity) {
        let marks = run.months.map { ChartMark($0, polarity) }
        let points = zip(run.months, marks).enumerated().map { index, pair in
            let (month, mark) = pair
            let isFirst = index == 0 && run.months.count < 7
            return Point(
                month: month.period.words,
                year: month.period.from.month == 1 || isFirst ? month.period.from.year : nil, value: month.shown,
                mark: mark)
        }
        let limits = run.limits.map {
            [Limits(run.limited, low: $0.lower, mean: $0.mean, high: $0.upper)]
        }
        let note = [counted + ".", run.basis].filter { !$0.isEmpty }.joined(separator: " ")
        self.init(
            finding: run.finding, note: note, description: "\(run.finding). \(run.description)", points: points,
            limits: limits ?? [], labels: Self.labels(run, marks))
    }

    /// At most three, the latest first in being chosen: more would hide the line.
    private static func labels(_ run: MonthlyRun, _ marks: [ChartMark]) -> [Label] {
        run.stretches.suffix(3).compactMap { stretch in
            let mark = marks[stretch.range.lowerBound]
            let months = run.months[stretch.range]
            guard let first = months.first, let value = first.shown else { return nil }
            if months.count == 1 {
                let words = "\(first.period.words): \(PrintedNumber.words(value, places: 0))"
                return Label(stretch.range, "\(words), \(MonthlyRun.mark(stretch.cause))", short: words, mark: mark)
            }
            let words = runWords(stretch)
            return Label(
                stretch.range, "\(months.count) months in a row \(words)", short: "\(months.count) \(words)", mark: mark
            )
        }
    }

    private static func runWords(_ stretch: MonthlyRun.Stretch) -> String {
        switch stretch.cause {
        case .rising: "rising"
        case .falling: "falling"
        case .aboveLimit: "above the limit"
        case .belowLimit: "below the limit"
        case .shiftAbove, .nearUpperLimit: stretch.isOneSided ? "above average" : "high"
        case .shiftBelow, .nearLowerLimit: stretch.isOneSided ? "below average" : "low"
        case .none: ""
        }
    }
}

extension ChartMark {
    /// What a month's cause means where lower, higher or neither is better.
    package init(_ month: MonthlyRun.Month, _ polarity: MeasurePolarity) {
        let isHigh: Bool
        switch month.cause {
        case .none:
            self = month.isProvisional ? .provisional : .usual
            return
        case .aboveLimit, .rising, .nearUpperLimit, .shiftAbove: isHigh = true
        case .belowLimit, .falling, .nearLowerLimit, .shiftBelow: isHigh = false
        }
        self =
            switch polarity {
            case .neither: .noted
            case .lower: isHigh ? .worse : .better
            case .higher: isHigh ? .better : .worse
            }
    }
}
