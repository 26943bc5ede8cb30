package import CommunitySafety
package import Storage
internal import Proofreading

extension SettleFinding {
    /// Puts every live figure that is offered in place of the number typed, as one change that can be undone. Whoever may edit
    /// the record; does nothing where none is offered.
    package func quoteAll(
        _ kind: RecordKind, _ id: RecordID, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        let evidence = context.evidence
        let text = try await context.read { reading in
            let record = try reading.editedRecord(kind, id)
            try party.requireEditing(record)
            let plan = try reading.draftVersion(record.planVersionID)
            var text = record.text
            // Each figure put in moves the words behind it, so that the rest is found anew.
            for _ in 0..<Self.mostAtOnce {
                let found = try reading.proof(of: text, id, in: plan, evidence)
                guard let next = found.first(where: Self.isOffered),
                    let words = RecordFinding.mended(text, next.shown.field, next.finding)
                else { break }
                text[next.shown.field] = words
            }
            return text
        }
        return try await EditRecord(context).run(id, text, version: version, deed: .mended, as: party)
    }

    private static let mostAtOnce = 40

    private static func isOffered(_ found: (finding: Finding, shown: RecordFinding)) -> Bool {
        found.finding.rule == .evidenceTyped && found.shown.canBeMended && found.shown.dismissal == nil
    }
}
