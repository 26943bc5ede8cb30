public import Proofreading

/// Two figures set side by side as far as they may be: two periods of one measure and area, or two places or measures in one.
public struct FigureComparison: Sendable, Hashable {
    /// A period with what was counted in it.
    public struct Side: Sendable, Hashable {
        public let period: EvidencePeriod
        /// In the measure's unit; nil where there is none.
        public let value: Double?
        /// Why there is none though something was counted; nil where nothing was withheld.
        public let withheld: Withholding?
        /// Whether any part of it may still change.
        public let isProvisional: Bool
        /// The day of the latest load that any part of it came with; nil without a value.
        public let loadedOn: CalendarDate?

        /// Whether it has a value that everybody doesn't see.
        public let isUnpublished: Bool

        public init(
            period: EvidencePeriod, value: Double?, isProvisional: Bool = false, loadedOn: CalendarDate? = nil,
            withheld: Withholding? = nil, isUnpublished: Bool = false
        ) {
            self.period = period
            self.value = value
            self.isProvisional = isProvisional
            self.loadedOn = loadedOn
            self.withheld = withheld
            self.isUnpublished = isUnpublished
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
        /// It is, or would tell, a number too small to print.
        case withheld(EvidencePeriod)
        /// What the measure counts can't be given by the day, and the periods aren't of one length.
        case unequalLength
        /// A note says that they can't be compared.
        case notComparable(reason: String)
        /// Each side has figures, but of different sources, which count differently.
        case sourcesDiffer
        /// One place lies in the other, so that its events are in both.
        case oneWithinOther
        /// The figures are of different measures.
        case differentThings
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

    /// Whether the figures may be set against each other by the day only: periods of unequal length, or as many months with
    /// more than one day in a hundred between them.
    public var isByDay: Bool {
        switch periods {
        case .unequalLength: true
        case .overlapping: false
        case .likeForLike, .otherSeason:
            abs(earlier.period.days - later.period.days) * 100 > max(earlier.period.days, later.period.days)
        }
    }

    /// Whether both sides have a value.
    public var hasFigures: Bool { earlier.value != nil && later.value != nil }

    /// Whether a change may be printed at all.
    public var isAllowed: Bool { refusals.isEmpty }

    /// The plain change; nil where it may not be printed, or only by the day.
    public var change: Double? {
        guard isAllowed, !isByDay, let before = earlier.value, let after = later.value else {
            return nil
        }
        return after - before
    }

    /// Both by the day, where they may be compared so only; nil where that isn't what should be printed.
    public var ratesPerDay: (earlier: Double, later: Double)? {
        guard isAllowed, isByDay, let before = earlier.ratePerDay, let after = later.ratePerDay else {
            return nil
        }
        return (before, after)
    }
}
