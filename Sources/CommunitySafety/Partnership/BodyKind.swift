public import Proofreading

/// A kind of public body by the words of its name, with the role that the law gives it and the days on which it
/// began and ended.
///
/// Names and law: Crime and Disorder Act 1998 section 5; Offender Management Act 2007 (probation); Health and Social Care
/// Act 2012 (clinical commissioning groups); Health and Care Act 2022 (integrated care boards, from 1 July 2022);
/// community rehabilitation companies gave their work to the Probation Service on 26 June 2021.
public struct BodyKind: Sendable, Hashable {
    /// What kind of body it is, in words: "clinical commissioning group".
    public var name: String
    /// Words or runs of words that show this kind in a body's name, as `Wording.key` gives them: "ccg".
    public var signs: [String]
    public var role: Member.Kind
    /// First and last day on which bodies of this kind exist; nil where it has no bearing.
    public var from: CalendarDate?
    public var until: CalendarDate?
    /// The kind of body that took over its work.
    public var successor: String?

    init(
        _ name: String, _ signs: [String], _ role: Member.Kind, from: String? = nil, until: String? = nil,
        successor: String? = nil
    ) {
        self.name = name
        self.signs = signs
        self.role = role
        self.from = from.flatMap { CalendarDate(iso: $0) }
        self.until = until.flatMap { CalendarDate(iso: $0) }
        self.successor = successor
    }

    /// Whether bodies of this kind exist on the day.
    public func exists(on day: CalendarDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// The kind that a body's name shows, nil for a body of none of these kinds.
    public static func of(_ name: String) -> BodyKind? {
        table.first(in: Wording.words(name).filter { $0 != "the" })
    }

    private static let table = PhraseTable<BodyKind>(all.map { ($0, $0.signs) })

    /// The role that a member's name suggests: of none of these kinds means that it takes part by invitation.
    public static func role(of name: String) -> Member.Kind { of(name)?.role ?? .participating }
}

extension BodyKind {
    /// The kinds, more particular ones first: a council's team isn't the council.
    public static let all: [BodyKind] = [
        BodyKind("council's service", teamsOfCouncils, .participating),
        BodyKind(
            "police and crime commissioner",
            ["police and crime commissioner", "police crime commissioner", "pcc", "pfcc", "comisiynydd heddlu"],
            .cooperating,
            from: "2012-11-22"),
        BodyKind(
            "police authority", ["police authority"], .responsible, until: "2012-11-21",
            successor: "police and crime commissioner"),
        BodyKind(
            "community rehabilitation company", ["crc", "community rehabilitation company"], .responsible,
            from: "2014-06-01",
            until: "2021-06-25", successor: "Probation Service"),
        BodyKind(
            "probation trust", ["probation trust", "probation board"], .responsible, until: "2014-05-31",
            successor: "Probation Service"),
        BodyKind(
            "National Probation Service", ["national probation service", "nps"], .responsible, from: "2014-06-01",
            until: "2021-06-25", successor: "Probation Service"),
        BodyKind("Probation Service", ["probation service", "probation", "gwasanaeth prawf"], .responsible),
        BodyKind(
            "primary care trust", ["primary care trust", "pct"], .responsible, until: "2013-03-31",
            successor: "integrated care board"),
        BodyKind(
            "clinical commissioning group", ["ccg", "clinical commissioning group"], .responsible, from: "2013-04-01",
            until: "2022-06-30", successor: "integrated care board"),
        BodyKind("integrated care board", ["icb", "integrated care board"], .responsible, from: "2022-07-01"),
        BodyKind("local health board", ["health board", "bwrdd iechyd"], .responsible),
        BodyKind(
            "fire and rescue authority",
            [
                "fire and rescue", "fire rescue", "fire service", "fire authority", "fire brigade", "gwasanaeth tan",
                "gwasanaeth tân",
            ], .responsible),
        BodyKind("housing body", housing, .participating),
        BodyKind("police force", ["police", "constabulary", "heddlu"], .responsible),
        BodyKind(
            "parish or town council", ["parish council", "town council", "cyngor tref", "cyngor cymuned"],
            .participating),
        BodyKind("council", ["council", "city corporation", "cyngor"], .responsible),
    ]

    private static let teamsOfCouncils = [
        "social services", "social care", "early help", "community safety team", "community safety unit",
        "youth service",
        "trading standards", "public health", "wardens", "british transport police", "police cadets", "border force",
    ]

    private static let housing = ["housing association", "housing trust", "homes", "housing"]
}
