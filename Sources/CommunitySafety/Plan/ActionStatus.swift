/// How far an action is, as the plan itself says; monitoring asks the leads anew each quarter. Raw values are stable: they stand
/// in the store and in histories.
public enum ActionStatus: String, Sendable, Hashable, Codable, CaseIterable {
    case notStarted = "not-started"
    case inProgress = "in-progress"
    case complete, stopped

    /// As it is printed.
    public var words: String {
        switch self {
        case .notStarted: "Not started"
        case .inProgress: "In progress"
        case .complete: "Complete"
        case .stopped: "Stopped"
        }
    }

    /// Whether nothing is left to do, so that next year's plan has no use for it.
    public var isSettled: Bool { self == .complete || self == .stopped }

    /// The one whose words these are, without regard to case.
    public init?(words: String) {
        guard let found = Self.allCases.first(where: { Wording.key($0.words) == Wording.key(words) }) else {
            return nil
        }
        self = found
    }
}
