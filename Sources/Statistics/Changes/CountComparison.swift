/// Two counts of one thing that a report sets side by side, and what is known about whether that is fair.
public struct CountComparison: Hashable, Sendable {
    /// Why two counts can't be compared, in the words of whoever found it.
    public enum Barrier: Hashable, Sendable {
        /// The way of recording changed between the periods, so that a change may be one of recording.
        case recordingChanged(String)
        /// The counts are of different things.
        case definitionsDiffer(String)
        /// The counts are of different places, agencies or parts of a day.
        case coverageDiffers(String)
        /// The periods share days.
        case periodsOverlap(String)
    }

    /// The counts, each with the days (or other exposure) of its period.
    public let counts: CountPair
    /// The counts month by month, where they are held for the whole of both periods.
    public let months: Months?
    /// Nil where nothing is known against the comparison.
    public let barrier: Barrier?

    /// Monthly counts of an earlier and a later period.
    public struct Months: Hashable, Sendable {
        /// One entry a month, 0 or more, in order.
        public let earlier, later: [Int]

        /// The two may differ in length.
        public init(earlier: [Int], later: [Int]) { (self.earlier, self.later) = (earlier, later) }
    }

    /// Throws for monthly counts that don't add up to the counts.
    public init(_ counts: CountPair, months: Months? = nil, barrier: Barrier? = nil) throws(StatisticsError) {
        if let months {
            try Check.counts(months.earlier + months.later)
            try Check.sameLength(months.earlier.reduce(0, +), counts.earlier)
            try Check.sameLength(months.later.reduce(0, +), counts.later)
        }
        (self.counts, self.months, self.barrier) = (counts, months, barrier)
    }

    /// Whether both periods are of one length, so that the counts themselves may be set against each other.
    public var isEquallyLong: Bool { counts.earlierExposure == counts.laterExposure }
}
