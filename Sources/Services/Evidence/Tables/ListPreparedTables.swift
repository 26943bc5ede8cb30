package import Proofreading
internal import Storage

/// A prepared table in a list.
package struct PreparedListing: Sendable, Hashable {
    package let id: String
    package let fileName: String
    package let preparedOn: CalendarDate
}

/// The partners' files that wait to be looked at, newest first.
package struct ListPreparedTables: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures.
    package func run(as party: ActingParty) async throws(ServiceError) -> [PreparedListing] {
        try party.require(.loadEvidence)
        return try await context.read { transaction in
            try transaction.preparedLoads().map {
                PreparedListing(id: $0.id.text, fileName: $0.fileName, preparedOn: $0.preparedAt.day)
            }
        }
    }
}
