public import Proofreading
public import Statistics

/// What is held of a success measure.
public struct MeasureFacts: Sendable, Hashable {
    /// A figure with the days that it counts.
    public struct Figure: Sendable, Hashable {
        public var value: Double
        public var period: EvidencePeriod
        public var isProvisional: Bool

        public init(_ value: Double, _ period: EvidencePeriod, isProvisional: Bool = false) {
            self.value = value
            self.period = period
            self.isProvisional = isProvisional
        }
    }

    /// A place among others, the lowest first.
    public struct Rank: Sendable, Hashable {
        public var rank: Int
        public var of: Int
        /// The ranks that hold it with a chance of 95 %.
        public var likely: ClosedRange<Int>
        /// The chances of rank 1, 2, …
        public var chances: [Double]
        /// "districts of Kent".
        public var among: String

        public init(rank: Int, of: Int, likely: ClosedRange<Int>, chances: [Double], among: String) {
            self.rank = rank
            self.of = of
            self.likely = likely
            self.chances = chances
            self.among = among
        }

        /// The chance of being one of so many at the better end.
        public func chance(ofBest count: Int, _ polarity: MeasurePolarity) -> Double {
            let count = max(0, count)
            return min(1, (polarity == .higher ? chances.suffix(count) : chances.prefix(count)).reduce(0, +))
        }
    }

    /// A number of a whole.
    public struct Share: Sendable, Hashable {
        public var part: Int
        public var whole: Int

        public init(part: Int, whole: Int) {
            self.part = part
            self.whole = whole
        }
    }

    /// The days of the plan year.
    public var year: DateRange
    /// From the year's first day to the last that is held, or the newest figure where it doesn't add up.
    public var now: Figure?
    /// The same a year earlier, and all of the year before.
    public var before: Figure?
    public var lastYear: Figure?
    public var outlook: MeasureOutlook?
    /// What may be said of the change between both; nil where nothing was tested.
    public var change: Verdict.Word?
    public var rank: Rank?
    public var share: Share?
    /// What an action's lead has counted, with the last day that it covers.
    public var count: ActionCount?
    public var countedTo: CalendarDate?
    /// What its lead says of it.
    public var view: LeadView?

    public init(year: DateRange) { self.year = year }

    /// Whether the figure covers the year to its end.
    public var isWhole: Bool { now.map { $0.period.to >= year.to } ?? false }
}
