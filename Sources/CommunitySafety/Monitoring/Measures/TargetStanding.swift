/// How a success measure stands to its target. Raw values are stable.
public enum TargetStanding: String, Sendable, Hashable, Codable, CaseIterable {
    case met
    case onCourse = "on-course"
    /// The range of what may come has the target in it.
    case open
    /// Missed, or likely to be, by no more than what is tolerated.
    case near
    case offCourse = "off-course"
    case missed
    case notKnown = "not-known"

    public var words: String {
        switch self {
        case .met: "Met"
        case .onCourse: "On course"
        case .open: "Could go either way"
        case .near: "Within tolerance"
        case .offCourse: "Off course"
        case .missed: "Missed"
        case .notKnown: "Not known yet"
        }
    }
}

/// Which way a success measure travels.
public enum TargetTravel: String, Sendable, Hashable, Codable, CaseIterable {
    case better, worse
    case noClearChange = "no-clear-change"
    case notKnown = "not-known"

    public var words: String {
        switch self {
        case .better: "Getting better"
        case .worse: "Getting worse"
        case .noClearChange: "No clear change: within the usual ups and downs"
        case .notKnown: "Not known yet"
        }
    }
}
