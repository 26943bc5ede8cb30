import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// Setting what a success measure is judged by.
@Suite struct KeepTargetTests {
    private func desk() async throws -> (ServiceContext, PlanYear) {
        let desk = try await RoundDesk(opened: false)
        let year = try #require(PlanYear("2024-25"))
        let moment = ServiceDesk.moment
        let ids = desk.context.environment.ids
        let plan = Plan(
            title: "Plan", year: year,
            actions: [Action(reference: "1.1", address: "1.1", paragraphs: ["Visit"], measures: [1])],
            successMeasures: [
                SuccessMeasure(text: "Reduce burglary by 5%", heading: ""),
                SuccessMeasure(text: "Reach at least 200 people", heading: ""),
            ], members: [Member(name: "Merrowshire Fire", kind: .responsible)])
        try await desk.context.store.write { transaction in
            _ = try transaction.insert(plan, asAt: moment.day, at: moment, ids: ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "2"), at: moment,
                    payload: AuditPayload()))
        }
        return (desk.context, year)
    }

    private func entry() -> TargetEntry {
        var entry = TargetEntry()
        (entry.kind, entry.polarity, entry.goalKind, entry.goal) = ("count", "lower", "change", "5 %")
        (entry.basis, entry.owner, entry.due) = ("evidence:burglary.police", "Merrowshire Fire", "2025-03-31")
        return entry
    }

    private static let address = "reduce-burglary-by-5"

    @Test func `what the words suggest is offered, and set only when somebody keeps it`() async throws {
        let (context, year) = try await desk()
        let sight = try await KeepTarget(context).sight(Self.address, of: year, as: .operator)
        #expect(!sight.isSet && sight.version == 0)
        #expect(sight.entry.kind == "count" && sight.entry.goalKind == "change" && sight.entry.goal == "5")
        let reach = try await KeepTarget(context).sight("reach-at-least-200-people", of: year, as: .operator)
        #expect(reach.entry.kind == "number" && reach.entry.goal == "200" && reach.entry.basis.isEmpty)
        let before = try await ShowMeasureProgress(context).run(year: year, as: .operator)
        #expect(before.lines.map(\.target) == [nil, nil])
        try await KeepTarget(context).save(entry(), on: Self.address, of: year, seen: 0, as: .operator)
        let after = try await ShowMeasureProgress(context).run(year: year, as: .operator)
        let target = try #require(after.lines[0].target)
        #expect(target.goal == .change(percent: 5) && target.basis == .evidence("burglary.police"))
        #expect(target.owner == "Merrowshire Fire" && target.due?.iso == "2025-03-31")
        let again = try await KeepTarget(context).sight(Self.address, of: year, as: .operator)
        #expect(again.isSet && again.version == 1 && again.entry.goal == "5")
    }

    @Test(arguments: Role.allCases)
    func `managers and officers set it, and nobody else`(role: Role) async throws {
        let (context, year) = try await desk()
        let (entry, party) = (entry(), ServiceDesk.party(role, agency: "Merrowshire Fire"))
        let refusal = await RoundDesk.refusal {
            try await KeepTarget(context).save(entry, on: Self.address, of: year, seen: 0, as: party)
        }
        #expect((refusal == .notPermitted(.keepTargets)) == ![.manager, .officer].contains(role), "\(role)")
        let stored = try await context.store.read { try $0.measureTargets(of: year).count }
        #expect(stored == (refusal == nil ? 1 : 0))
    }

    @Test func `a form from before somebody else's change is refused, and nothing is written`() async throws {
        let (context, year) = try await desk()
        try await KeepTarget(context).save(entry(), on: Self.address, of: year, seen: 0, as: .operator)
        var other = entry()
        other.goal = "10"
        let late = other
        let refusal = await RoundDesk.refusal {
            try await KeepTarget(context).save(late, on: Self.address, of: year, seen: 0, as: .operator)
        }
        #expect(refusal == .conflict(.changedMeanwhile))
        let stored = try await context.store.read { try $0.measureTargets(of: year).first }
        #expect(stored?.target.goal == .change(percent: 5))
    }

    @Test func `whatever is typed, a target that can't be judged isn't kept`() async throws {
        let (context, year) = try await desk()
        let hostile = [
            "", "-5", "NaN", "inf", "1e400", "five", String(repeating: "9", count: 1_000_000), "<script>", "\0",
        ]
        for text in hostile {
            var entry = entry()
            entry.goal = text
            let typed = entry
            let refusal = await RoundDesk.refusal {
                try await KeepTarget(context).save(typed, on: Self.address, of: year, seen: 0, as: .operator)
            }
            guard case .invalid(let faults)? = refusal else {
                Issue.record("\(text.prefix(20)) was taken")
                continue
            }
            #expect(faults.contains { $0.formField == "goal" })
        }
        for basis in ["", "evidence:no.such", "evidence:population.people'--", "action:9.9", "nothing", "evidence"] {
            var entry = entry()
            entry.basis = basis
            let typed = entry
            let refusal = await RoundDesk.refusal {
                try await KeepTarget(context).save(typed, on: Self.address, of: year, seen: 0, as: .operator)
            }
            guard case .invalid(let faults)? = refusal else {
                Issue.record("\(basis) was taken")
                continue
            }
            #expect(faults.contains { $0.formField == "basis" })
        }
        let unknown = entry()
        let refusal = await RoundDesk.refusal {
            try await KeepTarget(context).save(unknown, on: "no-such", of: year, seen: 0, as: .operator)
        }
        #expect(refusal == .notFound(.record(id: "no-such")))
        let stored = try await context.store.read { try $0.measureTargets(of: year).count }
        #expect(stored == 0)
    }

    @Test func `what was set can be taken away`() async throws {
        let (context, year) = try await desk()
        try await KeepTarget(context).save(entry(), on: Self.address, of: year, seen: 0, as: .operator)
        try await KeepTarget(context).remove(Self.address, of: year, as: .operator)
        let answer = try await ShowMeasureProgress(context).run(year: year, as: .operator)
        #expect(answer.lines[0].target == nil)
        let refusal = await RoundDesk.refusal {
            try await KeepTarget(context).remove(Self.address, of: year, as: .operator)
        }
        #expect(refusal == .notFound(.record(id: Self.address)))
    }
}
