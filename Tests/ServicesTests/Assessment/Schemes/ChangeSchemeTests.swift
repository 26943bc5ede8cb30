import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct ChangeSchemeTests {
    private let manager = ServiceDesk.party(.manager)
    private let key = "six-criteria"

    private func entry(_ context: ServiceContext) async throws -> SchemeEntry {
        let answer = try await ShowSchemes(context).run(key, as: manager)
        return SchemeEntry(answer.scheme, seen: answer.newest)
    }

    private func fields(_ work: () async throws -> Void) async -> [String] {
        guard case .invalid(let faults) = await RoundDesk.refusal(work) else { return ["no refusal"] }
        return faults.compactMap(\.formField)
    }

    @Test func `a version is made, and the one before and its assessment stay as they were`() async throws {
        let context = try await ServiceDesk.context()
        let year = try #require(PlanYear("2024-25"))
        let issues = Array(IssueCatalogue.all.prefix(2))
        try await OpenAssessment(context).run(year, scheme: key, issues: issues, as: manager)
        var typed = try await entry(context)
        #expect(typed.seen == 1)
        typed.criteria[3].weight = " 4 "
        typed.criteria[3].steps = "0 none\n1 some\n2: the worst"
        let kept = try await ChangeScheme(context).run(typed, of: key, as: manager)
        #expect(kept == .init(key: key, number: 2))
        let answer = try await ShowSchemes(context).run(key, as: ServiceDesk.party(.partnerLead))
        #expect(answer.number == 2 && !answer.mayKeep)
        #expect(answer.scheme.criteria[3].scale.map(\.words) == ["none", "some", "the worst"])
        #expect(answer.versions.map(\.number) == [2, 1])
        #expect(answer.versions[0].changes == [.weight("Harm", from: 1, to: 4), .scale("Harm")])
        #expect(answer.versions[1].changes.isEmpty)
        #expect(answer.versions.map(\.years) == [[], [year]])
        #expect(try await ShowSchemes(context).run(key, number: 1, as: manager).scheme == SchemeCatalogue.sixCriteria)
        let ranked = try await RankIssues(context).run(year: year, as: manager)
        #expect(ranked.schemeNumber == 1)
        #expect(ranked.ranking.table.scheme == SchemeCatalogue.sixCriteria)
    }

    @Test func `what changes nothing makes no version, kept or only shipped`() async throws {
        let context = try await ServiceDesk.context()
        let change = ChangeScheme(context)
        #expect(try await change.run(try await entry(context), of: key, as: manager).number == 0)
        var typed = try await entry(context)
        typed.criteria[0].weight = "2"
        #expect(try await change.run(typed, of: key, as: manager).number == 1)
        #expect(try await change.run(try await entry(context), of: key, as: manager).number == 1)
        let versions = try await ShowSchemes(context).run(key, as: manager).versions
        #expect(versions.map(\.changes) == [[.weight("Community concern", from: 1, to: 2)]])
    }

    @Test func `each fault stands beside its field, all at once, and nothing is written`() async throws {
        let context = try await ServiceDesk.context()
        var typed = try await entry(context)
        typed.name = ""
        typed.criteria[0].name = " "
        typed.criteria[1].weight = "heavy"
        typed.criteria[2].weight = "0"
        typed.criteria[3].steps = "0 none\nsome\n2 all"
        typed.criteria[4].steps = "1 high\n0 low"
        typed.criteria[5].question = String(repeating: "why ", count: 200)
        let found = await fields { _ = try await ChangeScheme(context).run(typed, of: key, as: manager) }
        #expect(Set(found) == ["name", "name-1", "weight-2", "weight-3", "steps-4", "steps-5", "question-6"])
        #expect(try await ShowSchemes(context).run(key, as: manager).versions.isEmpty)
    }

    @Test func `a product asks for its parts, and a sum passes over them`() async throws {
        let context = try await ServiceDesk.context()
        var typed = try await entry(context)
        typed.combination = "harm-by-likelihood"
        let found = await fields { _ = try await ChangeScheme(context).run(typed, of: key, as: manager) }
        #expect(Set(found) == ["part-1", "part-2", "part-3", "part-4", "part-5", "part-6", "criteria"])
        for index in typed.criteria.indices {
            typed.criteria[index].part = index == 1 ? "likelihood" : "harm"
            typed.criteria[index].weight = ""
        }
        #expect(try await ChangeScheme(context).run(typed, of: key, as: manager).number == 1)
        typed = try await entry(context)
        typed.combination = "weighted-sum"
        #expect(try await ChangeScheme(context).run(typed, of: key, as: manager).number == 2)
        #expect(try await ShowSchemes(context).run(key, as: manager).scheme.criteria.allSatisfy { $0.part == nil })
    }

    @Test func `criteria come and go, and a new one gets a key of its own`() async throws {
        let context = try await ServiceDesk.context()
        var typed = try await entry(context)
        typed.criteria.remove(at: 0)
        var added = SchemeEntry.Criterion()
        (added.name, added.steps) = ("Harm", "1 little\n2 much")
        typed.criteria.append(added)
        _ = try await ChangeScheme(context).run(typed, of: key, as: manager)
        let keys = try await ShowSchemes(context).run(key, as: manager).scheme.criteria.map(\.key)
        #expect(keys == ["trend", "volume", "harm", "peers", "value", "harm-2"])
        typed.criteria = []
        typed.seen = 1
        #expect(await fields { _ = try await ChangeScheme(context).run(typed, of: key, as: manager) } == ["criteria"])
    }

    @Test func `two who change it at once lose nothing`() async throws {
        let context = try await ServiceDesk.context()
        var (first, second) = (try await entry(context), try await entry(context))
        first.criteria[0].weight = "2"
        second.criteria[0].weight = "3"
        _ = try await ChangeScheme(context).run(first, of: key, as: manager)
        let late = second
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            _ = try await ChangeScheme(context).run(late, of: key, as: manager)
        }
        second.seen = 1
        #expect(try await ChangeScheme(context).run(second, of: key, as: manager).number == 2)
    }

    @Test func `a scheme of its own stands beside the other, under a name of its own`() async throws {
        let context = try await ServiceDesk.context()
        var typed = try await entry(context)
        typed.isOwn = true
        #expect(await fields { _ = try await ChangeScheme(context).run(typed, of: key, as: manager) } == ["name"])
        typed.name = "How Aldmere scores"
        let kept = try await ChangeScheme(context).run(typed, of: key, as: manager)
        #expect(kept == .init(key: "how-aldmere-scores", number: 1))
        let list = try await ShowSchemes(context).list(as: manager)
        #expect(list.count == SchemeCatalogue.all.count + 1)
        #expect(list.first { $0.scheme.key == key }?.number == 0)
    }

    @Test func `the manager alone makes versions, and who may not read hears nothing`() async throws {
        let context = try await ServiceDesk.context()
        let typed = try await entry(context)
        for role in [Role.officer, .analyst, .partnerLead, .administrator] {
            await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
                _ = try await ChangeScheme(context).run(typed, of: key, as: ServiceDesk.party(role))
            }
        }
        await #expect(throws: ServiceError.notPermitted(.readAssessment)) {
            _ = try await ShowSchemes(context).list(as: ServiceDesk.party(.taskingPartner))
        }
        await #expect(throws: ServiceError.notFound(.record(id: "none"))) {
            _ = try await ShowSchemes(context).run("none", as: manager)
        }
        await #expect(throws: ServiceError.notFound(.record(id: key))) {
            _ = try await ShowSchemes(context).run(key, number: 1, as: manager)
        }
    }
}
