package import CommunitySafety
internal import Storage

/// What a year's plan leaves uncovered: for those inside.
package struct ShowCoverage: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let plan: Plan
        package let coverage: PlanCoverage
    }

    /// Throws `notPermitted`, and `notFound` for a year without a plan.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readRounds)
        return try await context.read { reading in
            guard let version = try reading.publicPlanVersion(of: year) else {
                throw ServiceError.notFound(.plan(year))
            }
            let plan = try reading.plan(version)
            return Answer(year: year, plan: plan, coverage: PlanCoverage(plan))
        }
    }
}
