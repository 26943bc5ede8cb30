public import Proofreading

/// A round that a pack tells of.
public struct PackRound: Sendable, Hashable, Codable {
    public var quarter: RoundQuarter
    /// `July to September 2023`.
    public var period: String
    public var closedOn: CalendarDate?
    public var clearedOn: CalendarDate?

    public init(_ quarter: RoundQuarter, period: String, closedOn: CalendarDate?, clearedOn: CalendarDate?) {
        self.quarter = quarter
        self.period = period
        self.closedOn = closedOn
        self.clearedOn = clearedOn
    }
}

public struct PackPriority: Sendable, Hashable, Codable {
    public var slug: String
    public var name: String

    public init(slug: String, name: String) {
        self.slug = slug
        self.name = name
    }
}

/// Whose answer is waited for.
public struct PackWaiting: Sendable, Hashable, Codable {
    /// An agency or a group; nil for actions that nobody leads by name.
    public var name: String?
    /// Of the actions that it has still to answer for.
    public var references: [String]

    public init(_ name: String?, references: [String]) {
        self.name = name
        self.references = references
    }
}

/// A note on a closed round.
public struct PackNote: Sendable, Hashable, Codable {
    /// Of the action that it is about; empty for the round.
    public var reference: String
    public var on: CalendarDate
    public var words: String

    public init(reference: String, on: CalendarDate, words: String) {
        self.reference = reference
        self.on = on
        self.words = words
    }
}

/// A comment on an action that the manager marked for the pack.
public struct PackComment: Sendable, Hashable, Codable {
    /// Its writer's name as it was when the pack was made, or in what part they acted.
    public var by: String
    public var on: CalendarDate
    public var words: String

    public init(by: String, on: CalendarDate, words: String) {
        self.by = by
        self.on = on
        self.words = words
    }
}

/// How the plan says that it will be judged.
public struct PackMeasure: Sendable, Hashable, Codable {
    public var words: String
    public var priority: String?
    public var baseline: String
    public var target: String
    /// Where its target is kept; nil where the pack doesn't look at it.
    public var address: String?

    public init(_ words: String, priority: String?, baseline: String, target: String) {
        self.words = words
        self.priority = priority
        self.baseline = baseline
        self.target = target
    }
}

/// A place with what was done there.
public struct PackPlace: Sendable, Hashable, Codable {
    public var code: String
    public var name: String
    public var deeds: [PackDeed]

    public init(code: String, name: String, deeds: [PackDeed]) {
        self.code = code
        self.name = name
        self.deeds = deeds
    }
}

/// An activity in a place, without what was said at it.
public struct PackDeed: Sendable, Hashable, Codable {
    public var kind: ActivityKind
    public var on: CalendarDate
    /// Empty for the partnership itself.
    public var agency: String

    public init(_ kind: ActivityKind, on: CalendarDate, agency: String) {
        self.kind = kind
        self.on = on
        self.agency = agency
    }
}

/// The pack before, which this one is compared with.
public struct PackSince: Sendable, Hashable, Codable {
    public var issue: Int
    public var asAt: CalendarDate
    public var quarter: RoundQuarter?

    public init(issue: Int, asAt: CalendarDate, quarter: RoundQuarter?) {
        self.issue = issue
        self.asAt = asAt
        self.quarter = quarter
    }
}
