public import Statistics

extension MonthlyRun {
    /// What the run shows, as one sentence: the latest months first, since they are what is asked about.
    public var finding: String {
        guard let last = months.last else { return "" }
        guard limits != nil else { return silenceWords }
        guard let stretch = stretches.last else { return "No month stands out: all lie within the usual ups and downs" }
        if stretch.range.upperBound == months.count - 1 { return Self.now(stretch, months) }
        let since = months[stretch.range.upperBound + 1].period.words
        return since == last.period.words
            ? "The latest month lies within the usual ups and downs"
            : "Every month since \(since) lies within the usual ups and downs"
    }

    private static func now(_ stretch: Stretch, _ months: [Month]) -> String {
        let first = months[stretch.range.lowerBound].period.words
        guard stretch.range.count > 1 else { return "\(first) is \(mark(stretch.cause))" }
        let limit = stretch.cause.isHigh == true ? "upper" : "lower"
        let beyond = stretch.beyond == 0 ? "" : ", \(stretch.beyond) of them beyond the \(limit) limit"
        return switch stretch.cause {
        case .aboveLimit: "Every month since \(first) was above the upper limit"
        case .belowLimit: "Every month since \(first) was below the lower limit"
        case .rising: "Every month since \(first) was higher than the one before"
        case .falling: "Every month since \(first) was lower than the one before"
        case .nearUpperLimit: "Latest months are close to the upper limit"
        case .nearLowerLimit: "Latest months are close to the lower limit"
        case .shiftAbove where stretch.isOneSided: "Every month since \(first) was above the average\(beyond)"
        case .shiftBelow where stretch.isOneSided: "Every month since \(first) was below the average\(beyond)"
        case .shiftAbove: "The \(stretch.range.count) months since \(first) were high\(beyond)"
        case .shiftBelow: "The \(stretch.range.count) months since \(first) were low\(beyond)"
        case .none: ""
        }
    }

    private var silenceWords: String {
        switch silence {
        case .fewMonths: "Too few months in a row to say which are out of the ordinary"
        case .fewCounts: "Too few are counted in a month to say which are out of the ordinary"
        case .noVariation, nil: "Every month is the same"
        }
    }

    /// Where the average and the limits come from, and what was taken out; empty without limits.
    public var basis: String {
        guard let first = months.first, let last = months.last, limits != nil else { return "" }
        let from = limited.lowerBound == 0 ? first : months[limited.lowerBound]
        let season = isSeasonRemoved ? "The usual ups and downs of the seasons are taken out. " : ""
        return "\(season)Average and limits come from the months from \(from.period.words) to \(last.period.words)."
    }

    /// The whole run in words, for whoever can't see it: the average, the limits, every mark and the range.
    public var description: String {
        let shown = months.compactMap(\.shown)
        guard let first = months.first?.period.words, let last = months.last?.period.words, let low = shown.min(),
            let high = shown.max()
        else { return "" }
        var sentences: [String] = []
        if let limits {
            sentences.append(
                "Months vary around an average of \(Self.number(limits.mean)), between limits of "
                    + "\(Self.number(max(0, limits.lower))) and \(Self.number(limits.upper)).")
        }
        sentences += stretches.map { Self.sentence($0, months) }
        sentences.append("From \(first) to \(last) they lie between \(Self.number(low)) and \(Self.number(high)).")
        let withheld = months.count { $0.withheld != nil }
        if withheld > 0 {
            sentences.append("\(withheld == 1 ? "One month is" : "\(withheld) months are") too few to print safely.")
        }
        let missing = months.count { $0.counted == nil && $0.withheld == nil }
        if missing > 0 { sentences.append("\(missing == 1 ? "One month has" : "\(missing) months have") no figure.") }
        return sentences.joined(separator: " ")
    }

    private static func sentence(_ stretch: Stretch, _ months: [Month]) -> String {
        let span = months[stretch.range]
        let values = span.compactMap(\.shown)
        guard let first = span.first, let last = span.last, let low = values.min(), let high = values.max() else {
            return ""
        }
        let words = span.count == 1 ? mark(stretch.cause) : stretchWords(stretch)
        if span.count == 1 { return "\(first.period.words) is \(words) at \(number(high))." }
        return "The \(span.count) months from \(first.period.words) to \(last.period.words) are \(words), "
            + "from \(number(low)) to \(number(high))."
    }

    /// What a mark says of several months together.
    private static func stretchWords(_ stretch: Stretch) -> String {
        switch stretch.cause {
        case .aboveLimit: "above the upper limit"
        case .belowLimit: "below the lower limit"
        case .rising: "each higher than the one before"
        case .falling: "each lower than the one before"
        case .nearUpperLimit, .shiftAbove: stretch.isOneSided ? "above the average" : "high"
        case .nearLowerLimit, .shiftBelow: stretch.isOneSided ? "below the average" : "low"
        case .none: ""
        }
    }

    /// What a mark says of a month, for a table and a legend.
    public static func mark(_ cause: SpecialCause) -> String {
        switch cause {
        case .aboveLimit: "above the upper limit"
        case .belowLimit: "below the lower limit"
        case .rising: "part of a rise of seven or more"
        case .falling: "part of a fall of seven or more"
        case .nearUpperLimit: "close to the upper limit, two of three"
        case .nearLowerLimit: "close to the lower limit, two of three"
        case .shiftAbove: "above the average, part of seven or more"
        case .shiftBelow: "below the average, part of seven or more"
        case .none: ""
        }
    }

    /// Averages have a decimal only while they are small.
    static func number(_ value: Double) -> String { PrintedNumber.words(value, places: value.magnitude < 20 ? 1 : 0) }
}
