extension Querying {
    /// Who did the first thing on record to a record, as the trail names them; nil for one that the trail doesn't know.
    package func firstActor(of subject: AuditSubject) throws -> String? {
        try first(
            """
            SELECT actor
            FROM audit_entry
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id)
            ORDER BY sequence
            LIMIT 1
            """
        ) { try $0.text("actor") }
    }
}
