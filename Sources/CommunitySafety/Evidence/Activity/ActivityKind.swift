/// What kind of thing the partnership did. Raw values are stable: they stand in the store and in addresses.
public enum ActivityKind: String, Sendable, Hashable, CaseIterable, Codable {
    case training
    case safetyWalk = "safety-walk"
    case event
    case session
    case outreach
    case campaign
    case media

    /// As people call one of it.
    public var words: String {
        switch self {
        case .training: "Training"
        case .safetyWalk: "Safety walk"
        case .event: "Event"
        case .session: "Programme session"
        case .outreach: "Outreach visit"
        case .campaign: "Campaign"
        case .media: "Media piece"
        }
    }

    /// The measure of which each one counts as one.
    public var measure: String {
        switch self {
        case .training: "activity.training"
        case .safetyWalk: "activity.safety-walks"
        case .event: "activity.events"
        case .session: "activity.sessions"
        case .outreach: "activity.outreach"
        case .campaign: "activity.campaigns"
        case .media: "activity.media"
        }
    }

    /// The measure that its people add up in; nil where nobody counts them.
    public var peopleMeasure: String? { self == .training ? "activity.people-trained" : nil }

    /// All measures that an activity of this kind counts towards.
    public var measures: [String] { [measure] + [peopleMeasure].compactMap(\.self) }
}
