package import CommunitySafety
package import Proofreading
internal import Storage

/// The register of requests for figures.
package struct ListRequests: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Register: Sendable, Hashable {
        /// The newest first.
        package let requests: [EvidenceRequest]
        package let today: CalendarDate
        /// Whether there are more than are listed.
        package let isCut: Bool
    }

    package static let most = 500

    /// Whoever reads the partnership's figures. It says nobody's name.
    package func run(as party: ActingParty) async throws(ServiceError) -> Register {
        try party.require(.readEvidence)
        let environment = context.environment
        return try await context.read { reading in
            let found = try reading.requests(limit: Self.most + 1)
            return Register(
                requests: found.prefix(Self.most).map(\.request), today: try reading.today(environment),
                isCut: found.count > Self.most)
        }
    }
}
