internal import CommunitySafety
internal import Storage

/// The versions of all years that can be set against each other, newest first.
package struct ListPoints: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who read drafts; withdrawn ones too.
    package func run(as party: ActingParty) async throws(ServiceError) -> [PlanPoint] {
        try party.require(.readDraft)
        return try await context.read { reading in
            try reading.planVersions().map { PlanPoint($0.year, $0.number) }
        }
    }
}
