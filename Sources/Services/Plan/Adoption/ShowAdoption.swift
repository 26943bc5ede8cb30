package import CommunitySafety
package import Proofreading
internal import Storage

/// What is to be settled before a plan is adopted, and who has had a copy.
package struct ShowAdoption: Sendable {
    package let context: ServiceContext
    /// Counts the findings still open in a year's plan.
    private let openFindings: @Sendable (PlanYear, ActingParty) async throws(ServiceError) -> Int

    /// - Parameter openFindings: how many findings of the proofreader are open; without it none are counted.
    package init(
        _ context: ServiceContext,
        openFindings: @escaping @Sendable (PlanYear, ActingParty) async throws(ServiceError) -> Int = { _, _ in 0 }
    ) {
        self.context = context
        self.openFindings = openFindings
    }

    package struct Overview: Sendable, Hashable {
        package let year: PlanYear
        package let version: VersionListing
        package let checklist: AdoptionChecklist
        package let consultees: [Consultee]
        package let copies: [PlanCopy]
        package let today: CalendarDate
    }

    /// For those who read drafts: the newest version.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> Overview {
        try party.require(.readDraft)
        let environment = context.environment
        let standing = try await context.read { try $0.standingVersion(of: year).year }
        let open = try await openFindings(standing, party)
        return try await context.read { reading in
            let way = try PlanWay(standing, in: reading)
            guard let newest = way.newest,
                let listing = try way.listings(in: reading).first(where: {
                    $0.number == newest.number
                })
            else { throw ServiceError.notFound(.plan(standing)) }
            return Overview(
                year: way.year, version: listing,
                checklist: try reading.checklist(of: newest, way, openFindings: open),
                consultees: try reading.consultees(of: way.planID), copies: try reading.copies(of: newest.id),
                today: try reading.today(environment))
        }
    }
}
