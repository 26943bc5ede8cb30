internal import Storage

/// Takes a prepared import in as its year's next version, in one transaction.
package struct AcceptProposal: Sendable {
    package let context: ServiceContext
    package let intake: DocumentIntake

    package init(_ context: ServiceContext, intake: DocumentIntake) {
        self.context = context
        self.intake = intake
    }

    /// `version` is that of the proposal as it was shown. Throws `conflict` when somebody changed it since, `invalid`
    /// when nothing of a plan was recognised in it.
    package func run(
        id: String, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> ImportOutcome {
        let (stored, read) = try await ShowProposal(context, intake: intake).reading(of: id, as: party)
        guard stored.version == version else { throw .conflict(.changedMeanwhile) }
        guard !read.isEmpty else { throw .invalid([.noPlan(in: read.file)]) }
        let environment = context.environment
        let digest = FileDigest.sha256(read.file.bytes)
        return try await context.write { transaction in
            guard try transaction.proposal(stored.id)?.version == version else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            try transaction.removeProposal(stored.id)
            return try ImportPlan.write(read, digest: digest, in: &transaction, environment, party)
        }
    }
}
