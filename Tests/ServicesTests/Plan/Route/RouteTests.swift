import CommunitySafety
import Services
import Storage
import Testing

@Suite struct RouteTests {
    @Test func `a plan goes through three meetings, one of which amends, and comes out adopted`() async throws {
        let desk = try await RouteDesk()
        let group = try await desk.meeting("Strategy group", .advises, "2024-01-30")
        let cabinet = try await desk.meeting("Cabinet", .decides, "2024-03-14")
        #expect(try await desk.pass(group, .agreed) == nil)
        #expect(try await desk.pass(cabinet, .amended, decision: "Add a women’s safety hub.") == 2)
        let overview = try await desk.route()
        #expect(overview.newest?.standing.passage == .carriesAmendment)
        #expect(overview.newest?.reason == "Amended by Cabinet, 14 March 2024: Add a women’s safety hub.")
        #expect(try await desk.plan(1).actions == desk.plan(2).actions, "the same records at the same addresses")
        try await AdoptPlan(desk.context).run(year: desk.year, as: RouteDesk.manager)
        let adopted = try #require(try await desk.route().adopted)
        #expect(adopted.number == 2)
        #expect(adopted.adoptedUnder == "Cabinet, 14 March 2024, minute 6")
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `what was referred back is worked on in a new draft, and can't be submitted as it was`() async throws {
        let desk = try await RouteDesk()
        let first = try await desk.meeting("Scrutiny", .advises, "2024-02-20")
        #expect(try await desk.pass(first, .referredBack, decision: "Costs.") == 2)
        let second = try await desk.meeting("Cabinet", .decides, "2024-03-14")
        await #expect(throws: ServiceError.conflict(.standing(.submit, .isSuperseded))) {
            try await SubmitVersion(desk.context).run(
                number: 1, toMeeting: second, year: desk.year, as: RouteDesk.clerk)
        }
        await #expect(throws: ServiceError.conflict(.meetingHasVersion)) {
            try await SubmitVersion(desk.context).run(toMeeting: first, year: desk.year, as: RouteDesk.clerk)
        }
    }

    @Test func `nobody adopts what nobody decided, and an adopted version stays as it is`() async throws {
        let desk = try await RouteDesk()
        let before = try await desk.revision
        await #expect(throws: ServiceError.conflict(.standing(.adopt, .isUndecided))) {
            try await AdoptPlan(desk.context).run(year: desk.year, as: RouteDesk.manager)
        }
        #expect(try await desk.revision == before, "nothing was written")
        try await desk.adopt()
        await #expect(throws: ServiceError.conflict(.standing(.adopt, .isAdopted))) {
            try await AdoptPlan(desk.context).run(year: desk.year, as: RouteDesk.manager)
        }
        let next = try await desk.meeting("Council", .decides, "2024-04-23")
        await #expect(throws: ServiceError.conflict(.standing(.submit, .isAdopted))) {
            try await SubmitVersion(desk.context).run(toMeeting: next, year: desk.year, as: RouteDesk.clerk)
        }
    }

    @Test func `a draft is the officers' until it goes to a meeting`() async throws {
        let desk = try await RouteDesk()
        try await desk.adopt()
        let draft = try await OpenDraft(desk.context).run(year: desk.year, reason: "Mend 2.1", as: RouteDesk.officer)
        #expect(draft == 2)
        #expect(try await ShowPlan(desk.context).run(year: desk.year, as: .public).version == 1)
        #expect(try await ShowPlan(desk.context).run(year: desk.year, as: RouteDesk.officer).version == 2)
        #expect(try await ListPlans(desk.context).run(as: .public).map(\.version) == [1])
        try await OpenDraft(desk.context).withdraw(number: 2, year: desk.year, as: RouteDesk.officer)
        #expect(try await ShowPlan(desk.context).run(year: desk.year, as: RouteDesk.officer).version == 1)
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `a meeting is mended, and removed while nothing went to it`() async throws {
        let desk = try await RouteDesk()
        let id = try await desk.meeting("Cabinet", .decides, "2024-03-14")
        let keep = KeepMeeting(desk.context)
        let moved = RouteMeeting(body: "Cabinet", power: .decides, date: try RouteDesk.day("2024-03-21"))
        try await keep.change(id: id, to: moved, year: desk.year, seen: 1, as: RouteDesk.clerk)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.change(id: id, to: moved, year: desk.year, seen: 1, as: RouteDesk.clerk)
        }
        #expect(try await desk.route().meetings.map(\.meeting) == [moved])
        try await keep.remove(id: id, year: desk.year, as: RouteDesk.clerk)
        await #expect(throws: ServiceError.notFound(.meeting(id: id))) {
            try await keep.remove(id: id, year: desk.year, as: RouteDesk.clerk)
        }
        let late = RouteMeeting(
            body: " ", power: .advises, date: try RouteDesk.day("2024-03-21"),
            papersDue: try RouteDesk.day("2024-03-22"))
        await #expect(throws: ServiceError.self) { _ = try await keep.add(late, year: desk.year, as: RouteDesk.clerk) }
    }

    @Test func `each step is for those who have it`() async throws {
        let desk = try await RouteDesk()
        let context = desk.context
        let year = desk.year
        let id = try await desk.meeting("Cabinet", .decides, "2024-03-14")
        let before = try await desk.revision
        let reader = ServiceDesk.party(.reader)
        let delegation = try #require(
            Amendment.Delegation(to: "Head", under: "minute 1", usedOn: try RouteDesk.day("2024-01-15")))
        let election = try #require(
            Election(
                name: "Poll", area: nil, notice: try RouteDesk.day("2024-03-26"), poll: try RouteDesk.day("2024-05-02"))
        )
        let consultee = try #require(Consultee(name: "Police", askedOn: try RouteDesk.day("2024-01-15")))
        let attempts: [(Permission, ActingParty, () async throws -> Void)] = [
            (.readDraft, reader, { _ = try await ShowRoute(context).run(year: year, as: reader) }),
            (.readDraft, .public, { _ = try await CompareVersions(context).run(year: year, as: .public) }),
            (.readDraft, .public, { _ = try await ShowReport(context).run(year: year, as: .public) }),
            (.readDraft, .public, { _ = try await ShowAdoption(context).run(year: year, as: .public) }),
            (.readDraft, .public, { _ = try await ShowPlan(context).run(year: year, version: 1, as: .public) }),
            (.readDraft, .public, { _ = try await ShowNext(context).run(year: year, as: .public) }),
            (.readDraft, .public, { _ = try await KeepElections(context).list(as: .public) }),
            (.keepRoute, reader, { try await KeepMeeting(context).remove(id: id, year: year, as: reader) }),
            (.keepRoute, reader, { _ = try await SubmitVersion(context).run(toMeeting: id, year: year, as: reader) }),
            (
                .editPlan, RouteDesk.clerk,
                { _ = try await OpenDraft(context).run(year: year, reason: "x", as: RouteDesk.clerk) }
            ),
            (.adoptPlan, RouteDesk.officer, { try await AdoptPlan(context).run(year: year, as: RouteDesk.officer) }),
            (
                .amendPlan, RouteDesk.officer,
                { _ = try await AmendPlan(context).major(year: year, reason: "x", as: RouteDesk.officer) }
            ),
            (
                .amendPlan, RouteDesk.officer,
                {
                    _ = try await AmendPlan(context).minor(
                        [], year: year, reason: "x", under: delegation, as: RouteDesk.officer)
                }
            ),
            (
                .startNextPlan, RouteDesk.officer,
                { _ = try await StartNextPlan(context).run(from: year, as: RouteDesk.officer) }
            ),
            (
                .clearForElection, RouteDesk.officer,
                {
                    try await ClearForElection(context).run(
                        .publication, of: AuditSubject(kind: "plan_version", id: "1"), reason: "x",
                        as: RouteDesk.officer)
                }
            ),
            (.keepRoute, reader, { _ = try await KeepElections(context).add(election, as: reader) }),
            (
                .editPlan, RouteDesk.clerk,
                { try await KeepAdoption(context).consultee(consultee, year: year, as: RouteDesk.clerk) }
            ),
            (
                .adoptPlan, RouteDesk.officer,
                { try await KeepReport(context).template(.standard, as: RouteDesk.officer) }
            ),
        ]
        for (permission, _, attempt) in attempts {
            await #expect(throws: ServiceError.notPermitted(permission)) { try await attempt() }
        }
        #expect(try await desk.revision == before)
    }
}
