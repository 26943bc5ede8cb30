/// One field of a partnership's record. Raw values are stable: forms and the trail name fields by them.
public enum PartnershipField: String, Sendable, Hashable, Codable, CaseIterable {
    case name, web, from, to, successor, agency, team, post, person, parent, chair, rhythm, terms, members, wards,
        offers,
        telephone, hours, address, reason, meaning, subject, value
    case shortNames = "short-names"
    case agencyKind = "agency-kind"
    case answersFor = "answers-for"
    case isPublished = "published"
    case groupKind = "group-kind"
    case parishKind = "parish-kind"
    /// Whether it serves people who flee from somebody, so that its address is kept nowhere.
    case isRefuge = "refuge"
    case contactKind = "contact-kind"

    /// What may stand in it.
    public enum Content: Sendable, Hashable {
        /// One line of at most so many characters.
        case line(Int)
        /// Several lines, each a value of its own.
        case lines
        /// Paragraphs.
        case text
        case date
        case tick
        case web
        case choice([String])
        /// The id of one record of this kind.
        case one(PartnershipKind)
        /// The ids of records of this kind, a line each.
        case many(PartnershipKind)
        /// A record of one of these kinds, as ``PartnershipReference/text`` gives it.
        case any([PartnershipKind])
    }

    public var content: Content {
        switch self {
        case .name, .person, .meaning, .value: .line(200)
        case .rhythm, .wards, .telephone, .hours, .address: .line(300)
        case .shortNames: .lines
        case .terms, .offers, .reason: .text
        case .from, .to: .date
        case .isPublished, .isRefuge: .tick
        case .web: .web
        case .agencyKind: .choice(Member.Kind.allCases.map(\.rawValue))
        case .groupKind: .choice(PartnershipGroupKind.allCases.map(\.rawValue))
        case .parishKind: .choice(ParishKind.allCases.map(\.rawValue))
        case .contactKind: .choice(Contact.Kind.allCases.map(\.rawValue))
        case .answersFor: .choice(["agency", "team"])
        case .successor, .agency: .one(.agency)
        case .team: .one(.team)
        case .post, .chair: .one(.post)
        case .parent: .one(.group)
        case .members: .many(.agency)
        case .subject: .any([.agency, .team, .post, .group, .service, .parish])
        }
    }

    /// Whether it is about a person, and so sealed.
    public var isSealed: Bool { self == .person || self == .value }
}

/// What a group of the partnership is for.
public enum PartnershipGroupKind: String, Sendable, Hashable, CaseIterable {
    /// The strategy group of the Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007.
    case strategy
    case tasking
    case taskAndFinish = "task-and-finish"
    case forum, panel
    case committee
    case other
}

public enum ParishKind: String, Sendable, Hashable, CaseIterable {
    case parish, town
    /// A parish without a council.
    case meeting
}

/// Which record: its kind and id.
public struct PartnershipReference: Sendable, Hashable {
    public let kind: PartnershipKind
    public let id: String

    public init(_ kind: PartnershipKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// `teams:0190…`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = PartnershipKind(rawValue: parts[0]) else { return nil }
        self.init(kind, parts[1])
    }

    public var text: String { "\(kind.rawValue):\(id)" }
}
