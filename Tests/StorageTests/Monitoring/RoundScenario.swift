import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with monitoring rounds.
struct RoundScenario {
    let store: Store
    let ids: IDSource
    let plan: Plan

    func run() async throws {
        let (ids, plan) = (ids, plan)
        let round = try await store.write { transaction in
            let version = try transaction.insert(plan, asAt: Workbench.now.day, at: Workbench.now, ids: ids)
            let stored = try Self.open(version.id, plan.year, ids, in: &transaction)
            try Self.answer(stored, ids, in: &transaction)
            try transaction.record(Workbench.event())
            return stored
        }
        try await look(round)
        try await close(round)
    }

    private static func open(
        _ version: RecordID, _ year: PlanYear, _ ids: IDSource, in transaction: inout Transaction
    ) throws -> StoredRound {
        let window = RoundQuarter.q3.proposedWindow(year)
        let stored = StoredRound(
            id: ids.next(), round: MonitoringRound(year: year, quarter: .q3, window: window, state: .open),
            planVersionID: version)
        try transaction.insert(stored)
        #expect(try transaction.round(.q3, of: year) == stored)
        #expect(try transaction.rounds(of: year) == [stored])
        #expect(try transaction.roundYears() == [year])
        let party = StoredRoundParty(id: ids.next(), roundID: stored.id, name: "Fire", linkID: ids.next())
        try transaction.insert(
            StoredSignedLink(
                id: party.linkID, permission: "round.answer",
                subject: AuditSubject(kind: "round_party", id: party.id.text), label: "Fire", madeBy: "operator",
                createdAt: Workbench.now, expiresAt: Workbench.now.adding(days: 28)))
        try transaction.insert(party)
        #expect(try transaction.roundParty(party.id) == party)
        #expect(try transaction.parties(ofRound: stored.id) == [party])
        let action = StoredRoundAction(
            address: "2.3", reference: "2.3", words: "Visit homes", priority: "arson", byWhen: "March 2024",
            due: Workbench.now.day, recurs: false, review: nil, partyID: party.id)
        try transaction.insert(action, at: 1, of: stored.id)
        #expect(try transaction.actions(ofRound: stored.id) == [action])
        return stored
    }

    private static func update(_ round: StoredRound, _ number: Int, _ ids: IDSource) -> StoredUpdate {
        StoredUpdate(
            id: ids.next(), roundID: round.id, address: "2.3", number: number, formKey: "form \(number)",
            capacity: .behalf, enteredBy: "operator", enteredOn: Workbench.now.day, enteredAt: Workbench.now,
            update: ActionUpdate(
                .offTrack, publicText: "Late", workingText: "Staff left", nextStepOn: Workbench.now.day,
                count: ActionCount(reached: 3, target: 4),
                corrective: CorrectiveAction(words: "Hire", owner: "Fire", by: Workbench.now.day),
                behalf: OnBehalf(who: "Watch manager", on: Workbench.now.day, how: .phone)))
    }

    private static func answer(_ round: StoredRound, _ ids: IDSource, in transaction: inout Transaction) throws {
        try transaction.keep(["typed"], of: "2.3", in: round.id, at: Workbench.now)
        try transaction.keep(["typed", "again"], of: "2.3", in: round.id, at: Workbench.now)
        let first = update(round, 1, ids)
        try transaction.insert(first)
        #expect(try transaction.updates(ofRound: round.id) == [first])
        let again = update(round, 1, ids)
        #expect(throws: (any Error).self, "a number is given once") { try transaction.insert(again) }
        let approval = StoredApproval(
            id: ids.next(), roundID: round.id, address: "2.3", updateID: first.id, number: 1, isGiven: true,
            words: "Late", by: "operator", at: Workbench.now)
        try transaction.insert(approval)
        #expect(try transaction.approvals(ofRound: round.id) == [approval])
        try files(round, ids, in: &transaction)
    }

    private static func files(_ round: StoredRound, _ ids: IDSource, in transaction: inout Transaction) throws {
        let file = StoredUpdateFile(
            id: ids.next(), roundID: round.id, address: "2.3", name: "visits.csv", byteCount: 2,
            digest: String(repeating: "a", count: 64), capacity: .link, givenBy: "link", givenOn: Workbench.now.day)
        try transaction.insert(file, bytes: [1, 2])
        #expect(try transaction.updateFiles(ofRound: round.id) == [file])
        #expect(try transaction.body(ofUpdateFile: file.id) == [1, 2])
        try transaction.takeBack(updateFile: file.id, at: Workbench.now)
        #expect(try transaction.updateFiles(ofRound: round.id).isEmpty)
        #expect(try transaction.body(ofUpdateFile: file.id) == nil)
    }

    private func look(_ round: StoredRound) async throws {
        try await store.read { reading in
            let found = try reading.round(round.id)
            #expect(try reading.kept([String].self, ofRound: round.id) == ["2.3": ["typed", "again"]])
            #expect(try reading.updates(ofRound: round.id).map(\.update.workingText) == ["Staff left"])
            #expect(try reading.frozen([String].self, ofRound: round.id) == nil)
            #expect(try reading.updateFiles(ofRound: round.id).isEmpty)
            #expect(try reading.publishedRounds().isEmpty)
            #expect(found == round)
        }
        try await store.write { transaction in
            try transaction.forgetKept("2.3", in: round.id)
            try transaction.record(Workbench.event())
        }
    }

    private func close(_ stored: StoredRound) async throws {
        let ids = ids
        let note = StoredRoundNote(
            id: ids.next(), roundID: stored.id, address: "2.3", on: Workbench.now.day, by: "operator", words: "Was 4")
        let out = PublishedUpdate(
            address: "2.3", reference: "2.3", action: "Visit homes", priority: "arson", view: .offTrack, words: "Late")
        try await store.write { transaction in
            var round = stored.round
            (round.state, round.closedOn) = (.closed, Workbench.now.day)
            round.clearance = RoundClearance(on: Workbench.now.day, note: "Minute 4")
            try transaction.change(stored, to: round)
            #expect(throws: StorageError.staleVersion(table: "monitoring_round", id: stored.id.text)) {
                try transaction.change(stored, to: round)
            }
            #expect(try transaction.round(stored.id)?.round == round)
            try transaction.freeze(["first"], ofRound: stored.id, at: Workbench.now)
            try transaction.freeze(["second"], ofRound: stored.id, at: Workbench.now)
            try transaction.insert(note)
            try transaction.publish([out], of: stored, on: Workbench.now.day)
            try transaction.record(Workbench.event())
        }
        try await store.read { reading in
            let notes = try reading.notes(ofRound: stored.id)
            #expect(try reading.kept([String].self, ofRound: stored.id).isEmpty)
            #expect(try reading.frozen([String].self, ofRound: stored.id) == ["second"])
            #expect(notes == [note])
            #expect(try reading.publishedRounds().map(\.quarter) == [.q3])
            #expect(try reading.publishedUpdates(.q3, of: stored.round.year) == [out])
        }
        try await store.write { transaction in
            try transaction.unpublish(stored.id)
            #expect(try transaction.publishedRounds().isEmpty)
            try transaction.record(Workbench.event())
        }
    }
}

@Suite struct RoundStorageTests {
    @Test func `rounds and answers are kept as they were given`() async throws {
        let store = try await Workbench.memory()
        let plan = try SamplePlan.plan()
        let ids = Workbench.countedIDs()
        try await RoundScenario(store: store, ids: ids, plan: plan).run()
        try await DeskScenario(store: store, year: plan.year).run()
        try await CalendarScenario(store: store, ids: ids, year: plan.year).run()
        try await RiskScenario(store: store, ids: ids, year: plan.year).run()
    }
}
