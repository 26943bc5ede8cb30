import CommunitySafety
import Services
import Testing

@Suite struct AmendmentTests {
    private static func delegation() throws -> Amendment.Delegation {
        try #require(
            Amendment.Delegation(
                to: "Head of Communities", under: "Council, 23 April 2024, minute 12",
                usedOn: try RouteDesk.day("2024-01-15")))
    }

    @Test func `a minor amendment is numbered, adopted at once and says what changed`() async throws {
        let desk = try await RouteDesk()
        try await desk.adopt()
        let address = try #require(try await desk.plan(1).actions.first).address
        let outcome = try await AmendPlan(desk.context).minor(
            [.action(address: address, byWhen: "31 December 2023")], year: desk.year, reason: "The contract was late.",
            under: Self.delegation(), as: RouteDesk.manager)
        #expect(outcome.version == 2)
        #expect(outcome.amendment.number == 1)
        #expect(outcome.amendment.changes.count == 1)
        #expect(outcome.amendment.changes.first?.hasSuffix(": By when") == true)
        let newest = try #require(try await desk.route().newest)
        #expect(newest.standing.state == .adopted)
        #expect(newest.amendment == outcome.amendment)
        #expect(newest.adoptedUnder == "Head of Communities, under Council, 23 April 2024, minute 12")
        #expect(try await desk.plan(2).actions.first?.byWhen.printed == "31 December 2023")
        #expect(try await desk.plan(1).actions.first?.byWhen.printed != "31 December 2023", "the old one stays")
    }

    @Test func `without a change, a reason or an adopted version there is no amendment`() async throws {
        let desk = try await RouteDesk()
        let amend = AmendPlan(desk.context)
        let delegation = try Self.delegation()
        await #expect(throws: ServiceError.conflict(.standing(.amend, .isNotAdopted))) {
            _ = try await amend.major(year: desk.year, reason: "x", as: RouteDesk.manager)
        }
        try await desk.adopt()
        let before = try await desk.revision
        for changes in [[], [PlanChange.removeAction(address: "nowhere")]] {
            await #expect(throws: ServiceError.self) {
                _ = try await amend.minor(
                    changes, year: desk.year, reason: "x", under: delegation, as: RouteDesk.manager)
            }
        }
        await #expect(throws: ServiceError.self) {
            _ = try await amend.major(year: desk.year, reason: " ", as: RouteDesk.manager)
        }
        #expect(try await desk.revision == before, "nothing was written")
    }

    @Test func `a major amendment goes the route again`() async throws {
        let desk = try await RouteDesk()
        try await desk.adopt()
        let outcome = try await AmendPlan(desk.context).major(
            year: desk.year, reason: "A new duty.", as: RouteDesk.manager)
        #expect(outcome.version == 2)
        #expect(try await desk.route().newest?.standing.state == .draft)
        try await desk.pass(try await desk.meeting("Council", .decides, "2024-04-23"), .agreed)
        try await AdoptPlan(desk.context).run(year: desk.year, as: RouteDesk.manager)
        #expect(try await desk.route().adopted?.number == 2)
    }
}
