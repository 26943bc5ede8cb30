/// Whether a measure counts what happened, what somebody told, or what residents answered. Raw values are stable.
///
/// More told isn't more done: words about a rise of reports say so.
public enum MeasureBasis: String, Sendable, Hashable, CaseIterable, Codable {
    /// Counted by whoever did it: visits, letters, removals.
    case happened
    /// Counted where somebody reported it or an officer recorded it.
    case reported
    /// What residents said when they were asked: a sample of them drawn by chance, anybody who wanted to, those at a meeting.
    case askedSample = "asked-sample"
    case askedAnybody = "asked-anybody"
    case askedMeeting = "asked-meeting"

    /// Who was asked; nil of what nobody was asked about.
    public var reach: ConsultationReach? {
        switch self {
        case .happened, .reported: nil
        case .askedSample: .sample
        case .askedAnybody: .anybody
        case .askedMeeting: .meeting
        }
    }
}
