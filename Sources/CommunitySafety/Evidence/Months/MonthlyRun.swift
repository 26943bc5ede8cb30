public import Statistics

/// A measure month by month: which months are out of the ordinary, by the rules of Making Data Count.
///
/// From 36 months on the usual season is taken out. Below 13 months, for counts of fewer than five a month, and after a gap that
/// leaves fewer than 13, there are no limits: they would say more than is known.
public struct MonthlyRun: Sendable, Hashable {
    public struct Month: Sendable, Hashable {
        public let period: EvidencePeriod
        /// As it was counted; nil where there was no return.
        public let counted: Double?
        /// With the usual season taken out, where it is; nil before a gap.
        public let shown: Double?
        public let cause: SpecialCause
        public let isProvisional: Bool
        /// Why there is no count though something was counted.
        public let withheld: Withholding?
    }

    /// Neighbouring months that are marked, all of them high or all of them low.
    public struct Stretch: Sendable, Hashable {
        /// Indices among the months.
        public let range: ClosedRange<Int>
        /// The reason of all; where they have several, that they lie on one side of the average.
        public let cause: SpecialCause
        /// How many of them lie beyond a limit.
        public let beyond: Int
        /// Whether all of them lie on one side of the average; those of a trend needn't.
        public let isOneSided: Bool
    }

    /// Why there are no limits.
    public enum Silence: String, Sendable, Hashable {
        case fewMonths, fewCounts, noVariation
    }

    /// A month as it is given.
    public struct Given: Sendable, Hashable {
        public let period: EvidencePeriod
        public let value: Double?
        public let isProvisional: Bool
        /// Why there is no value though something was counted.
        public let withheld: Withholding?

        public init(
            _ period: EvidencePeriod, _ value: Double?, isProvisional: Bool = false, withheld: Withholding? = nil
        ) {
            self.period = period
            self.value = value
            self.isProvisional = isProvisional
            self.withheld = withheld
        }
    }

    /// The fewest months that limits are drawn from, and the fewest counted in a month on average.
    public static let fewestMonths = 13
    public static let fewestCounts = 5.0

    public let months: [Month]
    public let stretches: [Stretch]
    public let isSeasonRemoved: Bool
    /// The average and limits, and where among the months they hold; nil where there are none.
    public let limits: ProcessLimits?
    public let limited: Range<Int>
    public let silence: Silence?

    /// Months in order, one after another. Nil without any value.
    public init?(_ given: [Given], polarity: MeasurePolarity = .neither, unit: MeasureUnit = .count) {
        guard let last = given.lastIndex(where: { $0.value != nil }) else { return nil }
        let given = Array(given[...last])
        let start = (given.lastIndex { $0.value == nil }).map { $0 + 1 } ?? 0
        let values = given[start...].compactMap(\.value)
        silence = Self.silence(values, unit)
        let chart = silence == nil ? try? SeasonalChart(values, improvement: Self.improvement(polarity)) : nil
        isSeasonRemoved = chart?.basis == .seasonRemoved
        limits = chart?.chart.points.first?.limits
        limited = chart == nil ? 0..<0 : start..<given.count
        months = given.enumerated().map { index, month in
            let point = index >= start ? chart?.chart.points[index - start] : nil
            return Month(
                period: month.period, counted: month.value, shown: chart == nil ? month.value : point?.value,
                cause: point?.cause ?? .none, isProvisional: month.isProvisional,
                withheld: month.withheld)
        }
        stretches = Self.stretches(months.map(\.cause))
    }

    private static func silence(_ values: [Double], _ unit: MeasureUnit) -> Silence? {
        if values.count < fewestMonths { return .fewMonths }
        let mean = values.reduce(0, +) / Double(values.count)
        if unit.isCounted, mean < fewestCounts { return .fewCounts }
        return Set(values).count < 2 ? .noVariation : nil
    }

    private static func improvement(_ polarity: MeasurePolarity) -> Improvement {
        switch polarity {
        case .lower: .decrease
        case .higher: .increase
        case .neither: .neutral
        }
    }

    private static func stretches(_ causes: [SpecialCause]) -> [Stretch] {
        var stretches: [Stretch] = []
        for (index, cause) in causes.enumerated() {
            guard let isHigh = cause.isHigh else { continue }
            let isBeyond = cause == .aboveLimit || cause == .belowLimit
            let isOneSided = cause != .rising && cause != .falling
            if let last = stretches.last, last.cause.isHigh == isHigh, last.range.upperBound == index - 1 {
                stretches[stretches.count - 1] = Stretch(
                    range: last.range.lowerBound...index,
                    cause: last.cause == cause ? cause : isHigh ? .shiftAbove : .shiftBelow,
                    beyond: last.beyond + (isBeyond ? 1 : 0), isOneSided: last.isOneSided && isOneSided)
            } else {
                stretches.append(
                    Stretch(range: index...index, cause: cause, beyond: isBeyond ? 1 : 0, isOneSided: isOneSided))
            }
        }
        return stretches
    }
}

extension MeasureUnit {
    /// Whether values are whole things counted.
    public var isCounted: Bool {
        switch self {
        case .count, .people: true
        case .hours, .percent, .pence, .days: false
        }
    }
}
