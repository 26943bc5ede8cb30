public import Proofreading

/// One action in a pack.
public struct PackLine: Sendable, Hashable, Codable {
    public var address: String
    public var reference: String
    public var action: String
    public var priority: String?
    /// What was said of it, the earliest quarter first; in a pack about one quarter there is one at most.
    public var sayings: [PackSaying]
    /// What only the partnership reads; nil in every pack for everybody.
    public var inside: PackInsight?
    /// What is new in it since the pack before.
    public var change: PackChange?

    public init(
        address: String, reference: String, action: String, priority: String?, sayings: [PackSaying] = [],
        inside: PackInsight? = nil, change: PackChange? = nil
    ) {
        self.address = address
        self.reference = reference
        self.action = action
        self.priority = priority
        self.sayings = sayings
        self.inside = inside
        self.change = change
    }

    /// Its lead's latest view; nil where nobody answered.
    public var view: LeadView? { sayings.last?.view }

    /// Its number with its words.
    public var name: String { reference.isEmpty ? action : "\(reference) \(action)" }
}

/// What was said of an action in a quarter.
public struct PackSaying: Sendable, Hashable, Codable {
    public var quarter: RoundQuarter
    public var view: LeadView
    /// The public text; in a pack for everybody as it was approved. Empty for a view alone.
    public var words: String

    public init(_ quarter: RoundQuarter, _ view: LeadView, _ words: String) {
        self.quarter = quarter
        self.view = view
        self.words = words
    }
}

/// What the partnership knows of an action besides.
public struct PackInsight: Sendable, Hashable, Codable {
    /// Who is asked; nil where nobody leads it by name.
    public var party: String?
    public var byWhen: String
    public var figures: FiguresView
    /// The lead's view in the round before; nil where there was none.
    public var before: LeadView?
    public var working: String
    public var needs: String
    public var next: String
    public var nextOn: CalendarDate?
    /// Why the lead sees it otherwise than the figures.
    public var reason: String
    public var corrective: CorrectiveAction?
    public var count: ActionCount?
    /// In the order in which they came; nil for none, as in every pack that was issued before comments stood in them.
    public var comments: [PackComment]?

    public init(party: String?, byWhen: String, figures: FiguresView, before: LeadView?, update: ActionUpdate?) {
        self.party = party
        self.byWhen = byWhen
        self.figures = figures
        self.before = before
        working = update?.workingText ?? ""
        needs = update?.needs ?? ""
        next = update?.nextStep ?? ""
        nextOn = update?.nextStepOn
        reason = update?.reason ?? ""
        corrective = update?.corrective
        count = update?.count
    }
}
