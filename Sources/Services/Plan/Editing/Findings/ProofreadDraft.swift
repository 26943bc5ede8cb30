package import CommunitySafety
internal import Proofreading
internal import Storage

/// Proofreads a year's plan as it stands in its records: figures, commitments and structure, with what was dismissed marked.
package struct ProofreadDraft: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may read findings; in the demonstration, which shows what the proofreader does, anybody. Throws `notPermitted`.
    package static func permit(_ party: ActingParty, isDemonstration: Bool) throws(ServiceError) {
        if !isDemonstration { try party.require(.readFindings) }
    }

    /// The same people. Reads the whole plan; for one record there is ``CheckRecord``.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> DraftProof {
        if !party.may(.readFindings) {
            let partnership = try await ShowPartnership(context).run(as: party).partnership
            try Self.permit(party, isDemonstration: partnership.isDemonstration)
        }
        let standing = try await context.read { try $0.standingPlan(of: year) }
        return await standing.proof()
    }

    /// Lets a finding stand for a reason, as ``SettleFinding/dismiss(_:_:key:reason:as:)`` does for one of a record's own.
    /// Whoever may edit the record that it is about. Throws `notFound` when the plan has no such finding any more.
    package func dismiss(
        _ key: String, year: PlanYear, reason: String, as party: ActingParty
    ) async throws(ServiceError) {
        let reason = try Diagnostic.reason(reason)
        let finding = try await finding(key, year, party)
        let environment = context.environment
        try await context.write { transaction in
            let record = try transaction.editedRecord(finding.kind, finding.recordID)
            try party.requireEditing(record)
            let version = try transaction.draftVersion(record.planVersionID)
            try transaction.dismiss(finding, reason, of: version, party, environment)
        }
    }

    /// Brings a dismissed finding back; does nothing when it wasn't dismissed. Whoever may edit the record.
    package func reopen(_ key: String, year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        let finding = try await finding(key, year, party)
        try await SettleFinding(context).reopen(finding.kind, finding.recordID, key: key, as: party)
    }

    private func finding(
        _ key: String, _ year: PlanYear, _ party: ActingParty
    ) async throws(ServiceError) -> RecordFinding {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let standing = try await context.read { try $0.standingPlan(of: year) }
        guard let found = await standing.proof().items.lazy.compactMap(\.record).first(where: { $0.key == key })
        else { throw .notFound(.record(id: key)) }
        return found
    }
}

/// A plan with the ids of its records, as one reading of the store found them.
struct StandingPlan: Sendable {
    let version: RecordID
    /// The version's number within the year.
    let number: Int
    let plan: Plan
    let status: PlanEdition.Status
    let names: PlanManuscript.Names
    let dismissals: [StoredDismissal]
    /// What abbreviations mean to the partnership.
    let abbreviations: [String: String]

    /// Linear in the plan.
    func proof() async -> DraftProof {
        let (manuscript, written) = PlanManuscript.of(plan, names)
        let document = manuscript.document
        let reading = PlanReading(plan: written, blocks: manuscript.uses, diagnostics: [], places: manuscript.places)
        let proof = await DocumentProof(of: document, abbreviations: abbreviations) { reading }
        let settled = Dictionary(
            dismissals.map { ("\($0.rule) \($0.sentenceDigest)", $0) }, uniquingKeysWith: { first, _ in first })
        let items = proof.report.findings.map { finding in
            var record = manuscript.owner(at: finding.place).map { owner in
                RecordFinding(
                    finding, of: RecordProof.refined(owner, finding), sentence: manuscript.words(at: finding.place),
                    text: nil)
            }
            if let key = record?.key { record?.dismissal = settled[key] }
            return DraftProof.Item(finding: finding, record: record)
        }
        return DraftProof(
            title: plan.title, status: status, version: number, document: document, claims: proof.report.claims,
            items: items)
    }
}

extension Querying {
    func standingPlan(of year: PlanYear?) throws -> StandingPlan {
        try standingPlan(of: try standingVersion(of: year))
    }

    func standingPlan(of version: StoredPlanVersion) throws -> StandingPlan {
        var names: PlanManuscript.Names = [:]
        for kind in RecordKind.allCases { names[kind] = try order(of: kind, in: version.id).map(\.id) }
        let known = try partnershipRecords(.abbreviation).filter { !$0.isRemoved }.map(\.record)
        return StandingPlan(
            version: version.id, number: version.number, plan: try plan(version), status: version.status, names: names,
            dismissals: try dismissals(of: version.planID),
            abbreviations: Dictionary(known.map { ($0.name, $0[.meaning]) }, uniquingKeysWith: { first, _ in first }))
    }
}
