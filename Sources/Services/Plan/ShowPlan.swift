package import CommunitySafety
internal import Storage

/// A year's plan as it stands, ready to be printed: no private contact is in it, whoever asks.
package struct ShowPlan: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody may ask. Without a year it is the newest that has a plan.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> PlanEdition {
        try party.require(.readPlan)
        return try await context.read { try $0.edition(of: year, folder: context.store.folder).edition }
    }
}

extension Querying {
    /// A year's plan, or the newest year's, with the version that it was read from.
    func edition(of year: PlanYear?, folder: DataFolder?) throws -> (edition: PlanEdition, version: StoredPlanVersion) {
        let version = try standingVersion(of: year)
        guard let partnership = try partnership() else {
            throw ServiceError.notFound(.partnership(folder: folder?.path ?? ""))
        }
        let edition = PlanEdition(
            partnership: partnership.partnership, plan: try plan(version), status: version.status,
            version: version.number, asAt: version.asAt)
        return (edition, version)
    }

    /// The version that stands for a year, or for the newest year; throws `notFound`.
    func standingVersion(of year: PlanYear?) throws -> StoredPlanVersion {
        guard let year = try year ?? newestPlanYear() else { throw ServiceError.notFound(.anyPlan) }
        guard let version = try currentPlanVersion(of: year) else { throw ServiceError.notFound(.plan(year)) }
        return version
    }
}
