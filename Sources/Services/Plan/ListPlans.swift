internal import CommunitySafety
internal import Storage

/// Every version that stands, newest year first.
package struct ListPlans: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody may ask; only who may list imports sees where a version came from.
    package func run(as party: ActingParty) async throws(ServiceError) -> [PlanListing] {
        try party.require(.readPlan)
        let readsDrafts = party.may(.readDraft) && !context.isPublic
        let withOrigin = Permission.listImports.isGranted(to: party) && !context.isPublic
        return try await context.read { reading in
            let origins = withOrigin ? try reading.imports() : []
            let byVersion = Dictionary(origins.map { ($0.planVersionID, $0) }, uniquingKeysWith: { first, _ in first })
            var seen: Set<PlanYear> = []
            return try reading.planVersions().filter { $0.state != .withdrawn && (readsDrafts || $0.isPublic) }.map {
                version in
                PlanListing(
                    year: version.year, title: version.title, version: version.number, status: version.status,
                    asAt: version.asAt, isCurrent: seen.insert(version.year).inserted,
                    origin: byVersion[version.id].map { ImportSummary($0) })
            }
        }
    }
}

extension StoredPlanVersion {
    /// Whether anybody may see it: a draft made from another version may be seen once it went to a meeting.
    var isPublic: Bool { state == .adopted || submittedAt != nil || baseID == nil }

    /// How the version is printed.
    var status: PlanEdition.Status { state == .adopted ? .adopted : .draft }
}
