import CommunitySafety
import Storage
import Testing

/// Everything that editing asks of the store, once for each kind of record.
struct EditingScenario {
    let store: Store
    let ids: IDSource
    let year: PlanYear

    func run() async throws {
        let (ids, year) = (ids, year)
        try await store.write { transaction in
            let version = try #require(try transaction.currentPlanVersion(of: year)).id
            let standing = try #require(try transaction.planVersion(version))
            #expect(try transaction.newestVersionNumber(of: standing.planID) == 1)
            for kind in RecordKind.allCases { try Self.turnOver(kind, in: version, year, ids, &transaction) }
            try Self.link(in: version, &transaction)
            try Self.name(in: version, &transaction)
            let head = try transaction.record(Workbench.event(.planEdited))
            try Self.remember(head.sequence, in: version, &transaction)
        }
        // What is remembered here by hand isn't what any entry says.
        #expect(try await !store.verifyAudit().isWhole)
    }

    /// Takes a record away, brings it back, writes over it, and makes room beside it.
    private static func turnOver(
        _ kind: RecordKind, in version: RecordID, _ year: PlanYear, _ ids: IDSource, _ transaction: inout Transaction
    ) throws {
        let first = try #require(try transaction.order(of: kind, in: version).first)
        let record = try #require(try transaction.record(kind, first.id))
        try transaction.remove(record)
        #expect(try transaction.record(kind, first.id) == nil)
        try transaction.insert(record, year: year, ids: ids)
        #expect(try transaction.record(kind, first.id) == record)
        try transaction.update(record, year: year, ids: ids)
        #expect(throws: StorageError.self, "the version was used up") {
            try transaction.update(record, year: year, ids: ids)
        }
        try transaction.place(kind, first.id, at: 1)
        #expect(try transaction.freePosition(of: kind, after: nil, in: version) > 0)
        #expect(try transaction.order(of: kind, in: version).first?.id == first.id)
    }

    /// An action names the measures that it counts towards, in whatever order they stand.
    private static func link(in version: RecordID, _ transaction: inout Transaction) throws {
        let measures = try transaction.measureNames(of: version)
        #expect(measures.map(\.words).sorted() == ["Fewer", "Marked", "Stay lowest"])
        let lowest = try #require(measures.first { $0.words == "Stay lowest" })
        let serving = try transaction.actions(servingMeasure: lowest.id).compactMap {
            try transaction.record(.action, $0)
        }
        #expect(serving.map { $0.text[.words].prefix(5) } == ["First", "Again"])
        #expect(serving.map { $0.text.lines(.measures).contains(lowest.id.text) } == [true, true])
        #expect(serving.map { $0.text[.status] } == ["in-progress", ""])
        #expect(throws: StorageError.self, "what is counted towards can't go") {
            try transaction.remove(try #require(try transaction.record(.measure, lowest.id)))
        }
    }

    private static func name(in version: RecordID, _ transaction: inout Transaction) throws {
        let slugs = try transaction.prioritySlugs(of: version)
        #expect(try transaction.actionChoices(in: version).map(\.reference) == ["6.2", "6.2", nil, "7.1"])
        let actions = try transaction.actionNames(of: slugs.first, in: version)
        let action = try #require(actions.first)
        try transaction.rankPriorities(of: version)
        try transaction.name(action.id, reference: "9.9", address: "9.9")
        #expect(try transaction.actionID(at: "9.9", in: version) == action.id)
        try transaction.lead("6.2", to: action.id, in: version, at: Workbench.now)
        #expect(try transaction.formerActions("6.2", in: version) == [action.id])
        try transaction.number(version, byPosition: true)
        #expect(try transaction.isNumberedByPosition(version))
        #expect(try transaction.lastPrioritySection(of: version) != nil)
        #expect(try transaction.priorityID(of: slugs[0], in: version) != nil)
        #expect(try transaction.sectionID(ofPriority: slugs[0], in: version) != nil)
        #expect(try transaction.recordCount(ofPriority: slugs[0], in: version) == 2)
    }

    private static func remember(_ change: Int, in version: RecordID, _ transaction: inout Transaction) throws {
        let id = try #require(try transaction.order(of: .action, in: version).first).id
        let record = try #require(try transaction.record(.action, id))
        let revision = StoredRevision(
            change: change, item: 1, planVersionID: version, kind: .action, recordID: id, rowVersion: record.version,
            deed: .edited, actor: "operator", at: Workbench.now, before: record.side, after: record.side)
        try transaction.insert(revision)
        #expect(try transaction.history(of: id, limit: 5) == [revision])
        #expect(try transaction.revision(of: id, after: 1) == revision)
        #expect(try transaction.lastRevision(of: id) == revision)
        #expect(try transaction.revisions(of: change) == [revision])
        #expect(try transaction.undoing(of: change) == nil)
        #expect(try transaction.recentRevisions(of: version, limit: 5) == [revision])
        let draft = StoredDraft(
            actor: "operator", recordID: id, planVersionID: version, baseVersion: 1, text: record.text,
            savedAt: Workbench.now)
        try transaction.keep(draft)
        #expect(try transaction.draft(of: id, by: "operator") == draft)
        #expect(try transaction.drafts(by: "operator") == [draft])
        try transaction.dropDraft(of: id, by: "operator")
        #expect(try transaction.drafts(by: "operator").isEmpty)
        try discuss(record, in: version, &transaction)
    }

    private static func discuss(
        _ record: StoredRecord, in version: RecordID, _ transaction: inout Transaction
    ) throws {
        let plan = try #require(try transaction.planVersion(version)).planID
        let dismissal = StoredDismissal(
            planID: plan, rule: "figures.change", sentenceDigest: FileDigest.sha256([3]), quote: "58%",
            reason: "As the police print it", actor: "operator", at: Workbench.now)
        try transaction.keep(dismissal)
        #expect(try transaction.dismissals(of: plan) == [dismissal])
        #expect(try transaction.reopen(rule: dismissal.rule, sentenceDigest: dismissal.sentenceDigest, of: plan))
        let comment = StoredComment(
            id: RecordID("c"), planVersionID: version, subject: .action, recordID: record.id, quote: "", words: "Why?",
            author: "operator", writtenAt: Workbench.now)
        try transaction.insert(comment)
        #expect(try transaction.comments(onVersion: version) == [comment])
        #expect(try transaction.comments(onRecord: record.id) == [comment])
        try transaction.settle(comment, as: .resolved, outcome: "Reworded", by: "operator", at: Workbench.now)
        #expect(try transaction.comment(comment.id)?.state == .resolved)
    }
}
