package import CommunitySafety
package import Storage

/// Saves what a person typed into one record's form.
package struct EditRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit the plan; a partner lead, the actions that its own agency leads, and it can't hand those away.
    ///
    /// `version` is the row's version that the form was made from. When somebody saved meanwhile, changes to other words are
    /// kept beside each other; changes to the same words throw `edited` with both texts. Throws `adopted` and `superseded`
    /// for a version that isn't worked on, `invalid` for a field that can't be kept. Writes row, history and audit entry in
    /// one transaction, and throws away the draft that was kept while typing. Costs the same whatever the plan's size.
    @discardableResult
    package func run(
        _ id: RecordID, _ typed: RecordText, version: Int, deed: RevisionDeed = .edited, as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let environment = context.environment
        return try await context.write { transaction in
            guard let standing = try transaction.record(typed.kind, id) else {
                throw try transaction.removal(of: id, typed: typed, version: version)
            }
            try party.requireEditing(standing)
            let planVersion = try transaction.draftVersion(standing.planVersionID)
            let (typed, isJoined) = try transaction.joined(typed, over: standing, since: version)
            var after = standing
            after.text = try transaction.reading(typed, over: standing.text, in: planVersion)
            try transaction.dropDraft(of: id, by: party.auditName)
            guard after.text != standing.text else {
                return SavedChange(change: nil, recordID: id, version: standing.version, isJoined: isJoined)
            }
            try transaction.follow(&after, from: standing)
            var change = DraftChange(deed, of: planVersion, environment, party)
            try change.update(standing, to: after, in: &transaction)
            if standing.text[.priority] != after.text[.priority] {
                try transaction.renumber(
                    planVersion, [standing.text[.priority], after.text[.priority]], at: environment.now())
            }
            let number = try change.finish(in: &transaction)
            return SavedChange(change: number, recordID: id, version: standing.version + 1, isJoined: isJoined)
        }
    }
}

extension Transaction {
    /// What was typed, with what somebody else saved since in other words; throws the clash when it is in the same.
    fileprivate func joined(
        _ typed: RecordText, over standing: StoredRecord, since version: Int
    ) throws -> (typed: RecordText, isJoined: Bool) {
        guard standing.version != version, let theirs = try revision(of: standing.id, after: version) else {
            return (typed, false)
        }
        let base = theirs.before?.text ?? standing.text
        let mine = base.taking(typed)
        if let merged = RecordMerge(base: base, mine: mine, theirs: standing.text).merged { return (merged, true) }
        let last = try lastRevision(of: standing.id) ?? theirs
        throw ServiceError.conflict(
            .edited(
                EditClash(
                    recordID: standing.id, base: base, mine: mine, theirs: standing.text, version: standing.version,
                    actor: last.actor, at: last.at)))
    }

    /// Why a record isn't there: removed by somebody, with what was typed kept; or it never was.
    fileprivate func removal(of id: RecordID, typed: RecordText, version: Int) throws -> ServiceError {
        guard let last = try lastRevision(of: id), let before = last.before, last.after == nil else {
            return .notFound(.record(id: id.text))
        }
        return .conflict(
            .edited(
                EditClash(
                    recordID: id, base: before.text, mine: before.text.taking(typed), theirs: nil,
                    version: last.rowVersion, actor: last.actor, at: last.at)))
    }

    /// An action that goes under another priority stands last there.
    fileprivate mutating func follow(_ after: inout StoredRecord, from before: StoredRecord) throws {
        guard after.kind == .action, after.text[.priority] != before.text[.priority] else { return }
        let version = after.planVersionID
        guard let last = try actionNames(of: after.text.optional(.priority), in: version).last else { return }
        after.position = try freePosition(of: .action, after: last.id, in: version)
    }
}
