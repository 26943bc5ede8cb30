internal import Foundation

/// One entry of the trail about a record, with what it says of the record's fields.
package struct RecordedChange: Sendable, Hashable {
    package let at: Instant
    /// Who, as the trail names them.
    package let actor: String
    package let deed: AuditDeed
    /// Empty where the particulars are about a person, and so sealed, and where they were erased.
    package let before: [String: String]
    package let after: [String: String]
}

extension Querying {
    /// What was done to a record, newest first.
    package func recordedChanges(of subject: AuditSubject, limit: Int = 50) throws -> [RecordedChange] {
        try all(
            """
            SELECT audit_entry.at AS at, audit_entry.actor AS actor, audit_entry.deed AS deed,
                audit_payload.sealed AS sealed, audit_payload.body AS body
            FROM audit_entry
            JOIN audit_payload ON audit_payload.sequence = audit_entry.sequence
            WHERE audit_entry.subject_kind = \(subject.kind) AND audit_entry.subject_id = \(subject.id)
            ORDER BY audit_entry.sequence DESC
            LIMIT \(limit)
            """
        ) { row in
            let body = try row.bool("sealed") ? nil : try row.optionalBytes("body")
            let said = try body.map { try JSONDecoder().decode(Particulars.self, from: Data($0)) }
            return RecordedChange(
                at: try row.instant("at"), actor: try row.text("actor"), deed: try row.choice("deed"),
                before: said?.before ?? [:], after: said?.after ?? [:])
        }
    }
}

private struct Particulars: Decodable {
    let before: [String: String]
    let after: [String: String]
}
