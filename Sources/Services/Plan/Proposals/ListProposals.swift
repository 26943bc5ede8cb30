package import Proofreading
internal import Storage

/// A prepared import in a list.
package struct ProposalListing: Sendable, Hashable {
    package let id: String
    package let fileName: String
    /// The day, in UTC, on the machine's clock.
    package let preparedOn: CalendarDate
}

/// The files that wait to be looked at, newest first.
package struct ListProposals: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package func run(as party: ActingParty) async throws(ServiceError) -> [ProposalListing] {
        try party.require(.importPlan)
        return try await context.read { transaction in
            try transaction.waitingProposals().map { waiting in
                ProposalListing(
                    id: waiting.id.text, fileName: waiting.fileName, preparedOn: waiting.preparedAt.day)
            }
        }
    }
}
