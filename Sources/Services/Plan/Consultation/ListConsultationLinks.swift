internal import CommunitySafety
internal import Documents
internal import Storage

/// Each partner's own link, with whom to write to.
package struct ListConsultationLinks: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// One partner's link.
    package struct Line: Sendable, Hashable {
        /// The partner's key.
        package let key: String
        package let name: String
        package let person: String
        package let email: String
        package let token: String
        package let hasAnswered: Bool
    }

    /// Whoever keeps consultations and may see contacts. The reading stands in the audit trail before anything is returned.
    package func run(_ id: String, as party: ActingParty) async throws(ServiceError) -> [Line] {
        try party.require(.consult)
        try party.require(.readContacts)
        let environment = context.environment
        let found = try await context.write { transaction in
            let stored = try transaction.storedConsultation(id)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .consultationContactsRead,
                    subject: AuditSubject(kind: "consultation", id: id), at: environment.now(),
                    payload: AuditPayload()))
            let partners = try transaction.partners(ofConsultation: stored.id)
            return (partners, try transaction.consultationContacts(of: stored.id))
        }
        var lines: [Line] = []
        for partner in found.0 {
            guard let link = try await context.read({ try $0.signedLink(partner.linkID) }) else { continue }
            lines.append(
                Line(
                    key: partner.id.text, name: partner.name, person: found.1[partner.id]?.person ?? "",
                    email: found.1[partner.id]?.email ?? "", token: try context.token(of: link),
                    hasAnswered: partner.answeredAt != nil))
        }
        return lines
    }

    /// Manager only: the same for a mail merge, as CSV. `address` makes a link's whole address of its token.
    package func file(
        _ id: String, address: (String) -> String, as party: ActingParty
    ) async throws(ServiceError) -> [UInt8] {
        try party.require(.exportContacts)
        let lines = try await run(id, as: party)
        return CSVFile(
            header: ["Partner", "Name", "E-mail", "Link", "Answered"],
            rows: lines.map { [$0.name, $0.person, $0.email, address($0.token), $0.hasAnswered ? "yes" : "no"] }
        ).bytes
    }
}
