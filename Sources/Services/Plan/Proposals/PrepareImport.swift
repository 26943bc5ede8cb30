package import CommunitySafety
internal import Proofreading
internal import Storage

/// Keeps an uploaded file so that it can be looked at, corrected and then taken in or thrown away.
package struct PrepareImport: Sendable {
    package let context: ServiceContext
    package let intake: DocumentIntake

    /// A file that nobody took in is removed after so many days.
    package static let daysKept = 30

    package init(_ context: ServiceContext, intake: DocumentIntake) {
        self.context = context
        self.intake = intake
    }

    /// Answers the proposal's id. Throws `invalid` when the file can't be read or nothing of a plan is in it; then
    /// nothing is kept.
    package func run(
        _ file: DocumentFile, year: PlanYear? = nil, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.importPlan)
        let read = try await intake.plan(in: file, year: year)
        guard read.hasAnythingToRead else {
            throw .invalid(read.reading.diagnostics + [.noPlan(in: file)])
        }
        let environment = context.environment
        let proposal = StoredProposal(
            id: environment.ids.next(), fileName: file.name, year: year, preparedAt: environment.now(),
            bytes: file.bytes)
        return try await context.write { transaction in
            try transaction.removeProposals(
                preparedBefore: proposal.preparedAt.adding(days: -Self.daysKept))
            try transaction.insert(proposal, by: party.auditName)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .importPrepared,
                    subject: AuditSubject(kind: "import_proposal", id: proposal.id.text), at: proposal.preparedAt,
                    payload: AuditPayload(after: ["sha256": FileDigest.sha256(file.bytes)])))
            return proposal.id.text
        }
    }
}

extension PlanDocumentReading {
    /// Whether a person could make a plan of it: something was recognised, or a table is there to be explained.
    fileprivate var hasAnythingToRead: Bool { !isEmpty || document.blocks.contains { $0.table != nil } }
}
