/// What the success measures that an action counts towards say of it.
///
/// A number to reach or something to be done is the action's own work: missed, it is off track. What happens in a district
/// isn't one body's work alone, so that such a measure never makes an action worse than at risk.
public struct MeasureVoice: Sendable, Hashable, Codable {
    /// The measure's words.
    public var words: String
    public var kind: TargetKind
    public var standing: TargetStanding
    /// Why it stands so, in a sentence.
    public var reason: String

    public init(words: String, kind: TargetKind, standing: TargetStanding, reason: String) {
        self.words = words
        self.kind = kind
        self.standing = standing
        self.reason = reason
    }

    /// Nil where it says nothing yet.
    public var verdict: LeadView? {
        switch standing {
        case .met, .onCourse: .onTrack
        case .near: .atRisk
        case .offCourse, .missed: kind == .number || kind == .milestone ? .offTrack : .atRisk
        case .open, .notKnown: nil
        }
    }
}
