/// The Cambridge Crime Harm Index: offences weighed by the days of prison at which sentencing starts for a first offender
/// (Sherman, Neyroud and Neyroud, 2016).
///
/// It counts what victims and witnesses report of the year itself: crimes that only police work or a shop's own detectives
/// bring to light rise with their effort, and crimes of earlier years with their reporting, so those are left out. The list
/// of values has no licence that lets it be built in: whoever uses it imports it.
public struct HarmIndex: Hashable, Sendable {
    /// Who brought an offence to light.
    public enum Detection: String, Hashable, Sendable, CaseIterable {
        case victimOrWitness = "victim or witness"
        /// By stops, searches and the like, as with most drug offences.
        case police
        /// By a business's own staff, as with theft from large shops.
        case business
    }

    /// Offences of one kind.
    public struct Offences: Hashable, Sendable {
        /// 0 or more.
        public var count: Int
        /// Days for each, 0 or more.
        public var days: Double
        /// How they came to be known.
        public var detection: Detection
        /// Whether they were committed before the period that is counted.
        public var isOfEarlierYears: Bool

        /// Checked by `HarmIndex`.
        public init(
            count: Int, days: Double, detection: Detection = .victimOrWitness, isOfEarlierYears: Bool = false
        ) {
            (self.count, self.days) = (count, days)
            (self.detection, self.isOfEarlierYears) = (detection, isOfEarlierYears)
        }

        /// Whether the index counts them.
        public var isCounted: Bool { detection == .victimOrWitness && !isOfEarlierYears }
    }

    /// Σ count·days of what is counted, in days.
    public let days: Double
    /// How many offences are counted, and how many were left out.
    public let counted, leftOut: Int

    /// Throws for counts or days below 0. No offences make 0 days.
    public init(_ offences: [Offences]) throws(StatisticsError) {
        try Check.counts(offences.map(\.count))
        try Check.notNegative(offences.map(\.days))
        let kept = offences.filter(\.isCounted)
        days = kept.reduce(0) { $0 + Double($1.count) * $1.days }
        counted = kept.reduce(0) { $0 + $1.count }
        leftOut = offences.reduce(0) { $0 + $1.count } - counted
    }
}
