package import CommunitySafety

/// Reads a file as a plan without keeping anything: the dry run of an import.
package struct ReadPlanDocument: Sendable {
    package let intake: DocumentIntake

    package init(_ intake: DocumentIntake) { self.intake = intake }

    /// Operator only. Without a year it is the one that the document names. Throws `invalid` when the file can't be read.
    package func run(
        _ file: DocumentFile, year: PlanYear? = nil, as party: ActingParty
    ) async throws(ServiceError) -> PlanDocumentReading {
        try party.require(.readPlanDocument)
        return try await intake.plan(in: file, year: year)
    }
}
