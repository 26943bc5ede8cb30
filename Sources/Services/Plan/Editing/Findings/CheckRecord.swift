package import CommunitySafety
internal import Proofreading
package import Storage

/// What proofreading says of one record, as it stands or as it is being typed.
package struct CheckRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may read findings, and whoever may edit the record. `typed` is read in place of what stands there, and kept
    /// nowhere. Advice comes last. Reads one record and the members, never the plan.
    package func run(
        _ kind: RecordKind, _ id: RecordID, typed: RecordText? = nil, as party: ActingParty
    ) async throws(ServiceError) -> [RecordFinding] {
        let evidence = context.evidence
        return try await context.read { try $0.proof(kind, id, typed: typed, party, evidence).map(\.shown) }
    }

    /// The same for a record that isn't there yet. Whoever may edit the plan.
    package func run(
        new typed: RecordText, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> [RecordFinding] {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let evidence = context.evidence
        return try await context.read { reading in
            let version = try reading.draftVersion(try reading.standingVersion(of: year).id)
            let text = try reading.proofText(typed, over: RecordText(typed.kind, [:]), in: version)
            let id = AddRecord.draftID(typed.kind, of: version.id)
            return try reading.proof(of: text, id, in: version, evidence).map(\.shown)
        }
    }
}

extension Querying {
    /// A record's findings, open ones first, with the dismissed ones marked.
    func proof(
        _ kind: RecordKind, _ id: RecordID, typed: RecordText?, _ party: ActingParty, _ evidence: RememberedEvidence
    ) throws -> [(finding: Finding, shown: RecordFinding)] {
        let record = try editedRecord(kind, id)
        guard party.may(.readFindings) || party.mayEdit(record) else { throw ServiceError.notPermitted(.readFindings) }
        let version = try draftVersion(record.planVersionID)
        let text = try typed.map { try proofText($0, over: record.text, in: version) } ?? record.text
        return try proof(of: text, id, in: version, evidence)
    }

    func proof(
        of text: RecordText, _ id: RecordID, in version: StoredPlanVersion, _ evidence: RememberedEvidence
    ) throws -> [(finding: Finding, shown: RecordFinding)] {
        let dismissed = Dictionary(
            try dismissals(of: version.planID).map { ("\($0.rule) \($0.sentenceDigest)", $0) },
            uniquingKeysWith: { first, _ in first })
        let members = text.kind == .action ? try members(of: version.id) : []
        var found = RecordProof(
            id: id, text: text, year: version.year, members: members, figures: try figures(of: [text], in: version),
            held: try evidence.book(for: text, in: version, self)
        ).findings()
        for index in found.indices { found[index].shown.dismissal = dismissed[found[index].shown.key] }
        return found.enumerated().sorted { left, right in
            (left.element.shown.order, left.offset) < (right.element.shown.order, right.offset)
        }.map(\.element)
    }

    /// What is typed, with its parties read; nothing is refused.
    func proofText(_ typed: RecordText, over standing: RecordText, in version: StoredPlanVersion) throws -> RecordText {
        guard typed.kind == .action else { return standing.taking(typed) }
        return try withParties(standing.taking(typed), over: standing, in: version)
    }
}

extension RecordFinding {
    /// Open ones by weight, then what was dismissed.
    fileprivate var order: Int {
        if dismissal != nil { return 3 }
        return switch severity {
        case .error: 0
        case .warning: 1
        case .advice: 2
        }
    }
}
