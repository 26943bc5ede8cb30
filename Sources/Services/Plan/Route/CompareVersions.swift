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

extension CompareVersions {
    /// Versions of any two years, for those who read drafts. Across years actions are known by where each was carried over
    /// from, or else by their words. Throws `notFound` for a version that isn't there.
    package func run(from old: PlanPoint, to new: PlanPoint, as party: ActingParty) async throws(ServiceError)
        -> Comparison
    {
        guard old.year != new.year else {
            return try await run(from: old.number, to: new.number, year: old.year, as: party)
        }
        try party.require(.readDraft)
        let (from, to, origins) = try await context.read { reading in
            let versions = (try reading.version(at: old), try reading.version(at: new))
            return (
                try reading.edition(of: versions.0), try reading.edition(of: versions.1),
                try reading.origins(of: versions.1.id, from: old.year)
            )
        }
        return Comparison(
            from: from, to: to, redline: PlanRedline(from: from.plan, to: to.plan, origins: origins))
    }
}

extension Querying {
    func version(at point: PlanPoint) throws -> StoredPlanVersion {
        guard let version = try planVersion(point.number, of: point.year) else {
            throw ServiceError.notFound(.version(point.year, number: point.number))
        }
        return version
    }

    /// Where a version's actions came from, when that was a plan of the year.
    fileprivate func origins(of version: RecordID, from year: PlanYear) throws -> [String: String] {
        guard let origin = try originVersion(of: version), try planVersion(origin)?.year == year else { return [:] }
        return try origins(of: version)
    }

    /// One version ready to be printed.
    func edition(of version: StoredPlanVersion, figures choice: FigureChoice = .standing) throws -> PlanEdition {
        guard let partnership = try partnership() else { throw ServiceError.notFound(.partnership(folder: "")) }
        return try edition(of: version, by: partnership.partnership, figures: choice)
    }
}
