/// Something to be written to the trail: who did what to what, when, and what it changed.
package struct AuditEvent: Sendable {
    /// Who acted: a kind of party now, an account later; never a name.
    package let actor: String
    package let deed: AuditDeed
    package let subject: AuditSubject
    package let at: Instant
    package let payload: AuditPayload

    package init(actor: String, deed: AuditDeed, subject: AuditSubject, at: Instant, payload: AuditPayload) {
        self.actor = actor
        self.deed = deed
        self.subject = subject
        self.at = at
        self.payload = payload
    }
}

/// The record that an entry speaks of.
package struct AuditSubject: Sendable, Hashable {
    /// The record's kind, as its table is named.
    package let kind: String
    package let id: String

    package init(kind: String, id: String) {
        self.kind = kind
        self.id = id
    }
}
