package import CommunitySafety
package import Storage

/// Keeps what is being typed into a record's form, so that a closed browser loses nothing. Only its writer sees it.
package struct KeepDraft: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit the record. It isn't a save: nobody else sees it, and it leaves no audit entry. `version` is the row's
    /// that the form was made from, 0 for a new record. Answers when it was kept.
    @discardableResult
    package func run(
        _ id: RecordID, _ typed: RecordText, year: PlanYear, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> Instant {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let environment = context.environment
        return try await context.write { transaction in
            let now = environment.now()
            let planVersion = try transaction.planVersion(ofForm: id, typed.kind, year: year, party)
            try transaction.keep(
                StoredDraft(
                    actor: party.auditName, recordID: id, planVersionID: planVersion, baseVersion: version,
                    text: RecordText(typed.kind, typed.fields.mapValues { String($0.prefix(60_000)) }), savedAt: now))
            return now
        }
    }

    /// Throws away what the party had typed.
    package func discard(_ id: RecordID, as party: ActingParty) async throws(ServiceError) {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        try await context.write { try $0.dropDraft(of: id, by: party.auditName) }
    }

    /// All that the party has typed and not saved, newest first.
    package func list(as party: ActingParty) async throws(ServiceError) -> [StoredDraft] {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        return try await context.read { try $0.drafts(by: party.auditName) }
    }
}

extension Querying {
    /// The version that a form belongs to, when the party may save it.
    fileprivate func planVersion(
        ofForm id: RecordID, _ kind: RecordKind, year: PlanYear, _ party: ActingParty
    ) throws -> RecordID {
        if let record = try record(kind, id) {
            try party.requireEditing(record)
            return try draftVersion(record.planVersionID).id
        }
        let version = try draftVersion(try standingVersion(of: year).id)
        guard id == AddRecord.draftID(kind, of: version.id) else {
            throw ServiceError.notFound(.record(id: id.text))
        }
        return version.id
    }
}
