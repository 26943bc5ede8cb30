internal import Storage

/// Turns the token of a signed link into whoever holds it.
package struct OpenSignedLink: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What a token that was really made came to.
    package enum Opening: Sendable, Hashable {
        case open(LinkBearer)
        /// Used as often as it allows. Its holder still sees what was sent with it.
        case usedUp(LinkBearer)
        case expired
        case revoked
    }

    /// Looking doesn't use a link up (mail programs look too). Throws `notFound(.link)` for a token that was never made, and
    /// slows down whoever guesses. A right token is let in at once however much others guessed from the same network: 256
    /// bits can't be guessed, so only the guessing costs.
    package func look(token: String, from client: Client) async throws(ServiceError) -> Opening {
        try await ServiceError.answering {
            let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            let found = try await context.read { reading in
                parts.count == 2 ? try reading.signedLink(RecordID(parts[0])) : nil
            }
            guard let link = found, let code = Secrets.bytes(of: parts[1]),
                try context.store.holds(code, of: link.signedText, for: .signedLink),
                let permission = Permission(rawValue: link.permission)
            else {
                try await Guessing([.links(client.address)], in: context).enter()
                throw ServiceError.notFound(.link)
            }
            let bearer = LinkBearer(id: link.id, permission: permission, subject: link.subject)
            if link.revokedAt != nil { return .revoked }
            if link.expiresAt <= context.environment.now() { return .expired }
            return link.usesLeft == 0 ? .usedUp(bearer) : .open(bearer)
        }
    }

    /// Whoever holds a link that still works. Throws `notFound(.link)` for one that was revoked, has expired, is used up or was
    /// never made.
    package func show(token: String, from client: Client) async throws(ServiceError) -> LinkBearer {
        guard case .open(let bearer) = try await look(token: token, from: client) else { throw .notFound(.link) }
        return bearer
    }

    /// Uses a link once, when something is sent with it. Throws like `show`.
    package func use(token: String, from client: Client) async throws(ServiceError) -> LinkBearer {
        let bearer = try await show(token: token, from: client)
        let environment = context.environment
        try await context.write { try $0.spend(bearer, environment) }
        return bearer
    }
}

extension Transaction {
    /// Counts one use of a link, with its entry. Throws `notFound(.link)` when it has none left.
    mutating func spend(_ bearer: LinkBearer, _ environment: ServiceEnvironment) throws {
        let now = environment.now()
        guard try useSignedLink(bearer.id, at: now) else { throw ServiceError.notFound(.link) }
        try record(
            AuditEvent(
                actor: ActingParty.link(bearer).auditName, deed: .signedLinkUsed,
                subject: AuditSubject(kind: "signed_link", id: bearer.id.text), at: now, payload: AuditPayload()))
    }
}
