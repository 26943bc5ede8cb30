/// Two figures of one measure and area, set side by side as far as they may be.
public struct FigureComparison: Sendable, Hashable {
    /// A period with what was counted in it.
    public struct Side: Sendable, Hashable {
        public let period: EvidencePeriod
        /// In the measure's unit; nil where there is none.
        public let value: Double?
        /// Whether any part of it may still change.
        public let isProvisional: Bool

        public init(period: EvidencePeriod, value: Double?, isProvisional: Bool = false) {
            self.period = period
            self.value = value
            self.isProvisional = isProvisional
        }

        /// By the day; nil without a value.
        public var ratePerDay: Double? { value.map { $0 / Double(period.days) } }
    }

    /// Why no change may be printed.
    public enum Refusal: Sendable, Hashable {
        /// Some days are counted in both.
        case overlapping
        /// No source has figures for the whole of the period.
        case noFigure(EvidencePeriod)
        /// Somebody didn't answer, or the source hid the number.
        case noValue(EvidencePeriod, ObservationStatus)
        /// What the measure counts can't be given by the day, and the periods aren't of one length.
        case unequalLength
        /// A note says that they can't be compared.
        case notComparable(reason: String)
    }

    public let measure: String
    public let area: String
    /// A source's key; nil where none has figures.
    public let source: String?
    public let earlier: Side
    public let later: Side
    public let periods: PeriodComparison
    /// Everything that stands in the way; empty when nothing does.
    public let refusals: [Refusal]
    /// Remarks that a reader must see though they don't stand in the way.
    public let remarks: [String]

    public init(
        measure: String, area: String, source: String?, earlier: Side, later: Side, periods: PeriodComparison,
        refusals: [Refusal], remarks: [String] = []
    ) {
        self.measure = measure
        self.area = area
        self.source = source
        self.earlier = earlier
        self.later = later
        self.periods = periods
        self.refusals = refusals
        self.remarks = remarks
    }

    /// Whether a change may be printed at all.
    public var isAllowed: Bool { refusals.isEmpty }

    /// The plain change; nil where it may not be printed, or only by the day.
    public var change: Double? {
        guard isAllowed, periods.allowsPlainChange, let before = earlier.value, let after = later.value else {
            return nil
        }
        return after - before
    }

    /// Both by the day, for periods of unequal length; nil where that isn't what should be printed.
    public var ratesPerDay: (earlier: Double, later: Double)? {
        guard isAllowed, periods == .unequalLength, let before = earlier.ratePerDay, let after = later.ratePerDay else {
            return nil
        }
        return (before, after)
    }
}
