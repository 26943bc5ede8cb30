public import Proofreading

/// A pack with everything that it says. An issued one is kept as it is and never changed.
public struct Pack: Sendable, Hashable, Codable {
    public var key: PackKey
    public var year: PlanYear
    /// Counts the issues of this pack from 1; nil while it is being written.
    public var issue: Int?
    public var asAt: CalendarDate
    /// The partnership's name.
    public var publisher: String
    public var rounds: [PackRound]
    public var priorities: [PackPriority]
    /// In the plan's order.
    public var lines: [PackLine]
    /// Who hasn't answered; nobody in a pack for everybody.
    public var waiting: [PackWaiting] = []
    /// What was noted since the round closed; for the partnership only.
    public var notes: [PackNote] = []
    public var words: PackWords
    /// What `words` quote.
    public var figures: FigureBook = .none
    public var funding: [FundingLine] = []
    /// Awards whose sums everybody may read; nil in packs that tell of no money, and in all that were issued before they stood there.
    public var awards: [PackAward]?
    /// Cost beside output; nil unless the manager released it for this pack.
    public var costs: [PackCost]?
    public var measures: [PackMeasure] = []
    public var place: PackPlace?
    /// What a strategic assessment says; nil in every other pack. Its lines and rounds are those of the year before.
    public var assessment: AssessmentReport?
    /// What it is compared with; nil where it is the first of its kind.
    public var since: PackSince?
    /// What another issue puts right; empty in the first.
    public var correction = ""
    /// Actions of the pack before that aren't asked about any more.
    public var left: [String] = []

    public init(
        key: PackKey, year: PlanYear, issue: Int? = nil, asAt: CalendarDate, publisher: String, rounds: [PackRound],
        priorities: [PackPriority], lines: [PackLine], words: PackWords
    ) {
        self.key = key
        self.year = year
        self.issue = issue
        self.asAt = asAt
        self.publisher = publisher
        self.rounds = rounds
        self.priorities = priorities
        self.lines = lines
        self.words = words
    }

    /// What people can add words to, besides the introduction.
    public var fields: [PackPriority] {
        guard let assessment else { return priorities }
        return AssessmentHead.allCases.map { PackPriority(slug: $0.rawValue, name: $0.words) }
            + assessment.issues.map { PackPriority(slug: $0.wordsKey, name: $0.issue.name) }
    }

    public var isInside: Bool { key.kind.audience == .partnership }

    /// `Second quarter, July to September 2023`; the year where it is about that.
    public var period: String {
        guard let round = rounds.first, key.quarter != nil else { return year.words }
        return "\(round.quarter.words), \(round.period)"
    }

    /// Lines by how their leads see them.
    public func lines(seenAs view: LeadView) -> [PackLine] { lines.filter { $0.view == view } }

    /// Lines of whose lead the figures say something else.
    public var differing: [PackLine] {
        lines.filter { line in
            guard let view = line.view, let inside = line.inside else { return false }
            return inside.figures.differs(from: view)
        }
    }

    /// Priorities with their lines, those without lines left out; then the lines that belong to none.
    public var groups: [(priority: PackPriority?, lines: [PackLine])] {
        let slugs = Set(priorities.map(\.slug))
        let known = priorities.map { priority in
            (priority: Optional(priority), lines: lines.filter { $0.priority == priority.slug })
        }
        let others = lines.filter { !($0.priority.map(slugs.contains) ?? false) }
        return (known + [(priority: nil, lines: others)]).filter { !$0.lines.isEmpty }
    }
}
