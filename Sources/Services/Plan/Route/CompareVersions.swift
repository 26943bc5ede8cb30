package import CommunitySafety
internal import Storage

/// Sets two versions of a year's plan against each other.
package struct CompareVersions: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Two versions with what changed from one to the other.
    package struct Comparison: Sendable {
        package let from: PlanEdition
        package let to: PlanEdition
        package let redline: PlanRedline
    }

    /// For those who read drafts. Without numbers it is the newest version against the one that it was made from. Throws
    /// `notFound` for a version that isn't there.
    package func run(
        from: Int? = nil, to: Int? = nil, year: PlanYear? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Comparison {
        try party.require(.readDraft)
        let editions = try await context.read { reading in
            let way = try PlanWay(year, in: reading)
            let new = try way.version(to ?? way.newest?.number ?? 0)
            let old = try way.version(from ?? way.baseNumber(of: new) ?? max(new.number - 1, 1))
            return (try reading.edition(of: old), try reading.edition(of: new))
        }
        return Comparison(
            from: editions.0, to: editions.1, redline: PlanRedline(from: editions.0.plan, to: editions.1.plan))
    }
}

extension Querying {
    /// One version ready to be printed.
    func edition(of version: StoredPlanVersion) throws -> PlanEdition {
        guard let partnership = try partnership() else { throw ServiceError.notFound(.partnership(folder: "")) }
        return try edition(of: version, by: partnership.partnership)
    }
}
