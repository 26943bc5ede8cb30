package import CommunitySafety
internal import Importing
internal import Storage

/// Checks the document that a year's plan was imported from, by the rules of today.
package struct ProofreadPlan: Sendable {
    package let context: ServiceContext
    package let intake: DocumentIntake

    package init(_ context: ServiceContext, intake: DocumentIntake) {
        self.context = context
        self.intake = intake
    }

    /// Operator only: findings are for officers. Throws `notFound` when the year has no plan, or its file isn't kept.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> DocumentProof {
        try party.require(.readFindings)
        let (file, abbreviations) = try await context.write { transaction in
            let version = try transaction.standingVersion(of: year)
            guard let found = try transaction.planImport(ofVersion: version.id),
                let bytes = try transaction.source(of: found.id)
            else { throw ServiceError.notFound(.source(version.year)) }
            let known = try transaction.partnershipRecords(.abbreviation).filter { !$0.isRemoved }.map(\.record)
            let meanings = Dictionary(
                known.map { ($0.name, $0[.meaning]) }, uniquingKeysWith: { first, _ in first })
            return (DocumentFile(name: found.fileName, bytes: bytes), meanings)
        }
        return await DocumentProof(
            of: try await intake.reading(file).document, abbreviations: abbreviations)
    }
}
