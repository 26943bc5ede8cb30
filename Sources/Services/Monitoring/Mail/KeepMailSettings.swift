internal import CommunitySafety
internal import Storage

/// How mail leaves the partnership: shown, kept, tried, and switched off.
package struct KeepMailSettings: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Shown: Sendable, Hashable {
        /// Without the password.
        package let entry: MailSettingsEntry
        package let hasPassword: Bool
        /// 0 while nothing is kept.
        package let version: Int
        package let standing: MailStanding
    }

    /// Whoever sets mail up.
    package func show(as party: ActingParty) async throws(ServiceError) -> Shown {
        try party.require(.setUpMail)
        let environment = context.environment
        return try await context.read { reading in
            let kept = try reading.mailSettings()
            return Shown(
                entry: kept.map { MailSettingsEntry($0) } ?? MailSettingsEntry(),
                hasPassword: kept?.credentials.password.isEmpty == false, version: kept?.version ?? 0,
                standing: try reading.mailStanding(environment))
        }
    }

    /// Whoever sets mail up; not in the demonstration, whose mail can't leave. Throws `invalid`, `conflict`.
    package func keep(_ entry: MailSettingsEntry, over version: Int, as party: ActingParty) async throws(ServiceError) {
        try await write(party, "kept") { transaction in
            let kept = try transaction.mailSettings()
            try transaction.keep(try entry.checked(over: kept, version: version))
        }
    }

    /// Whoever sets mail up: nothing leaves any more, and links are copied by hand.
    package func switchOff(as party: ActingParty) async throws(ServiceError) {
        try await write(party, "off") { try $0.forgetMailSettings() }
    }

    /// Whoever sets mail up: writes a message to an address, which goes out like any other. Throws `invalid`, `conflict`.
    package func test(to address: String, as party: ActingParty) async throws(ServiceError) {
        guard let addressee = MailAddressee(name: "", address: address) else {
            throw .invalid([.form("to", "That isn’t an e-mail address.", "Write your own.")])
        }
        let environment = context.environment
        try await write(party, "tested") { transaction in
            guard try transaction.writesMail() else { throw ServiceError.conflict(.changedMeanwhile) }
            let (id, name) = (environment.ids.next(), try transaction.partnership()?.partnership.name ?? "")
            try transaction.insertMail(
                StoredMessage(
                    id: id, occasion: "test/\(id.text)", kind: .test, roundID: nil, links: [],
                    addressee: try transaction.mac(of: addressee.address, for: .mailAddressee),
                    letter: .init(
                        address: addressee.address, name: "", subject: "\(name): a test message",
                        text:
                            "This message was written to see whether mail from \(name) arrives. It does. There is nothing to do.\n"
                    ), madeAt: environment.now()))
        }
    }

    private func write(
        _ party: ActingParty, _ what: String, _ work: @escaping @Sendable (inout Transaction) throws -> Void
    ) async throws(ServiceError) {
        try party.require(.setUpMail)
        let environment = context.environment
        try await context.write { transaction in
            if what == "kept", try transaction.partnership()?.demonstrationDate != nil {
                throw ServiceError.invalid([
                    .form(
                        "host", "The demonstration’s mail can’t leave this machine.",
                        "Set a server up in a partnership of your own.")
                ])
            }
            try work(&transaction)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .mailSettingsKept,
                    subject: AuditSubject(kind: "mail_setting", id: "mail"), at: environment.now(),
                    payload: AuditPayload(after: ["mail": what])))
        }
    }
}
