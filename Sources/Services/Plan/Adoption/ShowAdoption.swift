package import CommunitySafety
package import Proofreading
internal import Storage

/// What is to be settled before a plan is adopted, and who has had a copy.
package struct ShowAdoption: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Overview: Sendable, Hashable {
        package let year: PlanYear
        package let version: VersionListing
        package let checklist: AdoptionChecklist
        package let open: OpenMatters
        /// Why heads of the law aren't in the plan, by their keys.
        package let reasons: [String: String]
        package let consultees: [Consultee]
        /// The version of each consultee's record, which a form carries back, by name.
        package let consulteeVersions: [String: Int]
        package let copies: [PlanCopy]
        /// The decision under which the version may be adopted, in words; nil while there is none.
        package let decision: String?
        /// What was still open when the version was adopted.
        package let leftOpen: [String]
        package let today: CalendarDate
    }

    /// For those who read drafts: the newest version. Reads and proofreads the whole of it when something was written since the
    /// last time.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> Overview {
        try party.require(.readDraft)
        if let known = try await known(year) { return known }
        let open = try await context.openMatters { try $0.newestVersion(of: year) }
        let (environment, adoptions) = (context.environment, context.adoptions)
        return try await context.read { reading in
            let overview = try Self.overview(year, open.matters, today: try reading.today(environment), in: reading)
            let revision = try reading.revision()
            if open.revision == revision { adoptions.keep(overview, overview.year, at: revision) }
            return overview
        }
    }

    /// The answer given last, where it still holds.
    private func known(_ year: PlanYear?) async throws(ServiceError) -> Overview? {
        let (environment, adoptions) = (context.environment, context.adoptions)
        return try await context.read { reading in
            let way = try PlanWay(year, in: reading)
            let known = adoptions.answer(way.year, at: try reading.revision())
            return try known?.today == reading.today(environment) ? known : nil
        }
    }

    private static func overview(
        _ year: PlanYear?, _ open: OpenMatters, today: CalendarDate, in reading: ReadTransaction
    ) throws -> Overview {
        let way = try PlanWay(year, in: reading)
        guard let newest = way.newest,
            let listing = try way.listings(in: reading).first(where: { $0.number == newest.number })
        else { throw ServiceError.notFound(.plan(way.year)) }
        let left = try reading.adoption(of: newest.id)?.leftOpen ?? ""
        return Overview(
            year: way.year, version: listing, checklist: try reading.checklist(of: newest, way, open), open: open,
            reasons: try reading.headReasons(of: way.planID), consultees: try reading.consultees(of: way.planID),
            consulteeVersions: try reading.consulteeVersions(of: way.planID),
            copies: try reading.copies(of: newest.id), decision: way.decision(on: newest)?.meeting.decisionWords,
            leftOpen: left.split(separator: "\n").map(String.init), today: today)
    }
}

extension Querying {
    fileprivate func newestVersion(of year: PlanYear?) throws -> StoredPlanVersion {
        let way = try PlanWay(year, in: self)
        guard let newest = way.newest else { throw ServiceError.notFound(.plan(way.year)) }
        return newest
    }
}
