/// What is wrong with an update.
public enum UpdateFault: Sendable, Hashable {
    /// A text is longer than its most characters.
    case tooLong(UpdateField, most: Int)
    /// Off track needs what is done about it.
    case needsCorrective
    case needsOwner
    case needsReason
    case needsWho
    /// What somebody said can't have been said on that day.
    case saidLater

    /// The field that it is about.
    public var field: UpdateField {
        switch self {
        case .tooLong(let field, _): field
        case .needsCorrective: .corrective
        case .needsOwner: .correctiveOwner
        case .needsReason: .reason
        case .needsWho: .who
        case .saidLater: .saidOn
        }
    }
}

/// The fields of an update's form, by their names in it.
public enum UpdateField: String, Sendable, Hashable, CaseIterable {
    case view, publicText = "public", workingText = "working", needs, nextStep = "next", nextStepOn = "next-on"
    case reached, target, evidence, reason, corrective, correctiveOwner = "owner", correctiveBy = "by"
    case answeredBy = "answered-by", who, saidOn = "said-on", how
}
