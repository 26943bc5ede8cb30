internal import Storage

/// Takes an import back: what stood before it stands again, and its contacts and its file are removed.
package struct UndoImport: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Operator only. Throws `notFound` for an unknown id, `alreadyUndone`, or `adopted` when the version was adopted.
    @discardableResult
    package func run(id: String, as party: ActingParty) async throws(ServiceError) -> ImportSummary {
        try party.require(.undoImport)
        let environment = context.environment
        return try await context.write { transaction in
            guard let found = try transaction.planImport(RecordID(id)) else {
                throw ServiceError.notFound(.planImport(id: id))
            }
            let version = try Self.draft(of: found, in: transaction)
            try transaction.undo(found, of: version, at: environment.now())
            if let standing = try transaction.standingVersion(ofPlan: version.planID) {
                try transaction.carryDiscussion(from: version.id, to: standing.id, by: party, environment)
            }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .importUndone, subject: AuditSubject(kind: "plan_import", id: id),
                    at: environment.now(),
                    payload: AuditPayload(
                        before: ["version": String(version.number), "state": version.state.rawValue],
                        after: ["state": StoredPlanVersion.State.withdrawn.rawValue])))
            return ImportSummary(found)
        }
    }

    private static func draft(of found: StoredImport, in transaction: Transaction) throws -> StoredPlanVersion {
        guard !found.isUndone else { throw ServiceError.conflict(.alreadyUndone(id: found.id.text)) }
        guard let version = try transaction.planVersions().first(where: { $0.id == found.planVersionID }) else {
            throw ServiceError.notFound(.planImport(id: found.id.text))
        }
        guard version.state == .draft else { throw ServiceError.conflict(.adopted(version.year)) }
        return version
    }
}
