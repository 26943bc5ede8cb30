import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

/// A plan that was imported, and steps on its way.
struct RouteDesk {
    let context: ServiceContext
    let year: PlanYear

    init() async throws {
        context = try await ServiceDesk.context()
        year = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator).year
    }

    init(_ context: ServiceContext, year: PlanYear) { (self.context, self.year) = (context, year) }

    static let manager = ServiceDesk.party(.manager)
    static let officer = ServiceDesk.party(.officer)
    static let clerk = ServiceDesk.party(.democraticServices)

    static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    func meeting(_ body: String, _ power: RouteMeeting.Power, _ iso: String) async throws -> String {
        try await KeepMeeting(context).add(
            RouteMeeting(body: body, power: power, date: try Self.day(iso)), year: year, as: Self.clerk)
    }

    func route() async throws -> RouteOverview { try await ShowRoute(context).run(year: year, as: Self.officer) }

    /// Puts the newest version before the meeting and records what came of it; answers a draft opened by that.
    @discardableResult
    func pass(_ id: String, _ outcome: RouteMeeting.Outcome, decision: String = "As set out.") async throws -> Int? {
        try await SubmitVersion(context).run(toMeeting: id, year: year, as: Self.clerk)
        let seen = try #require(try await route().meetings.first { $0.id == id }).rowVersion
        return try await RecordOutcome(context).run(
            .init(outcome, decision: decision, minute: "minute 6"), meeting: id, year: year, seen: seen, as: Self.clerk)
    }

    /// Takes the newest version to a cabinet that agrees, and adopts it.
    func adopt() async throws {
        try await pass(try await meeting("Cabinet", .decides, "2024-03-14"), .agreed)
        try await AdoptPlan(context).run(year: year, as: Self.manager)
    }

    func plan(_ number: Int) async throws -> Plan {
        try await ShowPlan(context).run(year: year, version: number, as: Self.officer).plan
    }

    var revision: Int { get async throws { try await ReadRevision(context).run() } }
}
