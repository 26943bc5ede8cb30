import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct KeepIssuesTests {
    private let manager = ServiceDesk.party(.manager)

    private func rural() -> IssueEntry {
        var entry = IssueEntry()
        (entry.name, entry.note) = ("Rural  crime", "Farms, plant and wildlife")
        (entry.first, entry.measures) = ("burglary.police", ["vehicle.police", "burglary.police"])
        (entry.heads, entry.themes) = (["crime-and-disorder", "none"], "Prevention\n\n prevention \nYoung people")
        return entry
    }

    private func fields(_ work: () async throws -> Void) async -> [String] {
        guard case .invalid(let faults) = await RoundDesk.refusal(work) else { return ["no refusal"] }
        return faults.compactMap(\.formField)
    }

    @Test func `an issue is added, renamed, retired and brought back`() async throws {
        let context = try await ServiceDesk.context()
        let keep = KeepIssues(context)
        #expect(try await keep.add(rural(), as: manager) == "rural-crime")
        let added = try #require(try await keep.list(as: manager).own("rural-crime"))
        #expect(
            added.issue
                == CommunityIssue(
                    key: "rural-crime", name: "Rural crime", note: "Farms, plant and wildlife",
                    measures: ["burglary.police", "vehicle.police"], heads: ["crime-and-disorder"],
                    themes: ["Prevention", "Young people"]))
        var entry = IssueEntry(added.issue, seen: added.version)
        entry.name = "Crime in the country"
        try await keep.change(entry, of: "rural-crime", as: manager)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.setRetired(true, "rural-crime", seen: 1, as: manager)
        }
        try await keep.setRetired(true, "rural-crime", seen: 2, as: manager)
        #expect(try await keep.offered(as: manager).count == IssueCatalogue.all.count)
        try await keep.setRetired(false, "rural-crime", seen: 3, as: manager)
        #expect(try await keep.offered(as: manager).last?.name == "Crime in the country")
    }

    @Test func `each fault stands beside its field and nothing is written`() async throws {
        let context = try await ServiceDesk.context()
        let keep = KeepIssues(context)
        var entry = rural()
        entry.name = ""
        entry.note = String(repeating: "x", count: 601)
        entry.first = "no.such"
        entry.themes = String(repeating: "y", count: 61)
        let bad = entry
        #expect(
            await fields { try await keep.add(bad, as: manager) } == ["name", "note", "first", "themes"])
        entry = rural()
        entry.name = "BURGLARY"
        let taken = entry
        #expect(await fields { try await keep.add(taken, as: manager) } == ["name"])
        #expect(try await keep.list(as: manager).own.isEmpty)
    }

    @Test func `the catalogue stays, and the manager alone keeps issues`() async throws {
        let context = try await ServiceDesk.context()
        let keep = KeepIssues(context)
        let entry = rural()
        await #expect(throws: ServiceError.notFound(.record(id: "asb"))) {
            try await keep.change(entry, of: "asb", as: manager)
        }
        for role in [Role.officer, .analyst, .partnerLead] {
            await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
                try await keep.add(entry, as: ServiceDesk.party(role))
            }
        }
        #expect(try await keep.list(as: ServiceDesk.party(.analyst)).mayKeep == false)
    }

    @Test func `an open assessment takes it in as it is called then, and an agreed one nothing`() async throws {
        let context = try await ServiceDesk.context()
        let (keep, take) = (KeepIssues(context), TakeInIssue(context))
        let year = try #require(PlanYear("2024-25"))
        try await OpenAssessment(context).run(
            year, scheme: "six-criteria", issues: Array(IssueCatalogue.all.prefix(1)), as: manager)
        try await keep.add(rural(), as: manager)
        try await take.run("rural-crime", in: year, as: manager)
        #expect(await fields { try await take.run("rural-crime", in: year, as: manager) } == ["issue"])
        #expect(await fields { try await take.run("nothing", in: year, as: manager) } == ["issue"])
        let own = try #require(try await keep.list(as: manager).own("rural-crime"))
        var entry = IssueEntry(own.issue, seen: own.version)
        entry.name = "Another name"
        try await keep.change(entry, of: "rural-crime", as: manager)
        let answer = try await take.list(of: year, as: manager)
        #expect(answer.issues.map(\.name) == ["Anti-social behaviour", "Rural crime"])
        #expect(answer.others.count == IssueCatalogue.all.count - 1)
        let ranked = try await RankIssues(context).run(year: year, as: manager)
        #expect(ranked.ranking.unranked.map(\.issue.key) == ["asb", "rural-crime"])
        await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
            try await take.run("burglary", in: year, as: ServiceDesk.party(.officer))
        }
        try await take.run("fraud", in: year, as: manager)
        try await ScoreIssue(context).run(
            TypedScore(score: "3", confidence: "low", rationale: "Heard"), seen: 0, issue: "rural-crime",
            criterion: "harm", of: year, as: manager)
        #expect(try await take.list(of: year, as: manager).removable == ["asb", "fraud"])
        #expect(await fields { try await take.takeOut("rural-crime", of: year, as: manager) } == ["issues"])
        await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
            try await take.takeOut("fraud", of: year, as: ServiceDesk.party(.officer))
        }
        for key in ["fraud", "asb"] { try await take.takeOut(key, of: year, as: manager) }
        #expect(try await take.list(of: year, as: manager).issues.map(\.key) == ["rural-crime"])
        let id = try #require(try await context.store.read { try $0.assessment(of: year)?.id })
        try await context.store.write { transaction in
            try transaction.agree(assessment: id, on: ServiceDesk.moment.day)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .assessmentAgreed, subject: AuditSubject(kind: "assessment", id: id.text),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        await #expect(throws: ServiceError.conflict(.assessmentAgreed(year))) {
            try await take.run("burglary", in: year, as: manager)
        }
        await #expect(throws: ServiceError.conflict(.assessmentAgreed(year))) {
            try await take.takeOut("rural-crime", of: year, as: manager)
        }
    }
}
