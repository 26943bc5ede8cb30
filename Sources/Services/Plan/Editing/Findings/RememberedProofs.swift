internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What proofreading said of whole plans, remembered until their words change.
///
/// While nothing at all was written since, an answer costs one row. After a save elsewhere it costs the reading of the plan, to
/// see that its words are the same; only other words are proofread again. Kept for a few versions, since each holds its plan.
struct RememberedProofs: Sendable {
    private struct Known: Sendable {
        let standing: StandingPlan
        /// With nothing dismissed.
        let bare: DraftProof
        let settled: DraftProof
    }

    private let known = Remembered<RecordID, Known>(most: 6)

    /// The proof of a version as it was at a revision of the store; nil when something was written since.
    func proof(of version: RecordID, at revision: Int) -> DraftProof? { known.answer(version, at: revision)?.settled }

    /// The proof of a plan as it was read at a revision.
    func proof(of standing: StandingPlan, _ dismissals: [StoredDismissal], at revision: Int) async -> DraftProof {
        let last = known.last(standing.version)
        let bare = if let last, last.standing == standing { last.bare } else { await standing.proof() }
        let settled = bare.settled(by: dismissals)
        known.keep(Known(standing: standing, bare: bare, settled: settled), standing.version, at: revision)
        return settled
    }
}

/// The proof of a version with the store's revision for which it holds.
struct StandingProof: Sendable {
    let version: RecordID
    let proof: DraftProof
    let revision: Int
}

extension ServiceContext {
    private enum Asked: Sendable {
        case known(StandingProof)
        case standing(StandingPlan, [StoredDismissal], revision: Int)
    }

    /// The version that `choose` names with everything that proofreading says of it, what was dismissed marked.
    func proof(
        of choose: @escaping @Sendable (ReadTransaction) throws -> StoredPlanVersion
    ) async throws(ServiceError) -> StandingProof {
        let (proofs, evidence) = (proofs, evidence)
        let asked: Asked = try await read { reading in
            let version = try choose(reading)
            let revision = try reading.revision()
            if let known = proofs.proof(of: version.id, at: revision) {
                return .known(StandingProof(version: version.id, proof: known, revision: revision))
            }
            return .standing(
                try reading.standingPlan(of: version, evidence), try reading.dismissals(of: version.planID),
                revision: revision)
        }
        switch asked {
        case .known(let proof): return proof
        case .standing(let standing, let dismissals, let revision):
            let proof = await proofs.proof(of: standing, dismissals, at: revision)
            return StandingProof(version: standing.version, proof: proof, revision: revision)
        }
    }
}

extension DraftProof {
    /// The same with every dismissal at its finding.
    fileprivate func settled(by dismissals: [StoredDismissal]) -> DraftProof {
        guard !dismissals.isEmpty else { return self }
        let settled = Dictionary(
            dismissals.map { ("\($0.rule) \($0.sentenceDigest)", $0) }, uniquingKeysWith: { first, _ in first })
        var proof = self
        proof.items = items.map { item in
            guard var record = item.record else { return item }
            record.dismissal = settled[record.key]
            return Item(finding: item.finding, record: record)
        }
        return proof
    }
}
