extension Transaction {
    /// Erases an entry's payload for good and says so in the chain, which stays whole.
    @discardableResult
    package mutating func erasePayload(
        of sequence: Int, by actor: String, at instant: Instant, why: String
    ) throws -> AuditHead {
        let head = try record(
            AuditEvent(
                actor: actor, deed: .payloadErased, subject: AuditSubject(kind: "audit_entry", id: String(sequence)),
                at: instant, payload: AuditPayload(why: why)))
        let erased = try execute(
            """
            UPDATE audit_payload
            SET body = NULL, erased_by = \(head.sequence)
            WHERE sequence = \(sequence) AND body IS NOT NULL
            """)
        guard erased == 1 else { throw StorageError.staleVersion(table: "audit_payload", id: String(sequence)) }
        return head
    }
}
