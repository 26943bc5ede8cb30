public import Proofreading

/// A partnership plan as records: what is read from a document, kept in the store and published.
///
/// Records refer to each other by their addresses (`Priority.slug`, `Action.address`), which last; the numbers printed
/// are kept beside them as printed.
public struct Plan: Sendable, Hashable, Codable {
    public var title: String
    public var year: PlanYear
    /// The assessment window: the twelve months that the plan's figures cover.
    public var window: DateRange?
    /// The plan's parts in the order printed.
    public var sections: [PlanSection]
    /// In ranked order, rank 1 first.
    public var priorities: [Priority]
    /// In the order printed.
    public var actions: [Action]
    /// In the order printed.
    public var successMeasures: [SuccessMeasure]
    public var members: [Member]
    /// In the order printed.
    public var fundingLines: [FundingLine]
    /// Apart from the priorities, in the order printed.
    public var themes: [CrossCuttingTheme]

    public init(
        title: String, year: PlanYear, window: DateRange? = nil, sections: [PlanSection] = [],
        priorities: [Priority] = [], actions: [Action] = [], successMeasures: [SuccessMeasure] = [],
        members: [Member] = [], fundingLines: [FundingLine] = [], themes: [CrossCuttingTheme] = []
    ) {
        self.title = title
        self.year = year
        self.window = window
        self.sections = sections
        self.priorities = priorities
        self.actions = actions
        self.successMeasures = successMeasures
        self.members = members
        self.fundingLines = fundingLines
        self.themes = themes
    }

    public func actions(of priority: Priority) -> [Action] { actions.filter { $0.priority == priority.slug } }

    public func successMeasures(of priority: Priority) -> [SuccessMeasure] {
        successMeasures.filter { $0.priority == priority.slug }
    }

    /// The success measures that an action counts towards, in the order of the plan.
    public func successMeasures(servedBy action: Action) -> [SuccessMeasure] {
        action.measures.filter { successMeasures.indices.contains($0 - 1) }.map { successMeasures[$0 - 1] }
    }

    /// The actions that count towards the success measure at this place, from 1.
    public func actions(servingMeasure place: Int) -> [Action] { actions.filter { $0.measures.contains(place) } }
}

/// One part of a plan: narrative, then what the part holds as records, then the narrative that follows.
public struct PlanSection: Sendable, Hashable, Codable {
    /// What a part is for, and so which records stand in it.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Title page: languages, large print, whom to ask.
        case cover
        /// Narrative only: introduction, equalities, structure, anything not recognised.
        case narrative
        case aims
        /// The ranked list of priorities.
        case priorities
        /// The success measures of all priorities and of the plan as a whole.
        case successMeasures
        /// One priority: its narrative and tables, and its actions.
        case priority
        case funding
        case members
        case termsOfReference
    }

    public var kind: Kind
    /// The heading as printed; empty for the cover.
    public var heading: String
    /// The priority's slug, for a part of kind `.priority`.
    public var priority: String?
    /// GitHub-flavoured Markdown before the part's records; statistical tables are pipe tables in it.
    public var narrative: String
    /// Markdown after the part's records, before the next part.
    public var narrativeAfter: String

    public init(
        kind: Kind, heading: String, priority: String? = nil, narrative: String = "",
        narrativeAfter: String = ""
    ) {
        self.kind = kind
        self.heading = heading
        self.priority = priority
        self.narrative = narrative
        self.narrativeAfter = narrativeAfter
    }
}

/// One of the plan's priorities.
public struct Priority: Sendable, Hashable, Codable {
    /// 1 for the highest; the order in the assessment's list.
    public var rank: Int
    /// The short name, without what stands in brackets, footnote marks or numbering.
    public var name: String
    /// The name as the ranked list prints it.
    public var printed: String
    /// Its part of the address, unique in the plan: `drug-misuse-and-county-lines`.
    public var slug: String
    /// The number that its section and action references carry, which in a real plan need not be its rank.
    public var number: Int?

    public init(rank: Int, name: String, printed: String, slug: String, number: Int? = nil) {
        self.rank = rank
        self.name = name
        self.printed = printed
        self.slug = slug
        self.number = number
    }
}

/// Something that the partnership has promised to do.
public struct Action: Sendable, Hashable, Codable {
    /// The reference as printed (`6.2`), nil where none is; printed references can be used twice.
    public var reference: String?
    /// Its lasting address, unique in the plan: `6.2`, and `6.2-b` for the second that prints 6.2.
    public var address: String
    /// The action's words; a cell of several paragraphs keeps them apart.
    public var paragraphs: [String]
    /// Slug of the priority under which it stands.
    public var priority: String?
    /// Who leads and who helps, in the order printed.
    public var leads: [ActionParty]
    public var partners: [ActionParty]
    public var byWhen: ByWhen
    /// What the plan itself says of how far it is; nil where it says nothing. Not the lead's view of a quarter.
    public var status: ActionStatus?
    /// The success measures that it counts towards: their places in the plan's `successMeasures`, from 1, rising.
    public var measures: [Int]

    public init(
        reference: String?, address: String, paragraphs: [String], priority: String? = nil,
        leads: [ActionParty] = [], partners: [ActionParty] = [], byWhen: ByWhen = .unstated,
        status: ActionStatus? = nil, measures: [Int] = []
    ) {
        self.reference = reference
        self.address = address
        self.paragraphs = paragraphs
        self.priority = priority
        self.leads = leads
        self.partners = partners
        self.byWhen = byWhen
        self.status = status
        self.measures = measures
    }

    /// All its words on one line.
    public var text: String { paragraphs.joined(separator: " ") }
}

/// A body named as an action's lead or partner.
public struct ActionParty: Sendable, Hashable, Codable {
    /// The words of the cell that name it.
    public var printed: String
    /// The member or known party that it is: its full name, or the printed words while it is still to be confirmed.
    public var party: String
    /// Whether the split of the cell, or the match, is a guess for a person to confirm.
    public var guessed: Bool

    public init(printed: String, party: String, guessed: Bool) {
        self.printed = printed
        self.party = party
        self.guessed = guessed
    }

    /// Whether it stands for everybody ("All", "All Partners"): printed as it is, and nobody is asked.
    public var isEverybody: Bool {
        let words = printed.lowercased().split(whereSeparator: { !$0.isLetter })
        return words.first == "all"
            && words.dropFirst().allSatisfy { ["partners", "agencies", "partner", "members"].contains($0) }
    }
}

/// When an action is due, with the words printed.
public enum ByWhen: Sendable, Hashable {
    /// How exact a printed deadline is; its date is the last day that it covers.
    public enum Precision: String, Sendable, Hashable, Codable, CaseIterable { case day, month, quarter, season, year }

    /// How often a recurring action recurs.
    public enum Rhythm: String, Sendable, Hashable, Codable, CaseIterable {
        case ongoing, daily, weekly, fortnightly, monthly, quarterly, twiceYearly = "twice-yearly", yearly
    }

    case deadline(printed: String, date: CalendarDate, precision: Precision)
    case recurring(printed: String, rhythm: Rhythm, review: CalendarDate?)
    /// Words that are neither: kept as printed.
    case unclear(printed: String)
    /// An empty cell.
    case unstated

    /// The words printed; empty for an empty cell.
    public var printed: String {
        switch self {
        case .deadline(let printed, _, _), .recurring(let printed, _, _), .unclear(let printed): printed
        case .unstated: ""
        }
    }
}

/// How the partnership will know that it succeeded.
public struct SuccessMeasure: Sendable, Hashable, Codable {
    public var text: String
    /// Slug of the priority it belongs to; nil for the plan as a whole.
    public var priority: String?
    /// The heading under which it is printed.
    public var heading: String
    /// Baseline and target as printed ("2,316", "54%"), where the words give them.
    public var baseline: String?
    public var target: String?
    /// Which way is better; nil where the plan doesn't say.
    public var polarity: MeasurePolarity?
    /// Where the figure comes from: "Aldmere Council's monthly return"; nil where the plan doesn't say.
    public var source: String?
    /// When the target is to be reached.
    public var due: ByWhen

    public init(
        text: String, priority: String? = nil, heading: String, baseline: String? = nil,
        target: String? = nil, polarity: MeasurePolarity? = nil, source: String? = nil, due: ByWhen = .unstated
    ) {
        self.text = text
        self.priority = priority
        self.heading = heading
        self.baseline = baseline
        self.target = target
        self.polarity = polarity
        self.source = source
        self.due = due
    }

    /// Whether it says anything besides its words, baseline and target.
    public var hasParticulars: Bool { polarity != nil || !(source ?? "").isEmpty || due != .unstated }
}
