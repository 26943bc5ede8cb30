extension VersionStanding.Reason {
    /// Why a step isn't open, as a sentence that says what would help.
    public var sentence: String {
        switch self {
        case .isAdopted: "This version has been adopted and never changes. Amend it, or open a new draft from it."
        case .isNotAdopted: "This version hasn't been adopted."
        case .isWithdrawn: "This version was withdrawn."
        case .isSuperseded: "A later version of this year stands. Work with that one."
        case .isAwaited: "This version is before a meeting. Record what the meeting made of it first."
        case .isNotAwaited: "This version isn't before a meeting."
        case .wasSubmitted: "A meeting has seen this version, so it stays as it was. Open a new draft from it."
        case .wasAmended: "A meeting amended this version. Open a new draft and enter the changes there."
        case .wasReferredBack: "A meeting referred this version back. Open a new draft from it."
        case .isUndecided: "The body that decides hasn't agreed to this version."
        }
    }
}

extension VersionStanding.Passage {
    /// Where the version has come to, in a few words.
    public var words: String {
        switch self {
        case .none: "Not yet submitted"
        case .carriesAmendment: "Carries what was amended"
        case .awaited: "Before a meeting"
        case .noted: "Noted"
        case .recommended: "Recommended"
        case .decided: "Agreed, to be adopted"
        case .amended: "Amended by a meeting"
        case .referredBack: "Referred back"
        }
    }
}

extension RouteMeeting.Outcome {
    /// As a timeline prints it.
    public var words: String {
        switch self {
        case .noted: "noted"
        case .agreed: "agreed"
        case .amended: "amended"
        case .referredBack: "referred back"
        }
    }
}
