/// What an account is for. An account has one role; raw values are stable, since they stand in the database.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Sets the installation up and looks after accounts; can't read cases.
    case administrator
    /// Answers for the partnership's year: adopts, publishes, clears.
    case manager
    /// Works on the plan and on what partners send.
    case officer
    /// Works with figures; sees no names.
    case analyst
    /// Leads actions of one agency.
    case partnerLead = "partner-lead"
    /// Answers daily tasks of one agency.
    case taskingPartner = "tasking-partner"
    /// Prepares papers for committees and records what they decided.
    case democraticServices = "democratic-services"
    /// Sees the audit trail and retention; doesn't browse.
    case dataProtectionOfficer = "data-protection-officer"
    /// Reads what the partnership shares.
    case reader

    /// What people call it: “partner lead”.
    public var words: String {
        switch self {
        case .administrator: "administrator"
        case .manager: "manager"
        case .officer: "officer"
        case .analyst: "analyst"
        case .partnerLead: "partner lead"
        case .taskingPartner: "tasking partner"
        case .democraticServices: "democratic services"
        case .dataProtectionOfficer: "data protection officer"
        case .reader: "reader"
        }
    }

    /// Whether it acts for one agency only.
    public var isOfOneAgency: Bool {
        switch self {
        case .partnerLead, .taskingPartner: true
        case .administrator, .manager, .officer, .analyst, .democraticServices, .dataProtectionOfficer, .reader: false
        }
    }

    /// Whether it must sign in with a second factor, because it sees personal data or can give others that right.
    public var needsSecondFactor: Bool {
        switch self {
        case .administrator, .manager, .officer, .taskingPartner, .dataProtectionOfficer: true
        case .analyst, .partnerLead, .democraticServices, .reader: false
        }
    }
}
