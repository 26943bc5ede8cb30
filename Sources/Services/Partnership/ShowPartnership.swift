package import CommunitySafety
package import Proofreading
internal import Storage

/// Whose pages these are.
package struct ShowPartnership: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The partnership, with the day that a demonstration plays on.
    package struct Answer: Sendable, Hashable {
        package let partnership: Partnership
        /// Nil for a real partnership.
        package let demonstrationDate: CalendarDate?
    }

    /// Anybody may ask.
    package func run(as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readPlan)
        let folder = context.store.folder?.path ?? ""
        return try await context.read { reading in
            guard let found = try reading.partnership() else {
                throw ServiceError.notFound(.partnership(folder: folder))
            }
            return Answer(partnership: found.partnership, demonstrationDate: found.demonstrationDate)
        }
    }
}
