import CommunitySafety
import Services
import Storage
import Testing

/// Somebody answers for a small number.
@Suite struct OverrideTests {
    private func value(_ context: ServiceContext) async throws -> Double? {
        let choice = ComparisonChoice(
            measure: "asb.council", place: "E07009991", period: "Oct 2022", withPeriod: "Oct 2021")
        return try await CompareFigures(context).run(choice, as: .public).pairs.first?.comparison.later.value
    }

    @Test func `the manager lets one number be printed with a reason, and takes it back`() async throws {
        let desk = try await FiguresDesk([("asb.council", "E07009991", "Oct 2022", "3")])
        let override = OverrideSuppression(desk.context)
        let manager = ServiceDesk.party(.manager)
        #expect(try await value(desk.context) == nil)
        for role in Role.allCases where role != .manager {
            await #expect(throws: ServiceError.notPermitted(.overrideSuppression)) {
                try await override.give(
                    "asb.council", area: "E07009991", period: "Oct 2022", reason: "x", as: ServiceDesk.party(role))
            }
        }
        await #expect(throws: ServiceError.self) {
            try await override.give(
                "asb.council", area: "E07009991", period: "Oct 2022", reason: "  ", as: manager)
        }
        try await override.give(
            "asb.council", area: "E07009991", period: "Oct 2022", reason: "It stands in the council’s own report.",
            as: manager)
        #expect(try await value(desk.context) == 3)
        let sight = try await ShowWithheld(desk.context).run("asb.council", as: manager)
        let given = try #require(sight.overrides.first)
        #expect(given.reason == "It stands in the council’s own report.")
        #expect(given.holds)
        try await override.setRemoved(true, id: given.id, of: "asb.council", version: given.version, as: manager)
        #expect(try await value(desk.context) == nil)
        try await override.setRemoved(false, id: given.id, of: "asb.council", version: 2, as: manager)
        #expect(try await value(desk.context) == 3)
        // It was said of a three: what the figure becomes is another number.
        try await desk.type([("asb.council", "E07009991", "Oct 2022", "2")])
        #expect(try await value(desk.context) == nil)
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `what never leaves the unit can't be let out so`() async throws {
        let desk = try await FiguresDesk([("prevent.channel", "E07009991", "Oct 2022", "3")])
        await #expect(throws: ServiceError.notFound(.record(id: "prevent.channel"))) {
            try await OverrideSuppression(desk.context).give(
                "prevent.channel", area: "E07009991", period: "Oct 2022", reason: "x",
                as: ServiceDesk.party(.manager))
        }
    }
}
