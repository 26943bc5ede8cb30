package import CommunitySafety
package import Storage

/// Who asks. Every service takes one.
package enum ActingParty: Sendable, Hashable {
    /// Anybody at all, unnamed.
    case `public`
    /// The person at the command line of the machine that holds the data, and at the pages that it serves to itself.
    case `operator`
    /// Somebody who has signed in.
    case account(Actor)
    /// Whoever holds a signed link; it opens one thing for one purpose.
    case link(LinkBearer)

    /// How the audit trail names it: a kind and an id, never a person's name.
    package var auditName: String {
        switch self {
        case .public: "public"
        case .operator: "operator"
        case .account(let actor): "account:\(actor.id.text)"
        case .link(let bearer): "link:\(bearer.id.text)"
        }
    }

    /// Throws `notPermitted` unless the party has the permission for a record of that agency, or, without one, for any.
    package func require(_ permission: Permission, agency: String? = nil) throws(ServiceError) {
        switch permission.scope(of: self) {
        case .all: return
        case .ownAgency(let own) where agency != nil && agency == own: return
        case .ownAgency, .none: throw .notPermitted(permission)
        }
    }

    /// Whether it has the permission for at least some record.
    package func may(_ permission: Permission) -> Bool { permission.scope(of: self) != .none }
}

/// A person's account as it acts: what a session resolves to.
package struct Actor: Sendable, Hashable {
    package let id: RecordID
    package let role: Role
    /// The agency that the account belongs to, as members are named; nil for one of the unit itself.
    package let agency: String?

    package init(id: RecordID, role: Role, agency: String?) {
        self.id = id
        self.role = role
        self.agency = agency
    }
}

/// Somebody without an account who was sent a signed link.
package struct LinkBearer: Sendable, Hashable {
    /// The link's id.
    package let id: RecordID
    /// The one permission that the link gives.
    package let permission: Permission
    /// What it gives it for: the record's kind and id, as the audit trail names them.
    package let subject: AuditSubject

    package init(id: RecordID, permission: Permission, subject: AuditSubject) {
        self.id = id
        self.permission = permission
        self.subject = subject
    }
}
