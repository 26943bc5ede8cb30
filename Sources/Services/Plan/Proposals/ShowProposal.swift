internal import Storage

/// A prepared import as it reads now, corrections applied.
package struct ShowProposal: Sendable {
    package let context: ServiceContext
    package let intake: DocumentIntake

    package init(_ context: ServiceContext, intake: DocumentIntake) {
        self.context = context
        self.intake = intake
    }

    /// Throws `notFound` when it was taken in, thrown away, or never was.
    package func run(id: String, as party: ActingParty) async throws(ServiceError) -> ImportProposal {
        let (stored, read) = try await reading(of: id, as: party)
        return ImportProposal(stored, read)
    }

    /// The stored file with its reading. Opening the file is a write, since it is sealed and holds contacts.
    func reading(
        of id: String, as party: ActingParty
    ) async throws(ServiceError) -> (StoredProposal, PlanDocumentReading) {
        try party.require(.importPlan)
        let stored = try await context.write { transaction in
            guard let stored = try transaction.proposal(RecordID(id)) else {
                throw ServiceError.notFound(.proposal(id: id))
            }
            return stored
        }
        let file = DocumentFile(name: stored.fileName, bytes: stored.bytes)
        let read = try await intake.plan(in: file, year: stored.year, corrections: stored.corrections)
        return (stored, read)
    }
}
