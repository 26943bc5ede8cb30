import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does for a plan's route and what follows it, once.
struct RouteScenario {
    let store: Store
    let ids: IDSource
    let plan: Plan

    func run() async throws {
        let (store, ids, plan) = (store, ids, plan)
        try await store.write { transaction in
            let standing = try #require(try transaction.currentPlanVersion(of: plan.year))
            try Self.meet(standing, in: &transaction, ids)
            try Self.adopt(plan, in: &transaction, ids)
            try Self.report(on: standing, in: &transaction, ids)
            try Self.follow(plan, in: &transaction, ids)
            try Self.elect(in: &transaction, ids)
            try transaction.record(Workbench.event())
        }
    }

    private static func meet(_ version: StoredPlanVersion, in transaction: inout Transaction, _ ids: IDSource) throws {
        let meeting = RouteMeeting(body: "Cabinet", power: .decides, date: Workbench.now.day)
        let first = ids.next()
        let second = ids.next()
        try transaction.insert(meeting, id: first, planID: version.planID)
        try transaction.insert(meeting, id: second, planID: version.planID)
        try transaction.remove(try #require(try transaction.meeting(second)))
        try transaction.submit(version, to: try #require(try transaction.meeting(first)), at: Workbench.now)
        var agreed = meeting
        agreed.outcome = .agreed
        try transaction.update(try #require(try transaction.meeting(first)), to: agreed)
        let kept = try #require(try transaction.meetings(of: version.planID).first)
        #expect(kept.meeting.version == version.number)
        #expect(kept.meeting.outcome == .agreed)
        #expect(try transaction.route(of: version.planID).meetings.count == 1)
    }

    private static func adopt(_ plan: Plan, in transaction: inout Transaction, _ ids: IDSource) throws {
        let draft = try #require(try transaction.planVersion(1, of: plan.year))
        #expect(draft.submittedAt == Workbench.now)
        let day = Workbench.now.day
        let adoption = StoredAdoption(meetingID: nil, under: "Cabinet", on: day, leftOpen: "", at: Workbench.now)
        try transaction.adopt(draft, adoption)
        #expect(try transaction.adoption(of: draft.id) == adoption)
        #expect(try transaction.adoptedPlanVersion(of: plan.year)?.id == draft.id)
        let made = try transaction.insert(
            try transaction.planToCopy(draft), madeFrom: draft.id, reason: "Why", asAt: day, at: Workbench.now, ids: ids
        )
        let amendment = Amendment(
            number: 1, weight: .minor, reason: "Why", changes: ["Action 6.2: By when"],
            delegation: Amendment.Delegation(to: "Head", under: "minute 12", usedOn: day))
        try transaction.insert(amendment, version: made.id, planID: draft.planID)
        #expect(try transaction.amendments(of: draft.planID).map(\.amendment) == [amendment])
        try transaction.keepChanges(["One", "Two"], ofAmendment: made.id)
        #expect(try transaction.amendments(of: draft.planID).first?.amendment.changes == ["One", "Two"])
        let major = Amendment(number: 2, weight: .major, reason: "A duty", changes: [], delegation: nil)
        try transaction.insert(major, version: draft.id, planID: draft.planID)
        let settled = Amendment(
            number: 2, weight: .minor, reason: "A duty", changes: ["Action 6.2 removed"],
            delegation: amendment.delegation)
        try transaction.makeMinor(settled, of: draft.id)
        #expect(try transaction.amendments(of: draft.planID).map(\.amendment).last == settled)
        let third = try transaction.insert(
            try transaction.planToCopy(draft), madeFrom: made.id, reason: "Why", asAt: day, at: Workbench.now, ids: ids)
        try transaction.moveAmendment(from: draft.id, to: third.id)
        #expect(try transaction.amendments(of: draft.planID).map(\.versionID) == [made.id, third.id])
        try transaction.withdraw(try #require(try transaction.planVersion(third.id)), at: Workbench.now)
        #expect(try transaction.publicPlanVersion(of: plan.year)?.id == draft.id)
        let copy = try #require(try transaction.planVersion(made.id))
        #expect(copy.baseID == draft.id)
        #expect(try transaction.firstActor(of: AuditSubject(kind: "plan_version", id: "unknown")) == nil)
        #expect(try transaction.plan(copy) == (try transaction.plan(draft)))
        try transaction.withdraw(copy, at: Workbench.now)
    }

    private static func report(on version: StoredPlanVersion, in transaction: inout Transaction, _ ids: IDSource) throws
    {
        let day = Workbench.now.day
        let copy = try #require(PlanCopy(recipient: "Commissioner", isToPolicingBody: true, sentOn: day, proof: ""))
        try transaction.insert(copy, id: ids.next(), version: version.id)
        #expect(try transaction.copies(of: version.id) == [copy])
        try transaction.keep(reason: "County", forHead: "serious-violence", planID: version.planID)
        #expect(try transaction.headReasons(of: version.planID) == ["serious-violence": "County"])
        let consultee = try #require(Consultee(name: "Police", askedOn: day, said: "Yes", done: "Done"))
        try transaction.keep(consultee, planID: version.planID)
        try transaction.keep(consultee, planID: version.planID)
        #expect(try transaction.consultees(of: version.planID) == [consultee])
        #expect(try transaction.consulteeVersions(of: version.planID) == ["Police": 2])
        let answer = CommitteeReport.Answer(words: "None", signOff: SignOff(by: "Finance", on: day))
        try transaction.keep(answer, part: "financial", planID: version.planID, seen: 0)
        try transaction.keep(answer, part: "financial", planID: version.planID, seen: 1)
        #expect(throws: StorageError.self) {
            try transaction.keep(answer, part: "financial", planID: version.planID, seen: 1)
        }
        #expect(try transaction.reportAnswers(of: version.planID)["financial"]?.version == 2)
        #expect(try transaction.reportTemplate() == nil)
        #expect(try transaction.reportTemplateVersion() == 0)
        try transaction.keep(.standard)
        try transaction.keep(.standard)
        #expect(try transaction.reportTemplate() == .standard)
        #expect(try transaction.reportTemplateVersion() == 2)
    }

    private static func follow(_ plan: Plan, in transaction: inout Transaction, _ ids: IDSource) throws {
        let base = try #require(try transaction.adoptedPlanVersion(of: plan.year))
        let next = try #require(NextPlan(after: plan, carrying: ["6.2"], deadlines: .moved, renumbers: false))
        let made = try transaction.insert(
            next.plan, madeFrom: base.id, reason: nil, asAt: Workbench.now.day, at: Workbench.now, ids: ids)
        try transaction.keepOrigins(of: next, version: made.id, from: base.id)
        #expect(try transaction.origins(of: made.id) == ["6.2": "6.2"])
        #expect(try transaction.originVersion(of: made.id) == base.id)
        #expect(try transaction.leftActions(of: made.id).map(\.fromAddress) == ["6.2-b", "a-3", "7.1"])
        let copy = try transaction.insert(
            next.plan, madeFrom: made.id, reason: nil, asAt: Workbench.now.day, at: Workbench.now, ids: ids)
        try transaction.copyOrigins(from: made.id, to: copy.id)
        #expect(try transaction.origins(of: copy.id) == ["6.2": "6.2"])
    }

    private static func elect(in transaction: inout Transaction, _ ids: IDSource) throws {
        let day = Workbench.now.day
        let poll = try #require(day.adding(days: 30))
        let election = try #require(
            Election(name: "Poll", area: nil, notice: day, poll: poll))
        try transaction.insert(election, id: ids.next())
        let stored = try #require(try transaction.elections().first)
        #expect(stored.election == election)
        let byElection = try #require(Election(name: "By-election", area: "Quay", notice: day, poll: poll))
        try transaction.update(stored, to: byElection)
        let changed = try #require(try transaction.elections().first)
        #expect(changed.election == byElection)
        let subject = AuditSubject(kind: "plan_version", id: "1")
        let clearance = StoredClearance(
            id: ids.next(), activity: .publication, subject: subject, rule: "Code", reason: "Why", actor: "operator",
            on: day)
        #expect(try !transaction.isCleared(.publication, of: subject, from: day, to: day))
        try transaction.insert(clearance, at: Workbench.now)
        #expect(try transaction.isCleared(.publication, of: subject, from: day, to: day))
        #expect(try !transaction.isCleared(.wardPage, of: subject, from: day, to: day))
        #expect(try transaction.clearances() == [clearance])
        try transaction.callOff(changed, at: Workbench.now)
        #expect(try transaction.elections().isEmpty)
    }
}
