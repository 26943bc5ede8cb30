internal import Crypto
internal import Foundation

/// Writes the chain. The head's row is changed with every entry, which puts writers in order on any engine.
struct AuditTrail {
    let connection: any Connection
    let keys: Keys

    /// Adds one entry with its payload and moves the head.
    func append(_ event: AuditEvent) throws -> AuditHead {
        let head = try head()
        let sequence = head.sequence + 1
        let body = try body(of: event.payload, sequence: sequence)
        let entry = AuditEntry(
            sequence: sequence, at: event.at.text, actor: event.actor, deed: event.deed.rawValue,
            subject: event.subject, payloadDigest: Self.digest(body), previous: head.hash)
        let next = AuditHead(sequence: sequence, hash: entry.hash(with: keys.audit))
        try insert(entry, next)
        try insertPayload(body, sealed: event.payload.isPersonal, sequence: sequence)
        try move(to: next)
        return next
    }

    /// Where the chain ends now.
    func head() throws -> AuditHead {
        var head: AuditHead?
        try connection.forEach("SELECT sequence, hash FROM audit_head") { head = try AuditHead($0) }
        return head ?? .start
    }

    /// Of the payload's bytes as kept: sealed ones hold a random nonce, so a digest gives nothing away once they are erased.
    static func digest(_ body: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: Data(body))) }

    private func body(of payload: AuditPayload, sequence: Int) throws -> [UInt8] {
        let plain = try payload.encoded()
        guard payload.isPersonal else { return plain }
        return try keys.seal(plain, for: Keys.Field(table: "audit_payload", column: "body", row: String(sequence)))
    }

    private func insert(_ entry: AuditEntry, _ head: AuditHead) throws {
        _ = try connection.execute(
            """
            INSERT INTO audit_entry
                (sequence, at, actor, deed, subject_kind, subject_id, payload_digest, previous, hash)
            VALUES (\(entry.sequence), \(entry.at), \(entry.actor), \(entry.deed), \(entry.subject.kind),
                \(entry.subject.id), \(entry.payloadDigest), \(entry.previous), \(head.hash))
            """)
    }

    private func insertPayload(_ body: [UInt8], sealed: Bool, sequence: Int) throws {
        _ = try connection.execute(
            "INSERT INTO audit_payload (sequence, sealed, body) VALUES (\(sequence), \(sealed), \(body))")
    }

    private func move(to head: AuditHead) throws {
        _ = try connection.execute(
            """
            INSERT INTO audit_head (singleton, sequence, hash)
            VALUES (1, \(head.sequence), \(head.hash))
            ON CONFLICT (singleton) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
            """)
    }
}

extension AuditHead {
    init(_ row: Row) throws {
        self.init(sequence: try row.integer("sequence"), hash: try row.bytes("hash"))
    }
}
