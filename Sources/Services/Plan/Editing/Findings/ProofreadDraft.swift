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
        return try await context.proof(of: { try $0.standingVersion(of: year) }).proof
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
        let standing = try await context.proof(of: { try $0.standingVersion(of: year) })
        guard let found = standing.proof.items.lazy.compactMap(\.record).first(where: { $0.key == key })
        else { throw .notFound(.record(id: key)) }
        return found
    }
}
