package import CommunitySafety
package import Storage

/// Takes a record out of the draft; its history stays, and the removal can be undone.
package struct RemoveRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit the record. A priority goes with its section, and only when nothing stands under it (`notEmpty`).
    /// Throws `changedMeanwhile` when somebody saved since `version` was read.
    @discardableResult
    package func run(
        _ kind: RecordKind, _ id: RecordID, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let environment = context.environment
        return try await context.write { transaction in
            var record = try transaction.editedRecord(kind, id)
            try party.requireEditing(record)
            let planVersion = try transaction.draftVersion(record.planVersionID)
            record.version = version
            var change = DraftChange(.removed, of: planVersion, environment, party)
            if kind == .priority {
                try transaction.requireEmpty(record)
                if let section = try transaction.sectionID(ofPriority: record.text[.slug], in: planVersion.id) {
                    try change.remove(try transaction.editedRecord(.section, section), in: &transaction)
                }
            }
            try change.remove(record, in: &transaction)
            if kind == .priority { try transaction.rankPriorities(of: planVersion.id) }
            if kind == .action {
                try transaction.renumber(planVersion, [record.text[.priority]], at: environment.now())
            }
            let number = try change.finish(in: &transaction)
            return SavedChange(change: number, recordID: id, version: version + 1)
        }
    }
}

extension Querying {
    fileprivate func requireEmpty(_ priority: StoredRecord) throws {
        let count = try recordCount(ofPriority: priority.text[.slug], in: priority.planVersionID)
        guard count == 0 else { throw ServiceError.conflict(.notEmpty(records: count)) }
    }
}
