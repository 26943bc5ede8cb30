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
    /// It counts too few.
    case small
    /// A small one beside it could be worked out from it.
    case besides
}
