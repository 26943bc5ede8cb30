import CommunitySafety

extension RatingRules.Fault {
    /// The field that it is about has its raw value for a name.
    var label: String {
        switch self {
        case .onTrackFrom: "On track from how many per cent of what would do?"
        case .atRiskFrom: "At risk from how many per cent?"
        case .daysBeforeDeadline: "At risk how many days before the last day, if it hasn’t begun?"
        case .silenceAtRisk: "At risk after how many rounds without an answer?"
        case .silenceOffTrack: "Off track after how many rounds without an answer?"
        case .daysMilestoneOffTrack: "Off track when a milestone is how many days late?"
        }
    }

    var hint: String? {
        switch self {
        case .onTrackFrom: "What would do is the target’s share of the time that has gone: of 40 by half a year, 20."
        case .atRiskFrom: "Below that it is off track."
        case .daysBeforeDeadline: "0 for never."
        case .silenceAtRisk, .silenceOffTrack: nil
        case .daysMilestoneOffTrack: "Until then it is at risk. 0 for at once."
        }
    }

    func value(in rules: RatingRules) -> Int {
        switch self {
        case .onTrackFrom: rules.onTrackFrom
        case .atRiskFrom: rules.atRiskFrom
        case .daysBeforeDeadline: rules.daysBeforeDeadline
        case .silenceAtRisk: rules.silenceAtRisk
        case .silenceOffTrack: rules.silenceOffTrack
        case .daysMilestoneOffTrack: rules.daysMilestoneOffTrack
        }
    }
}

extension RatingRules {
    /// As they were typed; what is no whole number is none that they allow.
    init(_ form: SentForm) {
        func number(_ field: Fault) -> Int { Int(form.text(field.rawValue)) ?? -1 }
        self.init(
            onTrackFrom: number(.onTrackFrom), atRiskFrom: number(.atRiskFrom),
            daysBeforeDeadline: number(.daysBeforeDeadline), silenceAtRisk: number(.silenceAtRisk),
            silenceOffTrack: number(.silenceOffTrack), daysMilestoneOffTrack: number(.daysMilestoneOffTrack))
    }
}
