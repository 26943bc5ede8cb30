import CommunitySafety

/// The roles as the capability describes them, written down apart from the product's own table of rights.
extension Set<Role> {
    static let everyRole = Set(Role.allCases)
    /// Who may read a draft.
    static let readers: Set<Role> = [
        .administrator, .manager, .officer, .analyst, .partnerLead, .democraticServices,
    ]
    /// Who makes the plan.
    static let makers: Set<Role> = [.manager, .officer]
    /// Who says something about it: the administrator sets up, and has no say.
    static let commenters: Set<Role> = [.manager, .officer, .analyst, .partnerLead, .democraticServices]
    /// Who prepares papers and records what meetings decided.
    static let clerks: Set<Role> = [.manager, .officer, .democraticServices]
    /// Who keeps the partnership's records of every agency.
    static let keepers: Set<Role> = [.administrator, .manager, .officer]
}
