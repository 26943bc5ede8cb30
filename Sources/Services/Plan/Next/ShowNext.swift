package import CommunitySafety
internal import Storage

/// What next year's plan could take along from this year's, or what it took.
package struct ShowNext: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Overview: Sendable {
        /// This year's plan: the adopted version or, while there is none, the newest.
        package let plan: Plan
        /// Next year's plan once it was started; nil before.
        package let next: Plan?
        /// The old address of each action carried over, by its new one.
        package let origins: [String: String]
        /// What was left behind, by its old address.
        package let left: [(address: String, words: String)]
        /// What the agreed assessment of next year brings into its plan; nil where none is agreed.
        package let decided: DecidedYear?
    }

    /// For those who read drafts.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Overview {
        try party.require(.readDraft)
        let view = ReleaseView(.public, context)
        return try await context.read { reading in
            let base = try reading.adoptedPlanVersion(of: year) ?? reading.standingVersion(of: year)
            let following = try PlanYear(start: year.start + 1).flatMap { try reading.currentPlanVersion(of: $0) }
            let first = try following.flatMap { try reading.planVersions(of: $0.planID).last }
            let plan = try reading.plan(base)
            return Overview(
                plan: plan, next: try following.map { try reading.plan($0) },
                origins: try following.map { try reading.origins(of: $0.id) } ?? [:],
                left: try first.map { try reading.leftActions(of: $0.id) }?.map { ($0.fromAddress, $0.words) } ?? [],
                decided: try reading.decidedYear(after: plan, view: view))
        }
    }
}

extension Querying {
    /// A plan's versions, newest first.
    fileprivate func planVersions(of planID: RecordID) throws -> [StoredPlanVersion] {
        try planVersions().filter { $0.planID == planID }
    }
}
