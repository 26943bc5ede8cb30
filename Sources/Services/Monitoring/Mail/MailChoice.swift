package import CommunitySafety
internal import Storage

/// Which messages somebody wants, decided by whoever has the link that stands in their mail.
package struct MailChoice: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whether messages of a kind are wanted. Looking changes nothing. Throws `notFound(.link)`, and slows down whoever guesses.
    package func look(
        _ token: String, _ topic: MailTopic = .reminders, from client: Client
    ) async throws(ServiceError) -> Bool {
        let addressee = try await addressee(token, client)
        return try await context.read { try $0.wants(topic, addressee) }
    }

    /// Throws like `look`.
    package func set(
        _ wanted: Bool, _ token: String, _ topic: MailTopic = .reminders, from client: Client
    ) async throws(ServiceError) {
        let addressee = try await addressee(token, client)
        let now = context.environment.now()
        try await context.write { transaction in
            try transaction.set(topic, wanted: wanted, for: addressee, at: now)
            try transaction.record(
                AuditEvent(
                    actor: ActingParty.public.auditName, deed: .mailChoiceMade,
                    subject: AuditSubject(kind: "mail_choice", id: Secrets.text(of: addressee)), at: now,
                    payload: AuditPayload(after: [topic.rawValue: wanted ? "yes" : "no"])))
        }
    }

    /// What stands in the address at which somebody with this e-mail address decides.
    package func token(of address: String) throws(ServiceError) -> String {
        try ServiceError.answering {
            try context.stopToken(of: try context.store.mac(of: EmailAddress.folded(address), for: .mailAddressee))
        }
    }

    private func addressee(_ token: String, _ client: Client) async throws(ServiceError) -> [UInt8] {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let holds = try ServiceError.answering {
            guard parts.count == 2, let code = Secrets.bytes(of: parts[1]) else { return false }
            return try context.store.holds(code, of: ServiceContext.stopText(parts[0]), for: .signedLink)
        }
        guard holds, let addressee = Secrets.bytes(of: parts[0]) else {
            try await ServiceError.answering { try await Guessing([.links(client.address)], in: context).enter() }
            throw .notFound(.link)
        }
        return addressee
    }
}

extension ServiceContext {
    /// What stands in the address by which an addressee declines reminders.
    func stopToken(of addressee: [UInt8]) throws -> String {
        let name = Secrets.text(of: addressee)
        return "\(name).\(Secrets.text(of: try store.mac(of: Self.stopText(name), for: .signedLink)))"
    }

    static func stopText(_ name: String) -> String { "mail choice\n\(name)" }
}
