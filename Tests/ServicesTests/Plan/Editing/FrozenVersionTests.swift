import CommunitySafety
import Services
import Storage
import Testing

/// What went to a meeting, or was adopted, is what stands on record: nobody edits it any more.
@Suite struct FrozenVersionTests {
    private func edit(_ desk: EditingDesk) async throws {
        let section = try await desk.find(.section, "Burglaries rose")
        let typed = section.typing(.narrative, "Burglaries rose from 53 to 90, an increase of 70%.")
        try await EditRecord(desk.context).run(section.id, typed, version: section.version, as: RouteDesk.officer)
    }

    private func submit(_ desk: EditingDesk) async throws -> String {
        let meeting = try await KeepMeeting(desk.context).add(
            RouteMeeting(body: "Cabinet", power: .decides, date: try RouteDesk.day("2024-03-14")), year: desk.year,
            as: RouteDesk.clerk)
        try await SubmitVersion(desk.context).run(toMeeting: meeting, year: desk.year, as: RouteDesk.clerk)
        return meeting
    }

    private func refuses(_ desk: EditingDesk) async throws {
        let before = try await desk.revision()
        do {
            try await edit(desk)
            Issue.record("it was edited")
        } catch ServiceError.conflict {
            #expect(try await desk.revision() == before)
        }
    }

    @Test func `a draft is edited until it goes to a meeting`() async throws {
        let desk = try await EditingDesk()
        try await edit(desk)
        _ = try await submit(desk)
        try await refuses(desk)
    }

    @Test func `an adopted version refuses every edit`() async throws {
        let desk = try await EditingDesk()
        let meeting = try await submit(desk)
        let route = try await ShowRoute(desk.context).run(year: desk.year, as: RouteDesk.officer)
        let seen = try #require(route.meetings.first).rowVersion
        _ = try await RecordOutcome(desk.context).run(
            .init(.agreed, decision: "As set out.", minute: "minute 6"), meeting: meeting, year: desk.year, seen: seen,
            as: RouteDesk.clerk)
        try await AdoptPlan(desk.context).run(year: desk.year, as: RouteDesk.manager)
        try await refuses(desk)
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }
}
