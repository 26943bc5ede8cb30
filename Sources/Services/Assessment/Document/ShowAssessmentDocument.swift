package import CommunitySafety
internal import Storage

/// The document of a year's assessment as it was issued.
package struct ShowAssessmentDocument: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        /// Issues that the party may read, the newest first; those of both versions.
        package let issued: [PackListing]

        /// The one to show: the partnership's own for those inside, else the one for everybody.
        package var shown: PackListing? {
            issued.first { $0.key.kind == .fullAssessment } ?? issued.first
        }

        /// The newest for everybody.
        package var forEverybody: PackListing? { issued.first { $0.key.kind == .assessment } }
    }

    /// Everybody, once it was issued for everybody; those inside, as soon as there is an assessment. Throws `notFound`, and where there is
    /// no key.
    package func run(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        let missing = ServiceError.notFound(.record(id: "\(year.name) document"))
        guard !context.isPublic else { throw missing }
        return try await context.read { reading in
            let issued = try reading.issuedPacks(of: year).filter {
                $0.key.kind.isAssessment && $0.key.kind.isOpen(to: party)
            }.map { PackListing($0, year) }
            let isThere = party.may(.readAssessment) ? try reading.assessment(of: year) != nil : !issued.isEmpty
            guard isThere else { throw missing }
            return Answer(year: year, issued: issued)
        }
    }

    /// Whether everybody can read one.
    package func isIssued(_ year: PlanYear) async throws(ServiceError) -> Bool {
        guard !context.isPublic else { return false }
        return try await context.read { try $0.issuedPacks(of: year).contains { $0.key.kind == .assessment } }
    }
}
