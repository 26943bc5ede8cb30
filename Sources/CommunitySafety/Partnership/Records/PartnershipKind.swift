/// What a partnership keeps records of, besides its plan. Raw values are stable: they stand in addresses and in the trail.
public enum PartnershipKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A body of the partnership, or another that it works with.
    case agency = "agencies"
    /// Part of an agency.
    case team = "teams"
    /// A role that people hold for a time: "PCSO vulnerable adults".
    case post = "posts"
    /// Somebody's time in a post.
    case holding = "holders"
    /// The strategy group, tasking, a forum, a panel.
    case group = "groups"
    /// Who speaks up for a subject.
    case champion = "champions"
    /// A parish or town council.
    case parish = "parishes"
    /// What people are signposted to.
    case service = "services"
    /// A plan of others that this one depends on.
    case otherPlan = "other-plans"
    case abbreviation = "abbreviations"
    /// One way to reach an agency, team, post, group, service or parish: private unless it is a post's and published.
    case contact = "contacts"

    /// Whether its records hold something about a person, sealed, which only those who may read contacts see.
    public var isPrivate: Bool { self == .holding || self == .contact }

    /// Whether it can lead an action.
    public var isParty: Bool { [.agency, .team, .post, .group].contains(self) }

    /// What can lead an action.
    public static let parties: [PartnershipKind] = [.agency, .team, .post, .group]

    /// The fields of its records in the order of a form.
    public var fields: [PartnershipField] {
        switch self {
        case .agency: [.name, .shortNames, .agencyKind, .web, .from, .to, .successor]
        case .team: [.name, .shortNames, .agency, .from, .to]
        case .post: [.name, .shortNames, .agency, .team, .answersFor, .isPublished, .from, .to]
        case .holding: [.post, .person, .isPublished, .from, .to]
        case .group: [.name, .shortNames, .groupKind, .parent, .chair, .rhythm, .members, .terms, .from, .to]
        case .champion: [.name, .agency, .post, .from, .to]
        case .parish: [.name, .parishKind, .wards, .web]
        case .service: [.name, .offers, .agency, .isRefuge, .telephone, .hours, .web, .address]
        case .otherPlan: [.name, .agency, .reason, .web, .from, .to]
        case .abbreviation: [.name, .meaning]
        case .contact: [.subject, .contactKind, .value, .isPublished]
        }
    }

    /// The fields without which there is no record.
    public var required: Set<PartnershipField> {
        switch self {
        case .agency: [.name, .agencyKind]
        case .team, .post, .champion: [.name, .agency]
        case .holding: [.post, .person]
        case .group: [.name, .groupKind]
        case .parish: [.name, .parishKind]
        case .service: [.name, .offers]
        case .otherPlan: [.name]
        case .abbreviation: [.name, .meaning]
        case .contact: [.subject, .contactKind, .value]
        }
    }
}
