extension RatingRules {
    /// What keeps them from being rules, by the field that each stands in.
    public enum Fault: String, Sendable, Hashable, CaseIterable {
        /// A share isn’t from 1 to 100 per cent.
        case onTrackFrom, atRiskFrom
        /// Days aren’t from 0 to 365.
        case daysBeforeDeadline
        /// Rounds aren’t from 1 to 8.
        case silenceAtRisk, silenceOffTrack
        /// Days, as above.
        case daysMilestoneOffTrack
    }

    /// In the order of the form. A worse colour never begins before a better one ends.
    public var faults: [Fault] {
        var faults: [Fault] = []
        let shares = 1...100
        if !shares.contains(onTrackFrom) { faults.append(.onTrackFrom) }
        if !shares.contains(atRiskFrom) || shares.contains(onTrackFrom) && atRiskFrom > onTrackFrom {
            faults.append(.atRiskFrom)
        }
        if !(0...365).contains(daysBeforeDeadline) { faults.append(.daysBeforeDeadline) }
        if !(1...8).contains(silenceAtRisk) { faults.append(.silenceAtRisk) }
        if !(1...8).contains(silenceOffTrack) || silenceOffTrack < silenceAtRisk { faults.append(.silenceOffTrack) }
        if !(0...365).contains(daysMilestoneOffTrack) { faults.append(.daysMilestoneOffTrack) }
        return faults
    }

    /// What they say, a sentence to a rule.
    public var sentences: [String] { [counted, notBegun, silent, late] }

    private var counted: String {
        let share = "Where something is counted, it is on track from \(onTrackFrom)% of what would do by that day"
        return atRiskFrom == onTrackFrom
            ? "\(share), and off track below." : "\(share), at risk from \(atRiskFrom)%, and off track below."
    }

    private var notBegun: String {
        guard daysBeforeDeadline > 0 else { return "That something hasn’t begun is never a risk by itself." }
        return
            "What hasn’t begun is at risk once its last day is less than \(Self.many(daysBeforeDeadline, "day")) away."
    }

    private var silent: String {
        let worse = "off track after \(Self.many(silenceOffTrack, "round"))"
        return silenceAtRisk == silenceOffTrack
            ? "Without an answer it is \(worse)."
            : "Without an answer it is at risk after \(Self.many(silenceAtRisk, "round")), and \(worse)."
    }

    private var late: String {
        guard daysMilestoneOffTrack > 0 else { return "A milestone whose day has passed is off track." }
        return
            "A milestone whose day has passed is a risk, and off track once it is more than \(Self.many(daysMilestoneOffTrack, "day")) late."
    }

    private static func many(_ count: Int, _ one: String) -> String { "\(count) \(one)\(count == 1 ? "" : "s")" }
}
