package import CommunitySafety
package import Storage

/// Brings an earlier text of a record back, as a new change.
package struct RestoreRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit the record. The text is the one that stood after the row had the version `earlier`; 0 for the one that
    /// stood before the first change. `version` is the row's now: a save in between throws `edited` as any edit would. A record
    /// that was removed comes back.
    @discardableResult
    package func run(
        _ kind: RecordKind, _ id: RecordID, earlier: Int, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let found = try await context.read { reading in
            (try reading.text(of: id, at: earlier), try reading.record(kind, id), try reading.lastRevision(of: id))
        }
        guard let text = found.0 else { throw .notFound(.record(id: id.text)) }
        guard found.1 == nil, let removal = found.2 else {
            return try await EditRecord(context).run(id, text, version: version, deed: .restored, as: party)
        }
        return try await UndoChange(context).run(removal.change, as: party)
    }
}

extension Querying {
    /// What stood in a record once its row had this version; nil when its history doesn't know.
    func text(of record: RecordID, at version: Int) throws -> RecordText? {
        if version > 0, let revision = try history(of: record, before: version + 1, limit: 1).first,
            revision.rowVersion == version
        {
            return revision.after?.text
        }
        return try revision(of: record, after: version)?.before?.text
    }
}
