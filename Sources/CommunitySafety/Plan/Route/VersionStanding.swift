/// Where a version of a plan stands, and what that allows: the one place that says so.
public struct VersionStanding: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable { case draft, adopted, withdrawn }

    /// What the meetings of its route have made of it so far.
    public enum Passage: String, Sendable, Hashable, CaseIterable {
        /// It has been nowhere.
        case none
        /// It has been nowhere, and was made from a version that the deciding body agreed to with changes.
        case carriesAmendment
        /// It is before a meeting that hasn't answered.
        case awaited
        case noted
        /// Agreed by a body that advises.
        case recommended
        /// Agreed by the body that decides.
        case decided
        case amended
        case referredBack
    }

    /// What somebody may want to do with it.
    public enum Step: String, Sendable, Hashable, CaseIterable {
        case edit, submit, recordOutcome, adopt, amend, openDraft, withdraw, sendAsPaper, publish
    }

    /// Why not.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        case isAdopted, isNotAdopted, isWithdrawn, isSuperseded, isAwaited, isNotAwaited, wasSubmitted, wasAmended
        case wasReferredBack, isUndecided
    }

    public let state: State
    /// Whether no later version of its year stands.
    public let isNewest: Bool
    public let passage: Passage

    public init(state: State, isNewest: Bool, passage: Passage) {
        self.state = state
        self.isNewest = isNewest
        self.passage = passage
    }

    public func allows(_ step: Step) -> Bool { refusal(of: step) == nil }

    /// Why the step isn't open to this version; nil when it is.
    public func refusal(of step: Step) -> Reason? {
        if state == .withdrawn { return .isWithdrawn }
        switch step {
        case .openDraft: return nil
        case .amend, .publish: return state != .adopted ? .isNotAdopted : isNewest ? nil : .isSuperseded
        case .sendAsPaper: return state == .adopted ? .isAdopted : nil
        case .recordOutcome: return state == .adopted ? .isAdopted : passage == .awaited ? nil : .isNotAwaited
        case .edit, .submit, .adopt, .withdraw:
            if state == .adopted { return .isAdopted }
            return isNewest ? refusalOfDraft(step) : .isSuperseded
        }
    }

    /// What went to a meeting is kept as the meeting saw it, so the newest draft is open only until then.
    private func refusalOfDraft(_ step: Step) -> Reason? {
        switch passage {
        case .none: step == .adopt ? .isUndecided : nil
        case .carriesAmendment: nil
        case .awaited: .isAwaited
        case .amended: .wasAmended
        case .referredBack: .wasReferredBack
        case .noted, .recommended: step == .submit ? nil : step == .adopt ? .isUndecided : .wasSubmitted
        case .decided: step == .submit || step == .adopt ? nil : .wasSubmitted
        }
    }
}
