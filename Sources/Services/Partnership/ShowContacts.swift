package import CommunitySafety
internal import Storage

/// The members of a year's plan with their private contacts.
package struct ShowContacts: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Operator only. The reading stands in the audit trail before anything is returned.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> [Member] {
        try party.require(.readContacts)
        let environment = context.environment
        return try await context.write { transaction in
            let version = try transaction.standingVersion(of: year)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .contactsRead,
                    subject: AuditSubject(kind: "plan_version", id: version.id.text), at: environment.now(),
                    payload: AuditPayload(after: ["year": version.year.name])))
            return try transaction.membersWithContacts(of: version.id)
        }
    }
}
