internal import Foundation

/// An answer that a partner gave to a consultation.
package struct StoredPartnerAnswer: Sendable, Hashable {
    package let said: String
    package let at: Instant
}

/// An answer as the trail keeps it, sealed.
package struct SealedPartnerAnswer: Sendable, Hashable {
    let sequence: Int
    let at: Instant
    let body: [UInt8]
}

extension Querying {
    /// Every answer that a partner gave, newest first, as the trail has them; those that were erased are left out.
    package func sealedAnswers(of partner: RecordID) throws -> [SealedPartnerAnswer] {
        try all(
            """
            SELECT entry.sequence AS sequence, entry.at AS at, payload.body AS body
            FROM audit_entry AS entry
            JOIN audit_payload AS payload ON payload.sequence = entry.sequence
            WHERE entry.subject_kind = 'consultation_partner' AND entry.subject_id = \(partner.text)
                AND entry.deed = \(AuditDeed.partnerAnswered.rawValue) AND payload.body IS NOT NULL
            ORDER BY entry.sequence DESC
            """
        ) { row in
            SealedPartnerAnswer(
                sequence: try row.integer("sequence"), at: try row.instant("at"), body: try row.bytes("body"))
        }
    }
}

extension ReadTransaction {
    /// The same, opened. Whoever reads answers may read the earlier ones too.
    package func answers(of partner: RecordID) throws -> [StoredPartnerAnswer] {
        try sealedAnswers(of: partner).compactMap { sealed in
            let field = Keys.Field(table: "audit_payload", column: "body", row: String(sealed.sequence))
            let said = try JSONDecoder().decode(Said.self, from: Data(try open(sealed.body, for: field)))
            return said.after["said"].map { StoredPartnerAnswer(said: $0, at: sealed.at) }
        }
    }
}

private struct Said: Decodable {
    let after: [String: String]
}
