/// How an action is going, as its lead says it; what the figures say is put on the same scale. Raw values are stable.
public enum LeadView: String, Sendable, Hashable, Codable, CaseIterable {
    case notStarted = "not-started"
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case complete, stopped

    /// As it stands on the screen.
    public var words: String {
        switch self {
        case .notStarted: "Not started"
        case .onTrack: "On track"
        case .atRisk: "At risk"
        case .offTrack: "Off track"
        case .complete: "Done"
        case .stopped: "Stopped"
        }
    }

    /// Whether nothing is left to do.
    public var isSettled: Bool { self == .complete || self == .stopped }

    /// How much it worries, from 0; of two, the larger is the worse.
    public var worry: Int {
        switch self {
        case .complete, .onTrack, .stopped: 0
        case .notStarted: 1
        case .atRisk: 2
        case .offTrack: 3
        }
    }
}
