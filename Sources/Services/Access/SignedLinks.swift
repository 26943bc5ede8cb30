package import Storage

/// Makes a link for somebody without an account: it opens one record for one purpose, for a time.
package struct MakeSignedLink: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Outcome: Sendable, Hashable {
        package let link: StoredSignedLink
        /// What stands in the address: the link's id and its keyed hash. It can be made again from the link.
        package let token: String
    }

    /// Whoever may share links. `label` says for whom it is; `usesLeft` is nil for any number.
    package func run(
        for permission: Permission, of subject: AuditSubject, label: String, days: Int, usesLeft: Int? = nil,
        as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.shareLink)
        guard (1...366).contains(days), usesLeft.map({ $0 > 0 }) ?? true else {
            throw .invalid([.access("days", "A link lasts from one day to a year.", "Choose a time in between.")])
        }
        let environment = context.environment
        let now = environment.now()
        let link = StoredSignedLink(
            id: environment.ids.next(), permission: permission.rawValue, subject: subject, label: label,
            madeBy: party.auditName, createdAt: now,
            expiresAt: Instant(milliseconds: now.milliseconds + Int64(days) * 24 * 3_600_000), usesLeft: usesLeft)
        try await context.write { transaction in
            try transaction.insert(link)
            try transaction.record(link.event(.signedLinkMade, by: party.auditName, at: now))
        }
        return Outcome(link: link, token: try context.token(of: link))
    }
}

/// Takes a link back.
package struct RevokeSignedLink: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may share links. Throws `notFound` when there is no such link that still works.
    package func run(_ id: RecordID, as party: ActingParty) async throws(ServiceError) {
        try party.require(.shareLink)
        let now = context.environment.now()
        guard let link = try await context.read({ try $0.signedLink(id) }) else { throw .notFound(.link) }
        try await context.write { transaction in
            guard try transaction.revokeSignedLink(id, at: now) else { throw ServiceError.notFound(.link) }
            if link.permission == Permission.vote.rawValue {
                try transaction.forgetDrafts(ofBallot: RecordID(link.subject.id))
            }
            try transaction.record(link.event(.signedLinkRevoked, by: party.auditName, at: now))
        }
    }
}

extension StoredSignedLink {
    func event(_ deed: AuditDeed, by actor: String, at now: Instant) -> AuditEvent {
        AuditEvent(
            actor: actor, deed: deed, subject: AuditSubject(kind: "signed_link", id: id.text), at: now,
            payload: AuditPayload(after: ["permission": permission, "of": "\(subject.kind) \(subject.id)"]))
    }

    /// Everything that the link's keyed hash holds fast.
    var signedText: String {
        [id.text, permission, subject.kind, subject.id, expiresAt.text].joined(separator: "\n")
    }
}

extension ServiceContext {
    /// What stands in a link's address.
    package func token(of link: StoredSignedLink) throws(ServiceError) -> String {
        try ServiceError.answering {
            "\(link.id.text).\(Secrets.text(of: try store.mac(of: link.signedText, for: .signedLink)))"
        }
    }
}
