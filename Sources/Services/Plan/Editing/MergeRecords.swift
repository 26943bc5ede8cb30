package import CommunitySafety
package import Storage

/// Makes one action of two, or one success measure.
package struct MergeRecords: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit both. The first keeps its place, address and what is filled in; the second adds its words as a
    /// paragraph, its leads and partners, and what the first leaves empty; what counted towards
    /// the second measure counts towards the first. The second's address leads to the first from then
    /// on. Throws `changedMeanwhile` when somebody saved either since its version was read.
    @discardableResult
    package func run(
        _ kind: RecordKind, _ first: (id: RecordID, version: Int), with second: (id: RecordID, version: Int),
        as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        guard kind == .action || kind == .measure else { throw .notFound(.record(id: first.id.text)) }
        let environment = context.environment
        return try await context.write { transaction in
            var kept = try transaction.editedRecord(kind, first.id)
            var gone = try transaction.editedRecord(kind, second.id)
            try party.requireEditing(kept)
            let planVersion = try transaction.draftVersion(kept.planVersionID)
            guard gone.planVersionID == planVersion.id, first.id != second.id else {
                throw ServiceError.notFound(.record(id: second.id.text))
            }
            (kept.version, gone.version) = (first.version, second.version)
            var after = kept
            after.text = kept.text.merged(with: gone.text)
            var change = DraftChange(.merged, of: planVersion, environment, party)
            if kind == .measure {
                try change.relink(actionsOf: gone.id, in: &transaction) { measures in
                    measures.subtracting([gone.id.text]).union([kept.id.text])
                }
            }
            try change.remove(gone, in: &transaction)
            try change.update(kept, to: after, in: &transaction)
            for former in Set([gone.text.optional(.reference), gone.text.optional(.address)].compactMap { $0 }) {
                try transaction.lead(former, to: kept.id, in: planVersion.id, at: environment.now())
            }
            try transaction.renumber(
                planVersion, [kept.text[.priority], gone.text[.priority]], at: environment.now())
            let number = try change.finish(in: &transaction)
            return SavedChange(change: number, recordID: kept.id, version: first.version + 1)
        }
    }
}
