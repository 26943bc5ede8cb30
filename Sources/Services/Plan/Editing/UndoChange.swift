internal import CommunitySafety
internal import Storage

/// Takes a change back by writing what stood before as a new change; an undo can be undone.
package struct UndoChange: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit every record concerned. Throws `undoneAlready`, or `changedSince` when one of them was changed again.
    @discardableResult
    package func run(_ change: Int, as party: ActingParty) async throws(ServiceError) -> SavedChange {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let environment = context.environment
        return try await context.write { transaction in
            let revisions = try transaction.revisions(of: change)
            guard let first = revisions.first else { throw ServiceError.notFound(.record(id: String(change))) }
            let version = try transaction.draftVersion(first.planVersionID)
            if try transaction.undoing(of: change) != nil {
                throw ServiceError.conflict(.undoneAlready(change: change))
            }
            var undoing = DraftChange(.undone, of: version, environment, party, undoes: change)
            if first.deed == .renumbered { try transaction.number(version.id, byPosition: false) }
            try transaction.freeAddresses(of: revisions)
            for revision in revisions.reversed() { try undoing.takeBack(revision, in: &transaction) }
            try transaction.rankPriorities(of: version.id)
            try transaction.renumber(
                version, Set(revisions.compactMap { ($0.before ?? $0.after)?.text[.priority] }),
                at: environment.now())
            let number = try undoing.finish(in: &transaction)
            let now = try transaction.record(first.kind, first.recordID)
            return SavedChange(change: number, recordID: first.recordID, version: now?.version ?? first.rowVersion + 1)
        }
    }
}

extension Transaction {
    /// Actions that were renamed together get their own ids as addresses first, so that two can change back.
    fileprivate mutating func freeAddresses(of revisions: [StoredRevision]) throws {
        for revision in revisions where revision.deed == .renumbered {
            guard let record = try record(.action, revision.recordID) else { continue }
            try name(record.id, reference: record.text.optional(.reference), address: record.id.text)
        }
    }
}

extension DraftChange {
    /// Writes what stood before one record's part of a change.
    fileprivate mutating func takeBack(_ revision: StoredRevision, in transaction: inout Transaction) throws {
        let standing = try transaction.record(revision.kind, revision.recordID)
        if revision.isOfMeasuresOnly { return try takeBackMeasures(revision, standing, in: &transaction) }
        try requireUnchanged(revision, standing)
        switch (standing, revision.before) {
        case (let standing?, let before?):
            var after = standing
            after.text = try transaction.named(before.text, as: standing, revision.deed)
            if revision.after?.position != before.position {
                after.position = try transaction.free(before.position, for: standing)
            }
            try update(standing, to: after, in: &transaction)
        case (let standing?, nil): try remove(standing, in: &transaction)
        case (nil, let before?): try insert(try transaction.revived(revision, before), in: &transaction)
        case (nil, nil): break
        }
    }

    /// What an action counts towards is put back beside whatever else was changed in it since.
    private mutating func takeBackMeasures(
        _ revision: StoredRevision, _ standing: StoredRecord?, in transaction: inout Transaction
    ) throws {
        guard let standing, let before = revision.before?.text, let after = revision.after?.text else { return }
        var mine = after
        mine[.measures] = before[.measures]
        guard let merged = RecordMerge(base: after, mine: mine, theirs: standing.text).merged else { return }
        var restored = standing
        restored.text = try transaction.withoutRemovedMeasures(merged, in: standing.planVersionID)
        if restored.text != standing.text { try update(standing, to: restored, in: &transaction) }
    }

    private func requireUnchanged(_ revision: StoredRevision, _ standing: StoredRecord?) throws {
        let isThere = standing?.version == revision.rowVersion
        guard isThere || (standing == nil && revision.after == nil) else {
            let text = standing?.text ?? revision.after?.text ?? revision.before?.text
            throw ServiceError.conflict(.changedSince(record: text?.title ?? ""))
        }
    }
}

extension Transaction {
    /// A removed record as it comes back: where it stood, and with a version that no form still carries.
    func revived(_ revision: StoredRevision, _ side: StoredRevision.Side) throws -> StoredRecord {
        var record = StoredRecord(
            id: revision.recordID, planVersionID: revision.planVersionID, position: side.position,
            version: revision.rowVersion + 1, text: side.text)
        record.position = try free(side.position, for: record)
        record.text = try named(side.text, as: record, revision.deed)
        return record
    }

    /// The text with a name that the record may have: where references follow position they stay as they stand, and an address
    /// that another action has by now is that one's.
    func named(_ text: RecordText, as record: StoredRecord, _ deed: RevisionDeed) throws -> RecordText {
        guard text.kind == .action else { return text }
        var text = try withoutRemovedMeasures(text, in: record.planVersionID)
        if deed != .renumbered, try isNumberedByPosition(record.planVersionID) {
            text[.reference] = record.text[.reference]
            text[.address] = record.text[.address]
        }
        if let holder = try actionID(at: text[.address], in: record.planVersionID), holder != record.id {
            text[.address] = record.id.text
        }
        return text
    }

    /// The position itself where nobody stands there by now, else the nearest free one above it.
    func free(_ position: Int, for record: StoredRecord) throws -> Int {
        let taken = Set(
            try order(of: record.kind, in: record.planVersionID).filter { $0.id != record.id }.map(\.position))
        var free = position
        while taken.contains(free) { free += 1 }
        return free
    }
}

extension StoredRevision {
    /// Whether it changed nothing of an action but the success measures that it counts towards.
    fileprivate var isOfMeasuresOnly: Bool {
        guard let before, let after, before.position == after.position else { return false }
        return before.text.changes(to: after.text) == [.measures]
    }
}
