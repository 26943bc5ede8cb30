public import Proofreading

/// What was decided about an assessment's issues, and what is still open before it can be agreed.
public struct AssessmentDecisions: Sendable, Hashable {
    public let issues: [CommunityIssue]
    /// By the issue's key.
    public let decisions: [String: IssueDecision]
    /// Why a head of the law has no priority, by the head's key.
    public let headReasons: [String: String]

    /// The last day for votes, while partners can still give them; nil when no round is open.
    public let votesClose: CalendarDate?

    public init(
        issues: [CommunityIssue], decisions: [String: IssueDecision], headReasons: [String: String],
        votesClose: CalendarDate? = nil
    ) {
        self.issues = issues
        self.decisions = decisions
        self.headReasons = headReasons
        self.votesClose = votesClose
    }

    /// Why it can't be agreed yet.
    public enum OpenPoint: Sendable, Hashable {
        case undecided(CommunityIssue)
        case noPriority
        /// A head that the strategy must speak of has neither a priority nor a reason.
        case head(StatutoryHead)
        /// Partners were asked for their votes until that day.
        case votes(until: CalendarDate)

        public var words: String {
            switch self {
            case .undecided(let issue): "\(issue.name) isn’t decided."
            case .noPriority: "No issue is made a priority."
            case .head(let head): "“\(head.name)” has no priority, and nobody has said why (\(head.source))."
            case .votes(let day): "Partners can still vote, until \(day.words): close the round of votes first."
            }
        }
    }

    public var openPoints: [OpenPoint] {
        issues.filter { decisions[$0.key] == nil }.map(OpenPoint.undecided)
            + (priorities.isEmpty ? [.noPriority] : [])
            + headsWithoutPriority.filter { headReasons[$0.key] == nil }.map(OpenPoint.head)
            + (votesClose.map { [.votes(until: $0)] } ?? [])
    }

    /// The issues that were made priorities, in the assessment's own order.
    public var priorities: [CommunityIssue] { issues.filter { decisions[$0.key]?.kind == .priority } }

    /// The subjects of section 6(1) of the Crime and Disorder Act 1998 that no priority serves.
    public var headsWithoutPriority: [StatutoryHead] {
        let served = Set(priorities.flatMap(\.heads))
        return StatutoryHead.subjects.filter { !served.contains($0.key) }
    }
}
