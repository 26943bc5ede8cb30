internal import Storage

/// The loads that were made, newest first.
package struct ListLoads: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures.
    package func run(as party: ActingParty) async throws(ServiceError) -> [LoadSummary] {
        try party.require(.loadEvidence)
        return try await context.read { try $0.loads().map(LoadSummary.init) }
    }
}
