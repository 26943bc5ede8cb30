package import CommunitySafety
internal import Storage

/// Where a year's plan has been and goes next.
package struct ShowRoute: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who read drafts. Throws `notFound` when the year has no plan.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> RouteOverview {
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.read { reading in
            let way = try PlanWay(year, in: reading)
            let today = try reading.today(environment)
            guard let partnership = try reading.partnership() else {
                throw ServiceError.notFound(.partnership(folder: ""))
            }
            return RouteOverview(
                year: way.year, title: way.newest?.title ?? "", partnership: partnership.partnership, today: today,
                versions: try way.listings(in: reading),
                meetings: way.meetings.map {
                    MeetingListing(id: $0.id.text, meeting: $0.meeting, rowVersion: $0.version)
                },
                elections: try reading.elections().map(\.election).filter { $0.poll >= today })
        }
    }
}
