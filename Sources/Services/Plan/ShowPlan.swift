package import CommunitySafety
internal import Storage

/// A year's plan as it stands, ready to be printed: no private contact is in it, whoever asks.
package struct ShowPlan: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody may ask. Without a year it is the newest that has a plan. Whoever may not read drafts gets the adopted
    /// version or, while there is none, what was brought in or went to a meeting.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> PlanEdition {
        try party.require(.readPlan)
        let readsDrafts = party.may(.readDraft)
        return try await context.read { reading in
            guard !readsDrafts else { return try reading.edition(of: year, folder: context.store.folder).edition }
            return try reading.edition(of: try reading.publicVersion(of: year), figures: .published)
        }
    }

    /// For those who read drafts: one version of a year.
    package func run(year: PlanYear, version: Int, as party: ActingParty) async throws(ServiceError) -> PlanEdition {
        try party.require(.readDraft)
        return try await context.read { reading in
            guard let found = try reading.planVersion(version, of: year) else {
                throw ServiceError.notFound(.version(year, number: version))
            }
            return try reading.edition(of: found)
        }
    }
}

extension Querying {
    /// A year's plan, or the newest year's, with the version that it was read from.
    func edition(
        of year: PlanYear?, folder: DataFolder?, figures choice: FigureChoice = .standing
    ) throws -> (edition: PlanEdition, version: StoredPlanVersion) {
        let version = try standingVersion(of: year)
        guard let partnership = try partnership() else {
            throw ServiceError.notFound(.partnership(folder: folder?.path ?? ""))
        }
        return (try edition(of: version, by: partnership.partnership, figures: choice), version)
    }

    /// The version that stands for a year, or for the newest year; throws `notFound`.
    func standingVersion(of year: PlanYear?) throws -> StoredPlanVersion {
        guard let year = try year ?? newestPlanYear() else { throw ServiceError.notFound(.anyPlan) }
        guard let version = try currentPlanVersion(of: year) else { throw ServiceError.notFound(.plan(year)) }
        return version
    }
}

extension Querying {
    /// What the public sees of a year, or of the newest year that has anything to see; throws `notFound`.
    func publicVersion(of year: PlanYear?) throws -> StoredPlanVersion {
        if let year {
            guard let version = try publicPlanVersion(of: year) else { throw ServiceError.notFound(.plan(year)) }
            return version
        }
        var seen: Set<PlanYear> = []
        for version in try planVersions() where seen.insert(version.year).inserted {
            if let found = try publicPlanVersion(of: version.year) { return found }
        }
        throw ServiceError.notFound(.anyPlan)
    }
}
