internal import Storage

/// Turns the token of a signed link into whoever holds it.
package struct OpenSignedLink: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Looking doesn't use a link up (mail programs look too). Throws `notFound(.link)` for one that was revoked, has
    /// expired, is used up or was never made, and slows down whoever guesses.
    package func show(token: String, from client: Client) async throws(ServiceError) -> LinkBearer {
        try await ServiceError.answering {
            let guessing = try Guessing([.links(client.address)], in: context)
            let parts = token.split(separator: ".").map(String.init)
            let now = context.environment.now()
            let found = try await context.read { reading in
                parts.count == 2 ? try reading.signedLink(RecordID(parts[0])) : nil
            }
            guard let link = found, let code = Secrets.bytes(of: parts[1]),
                try context.store.holds(code, of: link.signedText, for: .signedLink), link.revokedAt == nil,
                link.expiresAt > now, link.usesLeft != 0, let permission = Permission(rawValue: link.permission)
            else {
                try await guessing.enter()
                throw ServiceError.notFound(.link)
            }
            return LinkBearer(id: link.id, permission: permission, subject: link.subject)
        }
    }

    /// Uses a link once, when something is sent with it. Throws like `show`.
    package func use(token: String, from client: Client) async throws(ServiceError) -> LinkBearer {
        let bearer = try await show(token: token, from: client)
        let now = context.environment.now()
        try await context.write { transaction in
            guard try transaction.useSignedLink(bearer.id, at: now) else { throw ServiceError.notFound(.link) }
            try transaction.record(
                AuditEvent(
                    actor: ActingParty.link(bearer).auditName, deed: .signedLinkUsed,
                    subject: AuditSubject(kind: "signed_link", id: bearer.id.text), at: now,
                    payload: AuditPayload()))
        }
        return bearer
    }
}
