import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

/// Which success measures an action counts towards, through everything that is done to either.
@Suite struct MeasureLinkTests {
    private let officer = ServiceDesk.party(.officer)

    /// The sample plan with two measures; the first action counts towards the first.
    private func linked() async throws -> (desk: EditingDesk, fewer: RecordID, marked: RecordID) {
        let desk = try await EditingDesk()
        var made: [RecordID] = []
        for words in ["Fewer burglaries", "Bicycles marked"] {
            let text = RecordText(.measure, [.words: words, .priority: "burglary"])
            made.append(try await AddRecord(desk.context).run(text, year: desk.year, as: officer).recordID)
        }
        try await choose([made[0]], for: "Visit", in: desk)
        return (desk, made[0], made[1])
    }

    @discardableResult
    private func choose(
        _ measures: [RecordID], for words: String, in desk: EditingDesk, as party: ActingParty? = nil
    ) async throws -> SavedChange {
        let action = try await desk.find(.action, words)
        let typed = action.typing(.measures, measures.map(\.text).joined(separator: "\n"))
        return try await EditRecord(desk.context)
            .run(action.id, typed, version: action.version, as: party ?? officer)
    }

    /// The words of the measures that an action counts towards.
    private func served(by words: String, in desk: EditingDesk) async throws -> [String] {
        let plan = try await desk.plan()
        let action = try #require(plan.actions.first { $0.text.contains(words) })
        return plan.successMeasures(servedBy: action).map(\.text)
    }

    private func isWhole(_ desk: EditingDesk) async throws -> Bool {
        try await VerifyAudit(desk.context).run(as: .operator).isWhole
    }

    @Test func `an action counts towards what is chosen, and its history says so`() async throws {
        let (desk, fewer, marked) = try await linked()
        try await choose([marked, fewer], for: "Visit", in: desk)
        #expect(try await served(by: "Visit", in: desk) == ["Fewer burglaries", "Bicycles marked"])
        let open = try await OpenRecord(desk.context).run(.measure, marked, as: officer)
        #expect(open.servedBy.map(\.name) == ["1.1"])
        let action = try await desk.find(.action, "Visit")
        let history = try await ShowHistory(desk.context).run(of: action.id, as: officer)
        let names = try await NameMeasures(desk.context).run(in: [history[0].after], as: officer)
        #expect(Set(names.values) == ["Fewer burglaries", "Bicycles marked"])
        #expect(try await isWhole(desk))
        let undone = try #require(history.first).change
        try await UndoChange(desk.context).run(undone, as: officer)
        #expect(try await served(by: "Visit", in: desk) == ["Fewer burglaries"])
        #expect(try await isWhole(desk))
    }

    @Test func `a measure that isn't there can't be chosen, and nothing is written`() async throws {
        let (desk, _, _) = try await linked()
        let before = try await desk.revision()
        let action = try await desk.find(.action, "Mark")
        for hostile in [action.id.text, "<script>", "x' OR '1'='1", String(repeating: "m", count: 1_000_000)] {
            do {
                try await choose([RecordID(hostile)], for: "Mark", in: desk)
                Issue.record("\(hostile.prefix(20)) was kept")
            } catch {
                guard case ServiceError.invalid(let diagnostics) = error else { throw error }
                #expect(diagnostics.map(\.rule) == ["record.measures"])
            }
        }
        #expect(try await desk.revision() == before)
    }

    @Test func `a partner lead chooses for its own action only, a reader for none`() async throws {
        let (desk, fewer, _) = try await linked()
        let police = ServiceDesk.party(.partnerLead, agency: "Merrowshire Police")
        try await choose([], for: "Visit", in: desk, as: police)
        #expect(try await served(by: "Visit", in: desk).isEmpty)
        for party in [police, ServiceDesk.party(.reader)] {
            await #expect(throws: ServiceError.notPermitted(.editPlan)) {
                try await choose([fewer], for: "Mark", in: desk, as: party)
            }
        }
        await #expect(throws: ServiceError.notPermitted(.editPlan)) {
            try await RemoveRecord(desk.context).run(.measure, fewer, version: 1, as: police)
        }
    }

    @Test func `two editors change an action's words, status and measures at once, and all of it stands`() async throws
    {
        let (desk, fewer, marked) = try await linked()
        let read = try await desk.find(.action, "Visit")
        var mine = read.typing(.measures, "\(fewer.text)\n\(marked.text)")
        mine[.words] = "Visit every burgled home within two days"
        let theirs = read.typing(.measures, "")
        var done = theirs
        done[.status] = "in-progress"
        let edit = EditRecord(desk.context)
        try await edit.run(read.id, done, version: read.version, as: EditingDesk.colleague())
        let saved = try await edit.run(read.id, mine, version: read.version, as: officer)
        #expect(saved.isJoined)
        let action = try #require(try await desk.plan().actions.first { $0.text.hasSuffix("two days") })
        #expect(action.status == .inProgress)
        #expect(
            try await served(by: "two days", in: desk) == ["Bicycles marked"], "cleared by one, ticked by the other")
        #expect(try await isWhole(desk))
    }

    @Test func `a removed measure leaves the actions, and comes back to them by undo, whatever else they say by then`()
        async throws
    {
        let (desk, fewer, _) = try await linked()
        let removed = try await RemoveRecord(desk.context).run(.measure, fewer, version: 1, as: officer)
        #expect(try await served(by: "Visit", in: desk).isEmpty)
        #expect(try await isWhole(desk))
        let action = try await desk.find(.action, "Visit")
        try await EditRecord(desk.context).run(
            action.id, action.typing(.status, "complete"), version: action.version, as: officer)
        try await UndoChange(desk.context).run(try #require(removed.change), as: officer)
        #expect(try await served(by: "Visit", in: desk) == ["Fewer burglaries"])
        #expect(try await desk.plan().actions[0].status == .complete)
        #expect(try await isWhole(desk))
    }

    @Test func `undoing that a measure was added takes it from the actions that were given it since`() async throws {
        let (desk, fewer, _) = try await linked()
        let added = try await ShowHistory(desk.context).run(of: fewer, as: officer)
        try await UndoChange(desk.context).run(try #require(added.last).change, as: officer)
        #expect(try await desk.plan().successMeasures.map(\.text) == ["Bicycles marked"])
        #expect(try await served(by: "Visit", in: desk).isEmpty)
        #expect(try await isWhole(desk))
    }

    @Test func `an earlier text and a removed action come back without a measure that has gone`() async throws {
        let (desk, fewer, marked) = try await linked()
        try await choose([fewer, marked], for: "Visit", in: desk)
        var action = try await desk.find(.action, "Visit")
        let gone = try await RemoveRecord(desk.context).run(.action, action.id, version: action.version, as: officer)
        try await RemoveRecord(desk.context).run(.measure, fewer, version: 1, as: officer)
        try await UndoChange(desk.context).run(try #require(gone.change), as: officer)
        #expect(try await served(by: "Visit", in: desk) == ["Bicycles marked"])
        action = try await desk.find(.action, "Visit")
        try await RestoreRecord(desk.context).run(.action, action.id, earlier: 2, version: action.version, as: officer)
        #expect(try await served(by: "Visit", in: desk).isEmpty)
        #expect(try await isWhole(desk))
    }

    @Test func `merging and splitting keep what counts towards what`() async throws {
        let (desk, fewer, marked) = try await linked()
        try await choose([marked], for: "Mark", in: desk)
        let merged = try await MergeRecords(desk.context)
            .run(.measure, (fewer, 1), with: (marked, 1), as: officer)
        #expect(try await served(by: "Mark", in: desk).map { $0.contains("Fewer burglaries") } == [true])
        try await UndoChange(desk.context).run(try #require(merged.change), as: officer)
        #expect(try await served(by: "Mark", in: desk) == ["Bicycles marked"])
        let measure = try await desk.find(.measure, "Fewer")
        let split = try await SplitRecord(desk.context).run(
            .measure, fewer, into: ("Fewer burglaries of homes", "Fewer of shops"), version: measure.version,
            as: officer)
        #expect(try await served(by: "Visit", in: desk) == ["Fewer burglaries of homes", "Fewer of shops"])
        try await UndoChange(desk.context).run(try #require(split.change), as: officer)
        #expect(try await served(by: "Visit", in: desk) == ["Fewer burglaries"])
        let (first, second) = (try await desk.find(.action, "Visit"), try await desk.find(.action, "Mark"))
        try await MergeRecords(desk.context).run(
            .action, (first.id, first.version), with: (second.id, second.version), as: officer)
        #expect(try await served(by: "Visit", in: desk) == ["Fewer burglaries", "Bicycles marked"])
        #expect(try await isWhole(desk))
    }

    @Test func `a copy of the version counts towards its own measures`() async throws {
        let (desk, fewer, marked) = try await linked()
        try await choose([fewer, marked], for: "Mark", in: desk)
        let (version, environment) = (desk.version, desk.context.environment)
        let copied = try await desk.context.store.write { transaction in
            let base = try #require(try transaction.planVersion(version))
            let copy = try transaction.insert(
                try transaction.planToCopy(base), madeFrom: base.id, reason: nil, asAt: ServiceDesk.moment.day,
                at: ServiceDesk.moment, ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planEdited, subject: AuditSubject(kind: "plan_version", id: "x"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
            let stored = try #require(try transaction.planVersion(copy.id))
            return (try transaction.plan(stored), try transaction.measureNames(of: copy.id).map(\.id))
        }
        let standing = try await desk.plan()
        #expect(copied.0.actions == standing.actions)
        #expect(copied.0.actions.map(\.measures) == [[1], [1, 2], []])
        #expect(Set(copied.1).isDisjoint(with: [fewer, marked]), "each version has records of its own")
    }

    @Test func `next year's plan keeps the links of what it takes along`() async throws {
        let (desk, _, marked) = try await linked()
        try await choose([marked], for: "Mark", in: desk)
        let visit = try await desk.find(.action, "Visit")
        try await EditRecord(desk.context).run(
            visit.id, visit.typing(.status, "stopped"), version: visit.version, as: officer)
        let manager = ServiceDesk.party(.manager)
        let outcome = try await StartNextPlan(desk.context).run(from: desk.year, as: manager)
        #expect(outcome.left.map { String($0.text.prefix(5)) } == ["Visit"], "it was stopped")
        let next = try #require(try await ShowNext(desk.context).run(year: desk.year, as: manager).next)
        let action = try #require(next.actions.first { $0.text.hasPrefix("Mark") })
        #expect(next.successMeasures(servedBy: action).map(\.text) == ["Bicycles marked"])
        #expect(try await isWhole(desk))
    }

    @Test(
        arguments: [
            "DELETE FROM plan_action_measure", "UPDATE plan_action SET status = 'complete' WHERE words LIKE 'Visit%'",
            "UPDATE plan_measure SET source = 'Nobody' WHERE words LIKE 'Fewer%'",
        ] as [String])
    func `a link or a field changed behind the program's back is noticed`(statement: String) async throws {
        let (desk, _, _) = try await linked()
        #expect(try await isWhole(desk))
        try await desk.context.store.write { transaction in try transaction.jot(SQL(stringLiteral: statement)) }
        #expect(try await !isWhole(desk))
    }

    @Test func `what is typed into a measure stands in the plan`() async throws {
        let (desk, fewer, _) = try await linked()
        let measure = try await desk.find(.measure, "Fewer")
        var typed = measure.typing(.polarity, "lower")
        typed[.source] = "Merrowshire Police, monthly return"
        typed[.byWhen] = "by March"
        try await EditRecord(desk.context).run(fewer, typed, version: measure.version, as: officer)
        let stands = try #require(try await desk.plan().successMeasures.first)
        #expect(stands.polarity == .lower)
        #expect(stands.source == "Merrowshire Police, monthly return")
        guard case .deadline("by March", let date, .month) = stands.due else {
            Issue.record("\(stands.due)")
            return
        }
        #expect(date.iso == "2024-03-31")
        #expect(try await isWhole(desk))
    }
}
