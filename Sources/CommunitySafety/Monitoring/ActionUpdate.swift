public import Proofreading

/// What was said of an action in a round: by its lead, or by somebody who types what the lead said. Updates are added and
/// never changed.
public struct ActionUpdate: Sendable, Hashable, Codable {
    public var view: LeadView
    /// “No change, still on track”: an answer of its own.
    public var isUnchanged: Bool
    /// For everybody, once it is approved and the round is cleared.
    public var publicText: String
    /// For the partnership only, like everything below.
    public var workingText: String
    public var needs: String
    public var nextStep: String
    public var nextStepOn: CalendarDate?
    public var count: ActionCount?
    /// Where it can be seen; for the partnership only.
    public var evidence: EvidenceLink?
    /// Why the lead sees it otherwise than the figures do.
    public var reason: String
    public var corrective: CorrectiveAction?
    /// Who says that they answer, in their own words: a name, a post.
    public var answeredBy: String
    /// Where somebody else typed it.
    public var behalf: OnBehalf?

    public init(
        _ view: LeadView, isUnchanged: Bool = false, publicText: String = "", workingText: String = "",
        needs: String = "", nextStep: String = "", nextStepOn: CalendarDate? = nil, count: ActionCount? = nil,
        reason: String = "", corrective: CorrectiveAction? = nil, answeredBy: String = "", behalf: OnBehalf? = nil
    ) {
        self.view = view
        self.isUnchanged = isUnchanged
        self.publicText = publicText
        self.workingText = workingText
        self.needs = needs
        self.nextStep = nextStep
        self.nextStepOn = nextStepOn
        self.count = count
        self.reason = reason
        self.corrective = corrective
        self.answeredBy = answeredBy
        self.behalf = behalf
    }
}

/// What is done about an action that is off track.
public struct CorrectiveAction: Sendable, Hashable, Codable {
    public var words: String
    public var owner: String
    public var by: CalendarDate

    public init(words: String, owner: String, by: CalendarDate) {
        self.words = words
        self.owner = owner
        self.by = by
    }
}

/// Who said what somebody else typed, when, and how.
public struct OnBehalf: Sendable, Hashable, Codable {
    public enum Channel: String, Sendable, Hashable, Codable, CaseIterable {
        case phone, meeting, teams, email

        public var words: String {
            switch self {
            case .phone: "by phone"
            case .meeting: "in a meeting"
            case .teams: "on Teams"
            case .email: "by e-mail"
            }
        }
    }

    public var who: String
    public var on: CalendarDate
    public var how: Channel

    public init(who: String, on: CalendarDate, how: Channel) {
        self.who = who
        self.on = on
        self.how = how
    }
}
