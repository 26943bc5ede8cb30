internal import Foundation

/// Compares what was decided on assessments with the digests that the audit trail holds of it. Linear in the entries of decisions.
struct DecisionVerifier {
    private(set) var problems: [AuditProblem] = []

    /// What an entry says of a decision.
    private struct Said: Decodable {
        struct After: Decodable {
            let about: String
            let key: String
            let number: String
            let digest: String
        }

        let after: After
    }

    mutating func verify(_ reading: some Querying) throws {
        var entries: [(sequence: Int, assessment: String, body: [UInt8])] = []
        try reading.forEach(Self.entries) { row in
            entries.append((try row.integer("sequence"), try row.text("subject_id"), try row.bytes("body")))
        }
        for entry in entries {
            guard let said = Self.said(entry.body) else { continue }
            let body = try reading.first(
                """
                SELECT body FROM assessment_decision
                WHERE assessment_id = \(RecordID(entry.assessment)) AND about = \(said.about) AND key = \(said.key)
                    AND number = \(Int(said.number) ?? 0)
                """
            ) { try $0.text("body") }
            if body.map({ FileDigest.sha256(Array($0.utf8)) }) != said.digest {
                problems.append(.decisionDiffers(sequence: entry.sequence))
            }
        }
    }

    /// Nil for an entry that speaks of no digest.
    private static func said(_ body: [UInt8]) -> Said.After? {
        do { return try JSONDecoder().decode(Said.self, from: Data(body)).after } catch { return nil }
    }

    private static let entries: SQL = """
        SELECT entry.sequence, entry.subject_id, payload.body
        FROM audit_entry AS entry
        JOIN audit_payload AS payload ON payload.sequence = entry.sequence
        WHERE entry.deed IN (\(AuditDeed.issueDecided.rawValue), \(AuditDeed.headExplained.rawValue),
            \(AuditDeed.assessmentAgreed.rawValue), \(AuditDeed.assessmentAmended.rawValue))
            AND payload.body IS NOT NULL
        ORDER BY entry.sequence
        """
}
