internal import Storage

/// A number that grows with every change to the partnership's data; pages kept in memory hold as long as it stays.
package struct ReadRevision: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody may ask: it says nothing of what was changed. Costs one row.
    package func run() async throws(ServiceError) -> Int { try await context.read { try $0.revision() } }
}
