package import CommunitySafety
package import Storage

/// Makes two actions of one, or two success measures.
package struct SplitRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit the record. The first keeps the address; the second takes over lead, partners, date and priority, and
    /// stands right after it, without a reference where references are as printed; what counts towards a measure counts towards both
    /// halves. Throws `invalid` when one half is empty, and
    /// for kinds that can't be split.
    @discardableResult
    package func run(
        _ kind: RecordKind, _ id: RecordID, into words: (first: String, second: String), version: Int,
        as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        guard kind == .action || kind == .measure else { throw .notFound(.record(id: id.text)) }
        let environment = context.environment
        return try await context.write { transaction in
            var before = try transaction.editedRecord(kind, id)
            try party.requireEditing(before)
            let planVersion = try transaction.draftVersion(before.planVersionID)
            let position = try transaction.freePosition(of: kind, after: id, in: planVersion.id)
            before = try transaction.editedRecord(kind, id)
            before.version = version
            var first = before
            first.text = try transaction.half(words.first, of: before.text, in: planVersion)
            var second = StoredRecord(
                id: environment.ids.next(), planVersionID: planVersion.id, position: position, version: 1,
                text: try transaction.half(words.second, of: before.text, in: planVersion))
            second.text[.reference] = ""
            if kind == .action { second.text[.address] = second.id.text }
            var change = DraftChange(.split, of: planVersion, environment, party)
            try change.update(before, to: first, in: &transaction)
            try change.insert(second, in: &transaction)
            if kind == .measure {
                try change.relink(actionsOf: id, in: &transaction) { $0.union([second.id.text]) }
            }
            try transaction.renumber(planVersion, [before.text[.priority]], at: environment.now())
            return SavedChange(change: try change.finish(in: &transaction), recordID: id, version: version + 1)
        }
    }
}

extension Querying {
    fileprivate func half(
        _ words: String, of text: RecordText, in version: StoredPlanVersion
    ) throws -> RecordText {
        var typed = text
        typed[.words] = words
        return try reading(typed, over: text, in: version)
    }
}
