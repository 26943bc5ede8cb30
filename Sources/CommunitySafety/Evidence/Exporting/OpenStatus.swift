/// How the value of a figure stands that is given out. Raw values are stable: they stand in files and answers.
public enum OpenStatus: String, Sendable, Hashable, CaseIterable, Codable {
    case final
    /// The source says that it may still change.
    case provisional
    /// Nobody answered.
    case noReturn = "no-return"
    /// The source hid it.
    case hidden
    /// We don’t give it out, so that nobody can be recognised.
    case withheld

    public init(_ status: ObservationStatus) {
        self =
            switch status {
            case .final: .final
            case .provisional: .provisional
            case .noReturn: .noReturn
            case .hidden: .hidden
            }
    }

    /// The status that a figure has where it is loaded: what was withheld here is hidden by its source there.
    public var loaded: ObservationStatus {
        switch self {
        case .final: .final
        case .provisional: .provisional
        case .noReturn: .noReturn
        case .hidden, .withheld: .hidden
        }
    }
}

/// Why a figure isn’t given out. Raw values are stable.
public enum WithheldReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// It is a count of 1 to 4.
    case fewerThanFive = "fewer-than-5"
    /// It is small under a stricter rule, or a small one could be worked out from it: which, isn’t told.
    case tooFew = "too-few"

    public init(_ withholding: Withholding) {
        self =
            switch withholding {
            case .fewerThanFive: .fewerThanFive
            case .tooFew: .tooFew
            }
    }
}
